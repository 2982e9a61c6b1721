using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Deputies;

/// <summary>Who stands in for the reader while they are away, and for whom they stand in.</summary>
[Roles(Role.EducationalSupervisor, Role.TrainingProgrammeDirector, Role.CollegeTutor, Role.Champion)]
[Route("{deanery}/my-deputies")]
public sealed class ShowMyDeputiesController(DeputiesQuery query) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken cancellation) => Page(await query.Mine(Actor, cancellation));
}
