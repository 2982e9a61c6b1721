using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Account;

/// <summary>Where the e-mail to a new address leads. Only who asked for it can confirm it, and looking changes nothing.</summary>
[SignedInPage]
[Route("account/confirm-address")]
public sealed class ConfirmAddressController(ConfirmAddressQuery query, ConfirmAddressHandler handler) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string? token, CancellationToken cancellation) => Shown(await query.Find(token, User.PersonId()!.Value, cancellation));

    [HttpPost]
    [EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> Confirm(string? token, CancellationToken cancellation)
    {
        var page = await query.Find(token, User.PersonId()!.Value, cancellation);
        if (page.New is null)
        {
            return Shown(page);
        }

        await handler.Handle(User.PersonId()!.Value, page.New, cancellation);
        TempData["Done"] = "You sign in with the new address from now on";
        return Redirect(AccountLinks.ChangeAddress);
    }

    private ViewResult Shown(ConfirmAddressPage page)
    {
        Response.StatusCode = page.New is null ? StatusCodes.Status410Gone : StatusCodes.Status200OK;
        return Page(page);
    }
}
