using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Endorsing;

/// <summary>Opening a signed form to read it, before it is endorsed. That it was opened is kept, so it takes a button: a link that a program follows opens nothing.</summary>
[Roles(Role.TrainingProgrammeDirector, Role.CollegeTutor, Role.HeadOfSchool, Role.DeaneryStaff)]
[Route("{deanery}/absences/{reference}/forms/{form}/open-to-endorse")]
public sealed class OpenToEndorseController(EndorseFormQuery query, OpenToEndorseHandler handler, EndorsingLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, string form, CancellationToken cancellation) =>
        await query.Find(reference, form, Actor, null, cancellation) is not { } page ? NotFound() : page.Form.IsUnopened ? Page(page) : Redirect(links.EndorseForm(page.Reference, form));

    [HttpPost]
    public async Task<IActionResult> Open(string reference, string form, CancellationToken cancellation)
    {
        if (await query.Find(reference, form, Actor, null, cancellation) is not { } page)
        {
            return NotFound();
        }

        await handler.Handle(page, cancellation);
        return Redirect(links.EndorseForm(page.Reference, form));
    }
}
