using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Forms;

[Roles]
[KeepsWhatWasTyped]
[Route("{deanery}/absences/{reference}/forms/{form}/sections/{section}")]
public sealed class FillSectionController(FillSectionQuery query, FillSectionHandler handler, FormTickets tickets, FormLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(FillSectionAddress address, string? row, CancellationToken cancellation) =>
        await query.Find(address, Actor, cancellation) switch
        {
            null => NotFound(),
            { IsOpen: false, Kept.Count: > 0 } page => await KeptButClosed(page.Draft.WhyNotNow, links.ShowForm(address.Reference, address.Form), page.Kept),
            { IsOpen: false } => Redirect(links.ShowForm(address.Reference, address.Form)),
            { AsksSomething: false } page => Redirect(query.AddressAfter(address, page.Draft)),
            { } page => Page(page with { RowAdded = row }),
        };

    [HttpPost]
    public async Task<IActionResult> Save(FillSectionAddress address, CancellationToken cancellation)
    {
        if (await query.Find(address, Actor, cancellation) is not { } page)
        {
            return NotFound();
        }

        var input = FillSectionInput.From(Request.Form.ToDictionary(f => f.Key, f => (IReadOnlyList<string>)[.. f.Value.OfType<string>()]));
        var saved = await handler.Handle(address, tickets.Open(input.Ticket), input, Actor, cancellation);
        return saved.Conflicts.Count > 0 ? PageInConflict(await query.Again(page, saved, cancellation))
            : input.Then is FillSectionInput.Continue && saved.Problems.Count > 0 ? PageWithProblems(await query.Again(page, saved, cancellation), saved)
            : Redirect(query.NextAddress(page, saved, input));
    }

    private ViewResult PageWithProblems(FillSectionPage page, SavedSection saved)
    {
        foreach (var problem in saved.Problems)
        {
            ModelState.AddModelError(problem.Field, problem.Message);
        }

        return PageWithErrors(page);
    }

    private ViewResult PageInConflict(FillSectionPage page)
    {
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page(page);
    }
}
