using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Registering;

/// <summary>How things stand, of an absence that was not planned and is registered for the doctor: no more than is needed to leave them in peace and to offer support later.</summary>
[Roles(Role.EducationalSupervisor, Role.Champion, Role.DeaneryStaff)]
[RegistrationStep]
[Route("{deanery}/register-absence/{registration}/situation")]
public sealed class DescribeSituationController(DescribeSituationQuery query, Registrations registrations, IValidator<DescribeSituationInput> validator) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken cancellation) => registrations.Draft.AsksSituation
        ? Page(await query.Find(registrations.Draft.Situation ?? new(), Actor, cancellation))
        : Redirect(registrations.Next);

    [HttpPost]
    public async Task<IActionResult> Describe(DescribeSituationInput input, CancellationToken cancellation)
    {
        if (!registrations.Draft.AsksSituation)
        {
            return Redirect(registrations.Next);
        }

        var said = input.After(registrations.Draft);
        return ModelState.Accepts(await validator.ValidateAsync(said, cancellation)) && registrations.Keeps(registrations.Draft with { Situation = said }, ModelState)
            ? Redirect(registrations.Next)
            : PageWithErrors(await query.Find(said, Actor, cancellation));
    }
}
