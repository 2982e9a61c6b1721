using FluentValidation;

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Account;

[PublicPage]
[Route("forgotten-password")]
public sealed class ForgottenPasswordController(ForgottenAddresses addresses, IValidator<ForgottenPasswordInput> validator, AccountLinks links) : PageController
{
    [HttpGet]
    public IActionResult Show() => Page(new ForgottenPasswordPage(new ForgottenPasswordInput()));

    [HttpPost]
    [EnableRateLimiting(RateLimits.ForgottenPassword)]
    public async Task<IActionResult> Ask(ForgottenPasswordInput input, CancellationToken cancellation)
    {
        if (!ModelState.Accepts(await validator.ValidateAsync(input, cancellation)))
        {
            return PageWithErrors(new ForgottenPasswordPage(input));
        }

        addresses.HandOn(input.Email!);
        return Redirect(links.PasswordRequested());
    }
}
