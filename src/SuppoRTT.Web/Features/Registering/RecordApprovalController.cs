using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Registering;

/// <summary>Whether the absence was approved by those who decide on it: recorded here, not decided.</summary>
[Roles(Role.Trainee, Role.EducationalSupervisor, Role.Champion, Role.DeaneryStaff)]
[RegistrationStep]
[Route("{deanery}/register-absence/{registration}/approval")]
public sealed class RecordApprovalController(Registrations registrations, IValidator<RecordApprovalInput> validator) : PageController
{
    [HttpGet]
    public IActionResult Show() => Page(registrations.Page(RegistrationStep.Approval, registrations.Draft.Approval ?? new()));

    [HttpPost]
    public async Task<IActionResult> Record(RecordApprovalInput input, CancellationToken cancellation) =>
        ModelState.Accepts(await validator.ValidateAsync(input, cancellation)) && registrations.Keeps(registrations.Draft with { Approval = input }, ModelState)
            ? Redirect(registrations.Next)
            : PageWithErrors(registrations.Page(RegistrationStep.Approval, input));
}
