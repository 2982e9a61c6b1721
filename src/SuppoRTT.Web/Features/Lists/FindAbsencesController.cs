using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Features.Absences;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Lists;

/// <summary>The absences that somebody looks after: found by name or reference, narrowed down and sorted.</summary>
[Roles(Role.TrainingProgrammeDirector, Role.CollegeTutor, Role.HeadOfSchool, Role.Champion, Role.DeaneryStaff)]
[Route("{deanery}/find-absences")]
public sealed class FindAbsencesController(FindAbsencesQuery query, IValidator<FindAbsencesInput> validator, AbsenceLinks absences) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(ListFilter filter, CancellationToken cancellation) => Page(await query.Find(filter, Actor, cancellation));

    /// <summary>A search is posted, since a name stands in no address; what is found by reference is opened.</summary>
    [HttpPost]
    public async Task<IActionResult> FindAbsences(FindAbsencesInput input, CancellationToken cancellation)
    {
        if (input.Reference is { } reference && await query.Known(reference, Actor, cancellation) is { } known)
        {
            return Redirect(absences.ShowAbsence(known));
        }

        return ModelState.Accepts(await validator.ValidateAsync(input, cancellation)) ? Page(await query.Find(input, Actor, cancellation)) : PageWithErrors(await query.Nothing(input, Actor, cancellation));
    }
}
