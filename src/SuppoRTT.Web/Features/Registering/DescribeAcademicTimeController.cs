using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Registering;

/// <summary>Whether academic time is spread evenly through training; then the programme may not be needed, and whoever registers goes on or stops.</summary>
[Roles(Role.Trainee, Role.EducationalSupervisor, Role.Champion, Role.DeaneryStaff)]
[RegistrationStep]
[Route("{deanery}/register-absence/{registration}/academic-time")]
public sealed class DescribeAcademicTimeController(Registrations registrations, IValidator<DescribeAcademicTimeInput> validator, RegisteringLinks links) : PageController
{
    [HttpGet]
    public IActionResult Show() => registrations.Rules.AsksAboutAcademicTime(registrations.Draft.Absence?.Type)
        ? Page(registrations.Page(RegistrationStep.AcademicTime, registrations.Draft.AcademicTime ?? new()))
        : Redirect(registrations.Next);

    [HttpPost]
    public async Task<IActionResult> Describe(DescribeAcademicTimeInput input, CancellationToken cancellation)
    {
        if (!ModelState.Accepts(await validator.ValidateAsync(input, cancellation)))
        {
            return PageWithErrors(registrations.Page(RegistrationStep.AcademicTime, input));
        }

        return input.Stops ? Redirect(registrations.Forget(links.StopRegistering()))
            : registrations.Keeps(registrations.Draft with { AcademicTime = input }, ModelState) ? Redirect(registrations.Next)
            : PageWithErrors(registrations.Page(RegistrationStep.AcademicTime, input));
    }
}
