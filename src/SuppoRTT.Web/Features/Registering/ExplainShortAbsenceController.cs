using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Registering;

/// <summary>Why the programme should apply to an absence that is shorter than usual: asked where the deanery decides case by case.</summary>
[Roles(Role.Trainee, Role.EducationalSupervisor, Role.Champion, Role.DeaneryStaff)]
[RegistrationStep]
[Route("{deanery}/register-absence/{registration}/reason")]
public sealed class ExplainShortAbsenceController(Registrations registrations, IValidator<ExplainShortAbsenceInput> validator) : PageController
{
    [HttpGet]
    public IActionResult Show() => registrations.Draft.NeedsDecision(registrations.Rules)
        ? Page(registrations.Page(RegistrationStep.Reason, registrations.Draft.Reason ?? new()))
        : Redirect(registrations.Next);

    [HttpPost]
    public async Task<IActionResult> Explain(ExplainShortAbsenceInput input, CancellationToken cancellation) =>
        ModelState.Accepts(await validator.ValidateAsync(input, cancellation)) && registrations.Keeps(registrations.Draft with { Reason = input }, ModelState)
            ? Redirect(registrations.Next)
            : PageWithErrors(registrations.Page(RegistrationStep.Reason, input));
}
