using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Data.Definitions;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Registering;

/// <summary>Where a registration leads that is not needed: nothing was saved, and what to do if things change.</summary>
[Roles(Role.Trainee, Role.EducationalSupervisor, Role.Champion, Role.DeaneryStaff)]
[Route("{deanery}/register-absence/stopped")]
public sealed class StopRegisteringController(DefinitionStore definitions) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken cancellation) => Page((await definitions.Rules(cancellation)).Rules);
}
