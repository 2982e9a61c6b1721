using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>Taking a submitted form back to change it, before the supervisor signs.</summary>
[Roles(Role.Trainee)]
[Route("{deanery}/absences/{reference}/forms/{form}/take-back")]
public sealed class TakeBackFormController(TakeBackFormQuery query, TakeBackFormHandler handler, FormLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, string form, CancellationToken cancellation) =>
        await query.Find(reference, form, Actor, cancellation) is { } page ? Page(page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> TakeBack(string reference, string form, TakeBackFormInput input, CancellationToken cancellation)
    {
        if (await query.Find(reference, form, Actor, cancellation) is not { } page)
        {
            return NotFound();
        }

        await handler.Handle(page.Reference, form, input, Actor, cancellation);
        TempData["Done"] = "You have taken the form back. Change what you like, then check your answers and send it again.";
        return Redirect(links.ShowForm(page.Reference, form));
    }
}
