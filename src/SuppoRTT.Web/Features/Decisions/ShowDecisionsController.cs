using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Decisions;

/// <summary>What the deanery decided, for its staff and for programme directors of those whom they look after.</summary>
[Roles(Role.TrainingProgrammeDirector, Role.DeaneryStaff)]
[Route("{deanery}/decisions")]
public sealed class ShowDecisionsController(ShowDecisionsQuery query) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(DecisionKind? kind, DecisionOutcome? outcome, int? year, long? at, long? sequence, int? number, CancellationToken cancellation) =>
        Page(await query.Find(new DecisionFilter(kind, outcome, year), at is { } moment ? new DecisionPosition(moment, sequence ?? 0, number ?? 0) : null, Actor, cancellation));
}
