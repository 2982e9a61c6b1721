using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Features.Absences;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Endorsing;

/// <summary>Sending a signed form back to the doctor instead of endorsing it, with a reason and the questions in question.</summary>
[KeepsPost]
[Roles(Role.TrainingProgrammeDirector, Role.CollegeTutor, Role.HeadOfSchool, Role.DeaneryStaff)]
[Route("{deanery}/absences/{reference}/forms/{form}/send-back")]
public sealed class SendBackFormController(SendBackFormQuery query, SendBackFormHandler handler, IValidator<SendBackFormInput> validator, AbsenceLinks absences) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, string form, CancellationToken cancellation) =>
        await query.Find(reference, form, Actor, null, cancellation) is { } page ? Page(page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> SendBack(string reference, string form, SendBackFormInput input, CancellationToken cancellation)
    {
        if (await query.Find(reference, form, Actor, input, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (!ModelState.Accepts(await validator.ValidateAsync(input, cancellation)))
        {
            return PageWithErrors(page);
        }

        await handler.Handle(page.Reference, form, input, Actor, cancellation);
        TempData["Done"] = $"You sent the form back to {page.Doctor}. They and who signed it get an e-mail. When it is signed again, it comes to you again.";
        return Redirect(absences.ShowAbsence(page.Reference));
    }
}
