using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Absences;

[Roles]
[Route("{deanery}/absences/{reference}/timeline")]
public sealed class ShowTimelineController(ShowTimelineQuery query) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, int? before, string[]? kind, CancellationToken cancellation) =>
        await query.Find(reference, before, TimelineKinds.FromAddress(kind), withReasons: true, Actor, cancellation) is { } page ? Page(page) : NotFound();
}
