using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Registering;

/// <summary>The first day away, and the return if it is known.</summary>
[Roles(Role.Trainee, Role.EducationalSupervisor, Role.Champion, Role.DeaneryStaff)]
[RegistrationStep]
[Route("{deanery}/register-absence/{registration}/dates")]
public sealed class GiveDatesController(Registrations registrations, IValidator<GiveDatesInput> validator) : PageController
{
    [HttpGet]
    public IActionResult Show() => Page(registrations.Page(RegistrationStep.Dates, registrations.Draft.Dates ?? new()));

    [HttpPost]
    public async Task<IActionResult> Give(GiveDatesInput input, CancellationToken cancellation)
    {
        var dates = input with { IsPlanned = registrations.Draft.IsPlanned };
        return ModelState.Accepts(await validator.ValidateAsync(dates, cancellation)) && registrations.Keeps(registrations.Draft with { Dates = dates }, ModelState)
            ? Redirect(registrations.Next)
            : PageWithErrors(registrations.Page(RegistrationStep.Dates, dates));
    }
}
