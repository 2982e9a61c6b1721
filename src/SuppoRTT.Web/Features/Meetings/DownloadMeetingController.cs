using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Meetings;

/// <summary>The meeting of a form as a file for a calendar.</summary>
[Roles]
[Route("{deanery}/absences/{reference}/forms/{form}/meeting")]
public sealed class DownloadMeetingController(DownloadMeetingQuery query) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, string form, CancellationToken cancellation) =>
        await query.Find(reference, form, Actor, cancellation) is { } entry ? Calendar(entry) : NotFound();
}
