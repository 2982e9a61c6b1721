using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Features.Absences;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Registering;

/// <summary>Everything that was answered, and what follows from it, before the absence is registered.</summary>
[Roles(Role.Trainee, Role.EducationalSupervisor, Role.Champion, Role.DeaneryStaff)]
[RegistrationStep]
[Route("{deanery}/register-absence/{registration}/check")]
public sealed class CheckRegistrationController(CheckRegistrationQuery query, CheckRegistrationHandler handler, Registrations registrations, AbsenceLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken cancellation) =>
        registrations.IsComplete ? Page(await query.Find(registrations.Draft, Actor, cancellation)) : Redirect(registrations.Next);

    [HttpPost]
    public async Task<IActionResult> Register(CancellationToken cancellation)
    {
        if (!registrations.IsComplete)
        {
            return Redirect(registrations.Next);
        }

        await handler.Handle(registrations.Draft, Actor, cancellation);
        TempData["Done"] = "The absence is registered";
        return Redirect(registrations.Forget(links.ShowAbsence(registrations.Draft.Reference)));
    }
}
