using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.SignOffs;

/// <summary>
/// Where the link of who signs without an account leads. Programs that look at every link of an e-mail look at this one too: so to ask for it names nobody and changes nothing. A button sends a code.
/// </summary>
[PublicPage]
[Route("{deanery}/sign/{token}")]
public sealed class OpenSigningController(OpenSigningQuery query, OpenSigningHandler handler, GuestSessions sessions, SignOffLinks links) : PageController
{
    private const string WrongCode = "This is not the code that we sent last, or it is too old. Check the e-mail, or have another code sent";

    [HttpGet]
    [EnableRateLimiting(RateLimits.Signing)]
    public async Task<IActionResult> Show(string token, string? kept, CancellationToken cancellation) =>
        await query.Find(token, new OpenSigningInput { Kept = kept }, cancellation) is { } page ? Answer(page) : NotFound();

    [HttpPost]
    [EnableRateLimiting(RateLimits.Signing)]
    public async Task<IActionResult> Open(string token, OpenSigningInput input, CancellationToken cancellation)
    {
        if (await query.Find(token, input, cancellation) is not { } page)
        {
            return NotFound();
        }

        switch (page.Standing, input.Then)
        {
            case (SigningStanding.Works, OpenSigningInput.Enter):
                return await Enter(token, page, cancellation);
            case (SigningStanding.Works, OpenSigningInput.Code):
                await handler.SendCode(token, cancellation);
                return Redirect(links.OpenSigning(token, input.Kept));
            case (SigningStanding.Expired, OpenSigningInput.NewLink):
                await handler.SendLink(token, cancellation);
                TempData["Done"] = "We have sent a new link to your address";
                return Redirect(links.OpenSigning(token, input.Kept));
            default:
                return Answer(page);
        }
    }

    private async Task<IActionResult> Enter(string token, OpenSigningPage page, CancellationToken cancellation)
    {
        if (await handler.Enter(token, page.Input.TypedCode, cancellation))
        {
            sessions.Open(HttpContext, links.OpenSigning(token), page.Request.Id);
            return Redirect(page.Input.Kept == OpenSigningInput.Return ? links.ReturnAsGuest(token) : links.SignAsGuest(token));
        }

        ModelState.Accepts(nameof(OpenSigningInput.TypedCode), WrongCode);
        Response.HideFromCaches();
        return PageWithErrors((await query.Find(token, page.Input with { TypedCode = null }, cancellation))!);
    }

    /// <summary>What is no longer valid is gone.</summary>
    private ViewResult Answer(OpenSigningPage page)
    {
        Response.HideFromCaches();
        Response.StatusCode = page.IsOfUse ? StatusCodes.Status200OK : StatusCodes.Status410Gone;
        return Page(page);
    }
}
