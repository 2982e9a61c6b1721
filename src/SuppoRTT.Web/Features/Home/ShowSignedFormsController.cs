using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Home;

/// <summary>All that somebody has signed as a supervisor, the newest first.</summary>
[Roles(Role.EducationalSupervisor, Role.TrainingProgrammeDirector, Role.CollegeTutor)]
[Route("{deanery}/signed-forms")]
public sealed class ShowSignedFormsController(ShowSignedFormsQuery query) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string? before, CancellationToken cancellation) => Page(await query.Find(Actor, before, cancellation));
}
