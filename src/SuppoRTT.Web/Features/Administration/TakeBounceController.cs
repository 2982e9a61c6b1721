using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Net.Http.Headers;

using SuppoRTT.Web.Infrastructure.Mail;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Administration;

/// <summary>A mail server tells which e-mails came back. It is known by a secret, has no cookie and sees no page; whether it told anything that we know is not answered.</summary>
[PublicPage]
[IgnoreAntiforgeryToken]
[Route("mail/bounces")]
public sealed class TakeBounceController(TakeBounceHandler handler, BounceSecret secret) : PageController
{
    private const int MostBytes = 4096;

    [HttpPost]
    [RequestSizeLimit(MostBytes)]
    [EnableRateLimiting(RateLimits.Bounces)]
    public async Task<IActionResult> TakeBounce([FromBody] TakeBounceInput? input, CancellationToken cancellation)
    {
        // Who asks is a program: it gets a number, and no page that says the same in words.
        HttpContext.Features.GetRequiredFeature<IStatusCodePagesFeature>().Enabled = false;
        if (!secret.IsSet)
        {
            return NotFound();
        }

        if (!secret.IsIn(Request.Headers[HeaderNames.Authorization]))
        {
            Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer";
            return StatusCode(StatusCodes.Status401Unauthorized);
        }

        return StatusCode(await handler.Handle(input, cancellation) switch
        {
            BounceOutcome.Taken => StatusCodes.Status204NoContent,
            BounceOutcome.Unreadable => StatusCodes.Status400BadRequest,
            BounceOutcome.TooEarly => StatusCodes.Status503ServiceUnavailable,
        });
    }
}
