using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Registering;

/// <summary>Whose absence it is, when somebody registers it for a doctor who cannot.</summary>
[Roles(Role.EducationalSupervisor, Role.Champion, Role.DeaneryStaff)]
[RegistrationStep]
[Route("{deanery}/register-absence/{registration}/doctor")]
public sealed class NameDoctorController(NameDoctorQuery query, Registrations registrations, IValidator<NameDoctorInput> validator) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken cancellation) => Page(await query.Find(registrations.Draft.Doctor ?? new(), cancellation));

    [HttpPost]
    public async Task<IActionResult> Name(NameDoctorInput input, CancellationToken cancellation)
    {
        if (input.IsFinding)
        {
            var isRight = registrations.Keeps(registrations.Draft with { Doctor = input with { IsSettled = false } }, ModelState) & ModelState.Accepts(await validator.ValidateAsync(input, cancellation));
            return isRight ? Page(await query.Find(input, cancellation)) : PageWithErrors(await query.Find(input, cancellation));
        }

        var (settled, problem) = await query.Settle(input with { IsSettled = true }, Actor, cancellation);
        var isSettled = ModelState.Accepts(await validator.ValidateAsync(settled, cancellation)) && ModelState.Accepts(nameof(input.Choice), problem);
        return isSettled && registrations.Keeps(registrations.Draft with { Doctor = settled }, ModelState)
            ? Redirect(registrations.Next)
            : PageWithErrors(await query.Find(settled, cancellation));
    }
}
