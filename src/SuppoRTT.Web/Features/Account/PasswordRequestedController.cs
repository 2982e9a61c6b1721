using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Account;

/// <summary>Says what happens after somebody asked for a new password: the same to everyone.</summary>
[PublicPage]
[Route("forgotten-password/requested")]
public sealed class PasswordRequestedController : PageController
{
    [HttpGet]
    public IActionResult Show() => View("PasswordRequested");
}
