using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>The doctor opens a form to fill it in together with who does it with them, each on their own device.</summary>
[Roles(Role.Trainee)]
[Route("{deanery}/absences/{reference}/forms/{form}/fill-together")]
public sealed class FillTogetherController(FillTogetherQuery query, FillTogetherHandler handler, FormLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, string form, CancellationToken cancellation) =>
        await query.Find(reference, form, Actor, cancellation) is { } page ? Page(page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Fill(string reference, string form, CancellationToken cancellation)
    {
        if (await query.Find(reference, form, Actor, cancellation) is not { } page)
        {
            return NotFound();
        }

        await handler.Handle(page.Reference, form, Actor, cancellation);
        TempData["Done"] = $"The form is open for both of you. Ask {page.Partner} to open it too: they can join on its page.";
        return Redirect(links.ShowForm(page.Reference, form));
    }
}
