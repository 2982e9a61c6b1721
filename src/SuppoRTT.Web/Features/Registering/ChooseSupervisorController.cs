using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Registering;

/// <summary>Who supervises the return: found in the directory, asked in by e-mail, or not known yet.</summary>
[Roles(Role.Trainee, Role.EducationalSupervisor, Role.Champion, Role.DeaneryStaff)]
[RegistrationStep]
[Route("{deanery}/register-absence/{registration}/supervisor")]
public sealed class ChooseSupervisorController(ChooseSupervisorQuery query, Registrations registrations, IValidator<ChooseSupervisorInput> validator) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken cancellation) => Page(await query.Find(registrations.Draft.Supervisor ?? new(), Actor, cancellation));

    [HttpPost]
    public async Task<IActionResult> Choose(ChooseSupervisorInput input, CancellationToken cancellation)
    {
        if (input.IsFinding)
        {
            var isRight = registrations.Keeps(registrations.Draft with { Supervisor = input with { IsSettled = false } }, ModelState) & ModelState.Accepts(await validator.ValidateAsync(input, cancellation));
            return isRight ? Page(await query.Find(input, Actor, cancellation)) : PageWithErrors(await query.Find(input, Actor, cancellation));
        }

        var (settled, problem) = await query.Settle(input with { IsSettled = true }, Actor, cancellation);
        var isSettled = ModelState.Accepts(await validator.ValidateAsync(settled, cancellation)) && ModelState.Accepts(nameof(input.Choice), problem);
        return isSettled && registrations.Keeps(registrations.Draft with { Supervisor = settled }, ModelState)
            ? Redirect(registrations.Next)
            : PageWithErrors(await query.Find(settled, Actor, cancellation));
    }
}
