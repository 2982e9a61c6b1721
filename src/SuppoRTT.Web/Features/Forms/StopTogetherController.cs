using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>Either of the two ends filling in a form together.</summary>
[Roles]
[Route("{deanery}/absences/{reference}/forms/{form}/stop-together")]
public sealed class StopTogetherController(StopTogetherQuery query, StopTogetherHandler handler, FormLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, string form, CancellationToken cancellation) =>
        await query.Find(reference, form, Actor, cancellation) is { } page ? Page(page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Stop(string reference, string form, StopTogetherInput input, CancellationToken cancellation)
    {
        if (await query.Find(reference, form, Actor, cancellation) is not { } page)
        {
            return NotFound();
        }

        await handler.Handle(page.Reference, form, input, Actor, cancellation);
        TempData["Done"] = "You no longer fill the form in together. What you wrote stays.";
        return Redirect(links.ShowForm(page.Reference, form));
    }
}
