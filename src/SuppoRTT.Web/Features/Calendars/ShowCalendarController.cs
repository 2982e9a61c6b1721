using System.Text;

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

using SuppoRTT.Web.Infrastructure.Calendars;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Calendars;

/// <summary>The meetings of one person for a calendar that knows their private address. Calendars cannot sign in: the secret in the address stands for it.</summary>
[PublicPage]
[Route("{deanery}/calendar/{feed}")]
public sealed class ShowCalendarController(ShowCalendarQuery query) : PageController
{
    [HttpGet]
    [EnableRateLimiting(RateLimits.Calendar)]
    public async Task<IActionResult> Show(string feed, CancellationToken cancellation)
    {
        Response.HideFromCaches();
        return await query.Find(feed, cancellation) is { } calendar ? Content(calendar, CalendarWriter.MediaType, Encoding.UTF8) : NotFound();
    }
}
