using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Data.Security;
using SuppoRTT.Web.Features.Home;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Account;

/// <summary>Ends the sign-in; a visit without the button leads to the start page and changes nothing.</summary>
[PublicPage]
[Route("sign-out")]
public sealed class SignOutController(SignInManager<SignIn> signIns) : PageController
{
    [HttpGet]
    public IActionResult Show() => LocalRedirect(HomeLinks.Deaneries);

    [HttpPost]
    public async Task<IActionResult> SignOutNow()
    {
        await signIns.SignOutAsync();
        return LocalRedirect(HomeLinks.Deaneries);
    }
}
