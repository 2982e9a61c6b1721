using FluentValidation;

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Features.Home;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Account;

[PublicPage]
[Route("sign-in")]
public sealed class SignInController(SignInQuery query, SignInHandler handler, IValidator<SignInInput> validator) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string? returnTo, bool kept, CancellationToken cancellation) =>
        User.PersonId() is { } person
            ? await GoOn(person, returnTo, cancellation)
            : Page(new SignInPage(new SignInInput { ReturnTo = returnTo, Kept = kept }, await query.DemonstrationPeople(cancellation)));

    [HttpPost]
    [EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> SignIn(SignInInput input, CancellationToken cancellation)
    {
        if (ModelState.Accepts(await validator.ValidateAsync(input, cancellation)) && await handler.Handle(input, cancellation) is { } refused)
        {
            ModelState.AddModelError(nameof(input.Email), refused);
        }

        return ModelState.IsValid
            ? LocalRedirect(IsOurs(input.ReturnTo) ? input.ReturnTo! : new AccountLinks().SignIn())
            : PageWithErrors(new SignInPage(input, await query.DemonstrationPeople(cancellation)));
    }

    /// <summary>Who is signed in already and follows the link of an invitation has come by that.</summary>
    private async Task<IActionResult> GoOn(PersonId person, string? returnTo, CancellationToken cancellation)
    {
        await handler.Welcome(person, cancellation);
        return LocalRedirect(IsOurs(returnTo) ? returnTo! : await query.FirstPageOf(person, cancellation));
    }

    /// <summary>Where they were going, if that is a page of ours other than the list of deaneries; else their first page is found.</summary>
    private bool IsOurs(string? returnTo) => Url.IsLocalUrl(returnTo) && returnTo != HomeLinks.Deaneries;
}
