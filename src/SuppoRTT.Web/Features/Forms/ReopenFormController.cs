using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>Opening a signed form again, with a reason.</summary>
[KeepsPost]
[Roles(Role.Trainee, Role.EducationalSupervisor, Role.TrainingProgrammeDirector, Role.CollegeTutor)]
[Route("{deanery}/absences/{reference}/forms/{form}/reopen")]
public sealed class ReopenFormController(ReopenFormQuery query, ReopenFormHandler handler, IValidator<ReopenFormInput> validator, FormLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, string form, CancellationToken cancellation) =>
        await query.Find(reference, form, Actor, null, cancellation) is { } page ? Page(page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Reopen(string reference, string form, ReopenFormInput input, CancellationToken cancellation)
    {
        if (await query.Find(reference, form, Actor, input, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (!ModelState.Accepts(await validator.ValidateAsync(input, cancellation)))
        {
            return PageWithErrors(page, page.Hindrance);
        }

        await handler.Handle(page.Reference, form, input, Actor, cancellation);
        TempData["Done"] = page.IsDoctor
            ? "The form is open again. Change what you need to, then check your answers and send it once more."
            : $"The form is open again for {page.Absence.TraineeName} to change. You sign it anew when it comes back.";
        return Redirect(links.ShowForm(page.Reference, form));
    }
}
