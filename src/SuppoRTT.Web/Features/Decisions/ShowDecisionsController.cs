using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Decisions;

/// <summary>What the deanery decided, for its staff, and for those who decide, for the first time or on appeal, of those whom they look after.</summary>
[Roles(Role.TrainingProgrammeDirector, Role.CollegeTutor, Role.Champion, Role.DeaneryStaff)]
[Route("{deanery}/decisions")]
public sealed class ShowDecisionsController(ShowDecisionsQuery query) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(ShowDecisionsInput input, CancellationToken cancellation)
    {
        var isFine = ModelState.Accepts(nameof(input.From), input.FromProblem) & ModelState.Accepts(nameof(input.Until), input.UntilProblem);
        var page = await query.Find(input, Actor, cancellation);
        return isFine ? Page(page) : PageWithErrors(page);
    }
}
