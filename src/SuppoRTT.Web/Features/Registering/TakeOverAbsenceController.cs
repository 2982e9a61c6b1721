using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Features.Absences;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Registering;

/// <summary>The doctor takes over what somebody else registered for them.</summary>
[Roles(Role.Trainee)]
[Route("{deanery}/absences/{reference}/take-over")]
public sealed class TakeOverAbsenceController(ShowAbsenceQuery query, TakeOverAbsenceHandler handler, AbsenceLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, CancellationToken cancellation) =>
        await query.Find(reference, Actor, cancellation) is { IsTrainee: true } page ? Page(page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> TakeOver(string reference, CancellationToken cancellation)
    {
        if (await query.Find(reference, Actor, cancellation) is not { IsTrainee: true })
        {
            return NotFound();
        }

        await handler.Handle(reference, Actor, cancellation);
        return Redirect(links.ShowAbsence(reference));
    }
}
