using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Absences;

[KeepsPost]
[Roles(Role.Trainee, Role.EducationalSupervisor, Role.TrainingProgrammeDirector, Role.CollegeTutor, Role.Champion, Role.DeaneryStaff)]
[Route("{deanery}/absences/{reference}/change-dates")]
public sealed class ChangeDatesController(ChangeDatesQuery query, ChangeDatesHandler handler, IValidator<ChangeDatesInput> validator, AbsenceLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, int? request, CancellationToken cancellation) =>
        await query.Find(reference, request, Actor, cancellation) is { May: true } page ? Page(page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> ChangeDates(string reference, ChangeDatesInput input, CancellationToken cancellation)
    {
        if (await query.Check(reference, input, Actor, cancellation) is not { May: true } page)
        {
            return NotFound();
        }

        if (page.Wrong is { } wrong)
        {
            ModelState.AddModelError(nameof(input.Starts), wrong);
        }

        if (!ModelState.Accepts(await validator.ValidateAsync(page.Input, cancellation)))
        {
            return PageWithErrors(page with { Touched = null }, page.NotNow);
        }

        if (input.Then != ChangeDatesInput.Save)
        {
            return Page(input.Then == ChangeDatesInput.Edit ? page with { Touched = null } : page);
        }

        if (page.Touched is { AsksForDecision: true } && !ModelState.Accepts(await validator.ValidateAsync(input, o => o.IncludeRuleSets(ChangeDatesValidator.IfShort), cancellation)))
        {
            return PageWithErrors(page);
        }

        await handler.Handle(reference, input, Actor, cancellation);
        TempData["Done"] = page.Done;
        return Redirect(links.ShowAbsence(reference));
    }
}
