using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Registering;

/// <summary>Whether the absence is planned or has begun, and its type.</summary>
[Roles(Role.Trainee, Role.EducationalSupervisor, Role.Champion, Role.DeaneryStaff)]
[RegistrationStep]
[Route("{deanery}/register-absence/{registration}/absence")]
public sealed class DescribeAbsenceController(Registrations registrations, IValidator<DescribeAbsenceInput> validator) : PageController
{
    [HttpGet]
    public IActionResult Show() => Page(registrations.Page(RegistrationStep.Absence, registrations.Draft.Absence ?? new()));

    [HttpPost]
    public async Task<IActionResult> Describe(DescribeAbsenceInput input, CancellationToken cancellation)
    {
        var known = input with { Type = registrations.Rules.Type(input.Type)?.Code };
        return ModelState.Accepts(await validator.ValidateAsync(known, cancellation)) && registrations.Keeps(registrations.Draft with { Absence = known }, ModelState)
            ? Redirect(registrations.Next)
            : PageWithErrors(registrations.Page(RegistrationStep.Absence, known));
    }
}
