using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Features.Absences;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.SignOffs;

/// <summary>Returning a submitted form to the doctor, with a reason and the questions in question.</summary>
[KeepsPost]
[Roles(Role.EducationalSupervisor, Role.TrainingProgrammeDirector, Role.CollegeTutor)]
[Route("{deanery}/absences/{reference}/forms/{form}/return")]
public sealed class ReturnFormController(ReturnFormQuery query, ReturnFormHandler handler, IValidator<ReturnFormInput> validator, AbsenceLinks absences) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, string form, CancellationToken cancellation) =>
        await query.Find(reference, form, Actor, null, cancellation) is { } page ? Page(page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Return(string reference, string form, ReturnFormInput input, CancellationToken cancellation)
    {
        if (await query.Find(reference, form, Actor, input, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (!ModelState.Accepts(await validator.ValidateAsync(input, cancellation)) | !ModelState.Accepts(nameof(input.As), page.RoleProblem))
        {
            return PageWithErrors(page, page.Hindrance);
        }

        await handler.Handle(page.Reference, form, input, Actor, cancellation);
        TempData["Done"] = page.Form.Absence.Does(Actor, form) ? $"You returned the form to {page.Doctor}. They get an e-mail, and you get one when they send it again."
            : $"You returned the form to {page.Doctor}. They get an e-mail. When they send it again, who does it with them is asked to sign.";
        return Redirect(absences.ShowAbsence(page.Reference));
    }
}
