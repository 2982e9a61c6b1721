using FluentValidation;

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Account;

[PublicPage]
[Route("sign-in")]
public sealed class SignInController(SignInQuery query, SignInHandler handler, IValidator<SignInInput> validator) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string? returnTo, CancellationToken cancellation) =>
        User.PersonId() is not null
            ? LocalRedirect(Safe(returnTo))
            : Page(new SignInPage(new SignInInput { ReturnTo = returnTo }, await query.DemonstrationPeople(cancellation)));

    [HttpPost]
    [EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> SignIn(SignInInput input, CancellationToken cancellation)
    {
        if (ModelState.Accepts(await validator.ValidateAsync(input, cancellation)) && await handler.Handle(input, cancellation) is { } refused)
        {
            ModelState.AddModelError(nameof(input.Email), refused);
        }

        return ModelState.IsValid
            ? LocalRedirect(Safe(input.ReturnTo))
            : PageWithErrors(new SignInPage(input, await query.DemonstrationPeople(cancellation)));
    }

    /// <summary>Back to where they were going, if that is a page of ours.</summary>
    private string Safe(string? returnTo) => Url.IsLocalUrl(returnTo) ? returnTo : "/";
}
