using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Absences;

[KeepsPost]
[Roles(Role.Trainee, Role.EducationalSupervisor, Role.TrainingProgrammeDirector, Role.CollegeTutor, Role.Champion, Role.DeaneryStaff)]
[Route("{deanery}/absences/{reference}/confirm-return")]
public sealed class ConfirmReturnController(ConfirmReturnQuery query, ConfirmReturnHandler handler, IValidator<ConfirmReturnInput> validator, AbsenceLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, CancellationToken cancellation) =>
        await query.Find(reference, Actor, null, cancellation) is { May: true } page ? Page(page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> ConfirmReturn(string reference, ConfirmReturnInput input, CancellationToken cancellation)
    {
        if (await query.Find(reference, Actor, input, cancellation) is not { May: true } page)
        {
            return NotFound();
        }

        if (page.Wrong is { } wrong)
        {
            ModelState.AddModelError(nameof(input.ReturnedOn), wrong);
        }

        if (!ModelState.Accepts(await validator.ValidateAsync(input, cancellation)))
        {
            return PageWithErrors(page with { Touched = null }, page.NotNow);
        }

        if (page.IsToBeChecked)
        {
            return Page(input.Then == ConfirmReturnInput.Edit ? page with { Touched = null } : page);
        }

        await handler.Handle(reference, input, Actor, cancellation);
        TempData["Done"] = "The return is confirmed";
        return Redirect(links.ShowAbsence(reference));
    }
}
