using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Features.Absences;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Registering;

/// <summary>The deanery decides, with a reason, whether the programme applies to a short absence. On an appeal somebody else may stand in for its team.</summary>
[KeepsPost]
[Roles(Role.DeaneryStaff, Role.TrainingProgrammeDirector, Role.CollegeTutor, Role.Champion)]
[Route("{deanery}/absences/{reference}/decide")]
public sealed class DecideOnAbsenceController(DecideOnAbsenceQuery query, DecideOnAbsenceHandler handler, IValidator<DecideOnAbsenceInput> validator, AbsenceLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, CancellationToken cancellation) =>
        await query.Find(reference, new(), Actor, cancellation) is { } page ? Page(page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Decide(string reference, DecideOnAbsenceInput input, CancellationToken cancellation)
    {
        if (await query.Find(reference, input, Actor, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (!ModelState.Accepts(await validator.ValidateAsync(input, cancellation)))
        {
            return PageWithErrors(page, page.Hindrance);
        }

        await handler.Handle(reference, input, Actor, cancellation);
        TempData["Done"] = "The decision is saved, and those whom it concerns are told";
        return Redirect(links.ShowAbsence(reference));
    }
}
