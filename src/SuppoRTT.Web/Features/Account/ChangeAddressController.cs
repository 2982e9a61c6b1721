using FluentValidation;

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Account;

/// <summary>Somebody asks to sign in with another e-mail address.</summary>
[SignedInPage]
[Route("account/change-address")]
public sealed class ChangeAddressController(ChangeAddressQuery query, ChangeAddressHandler handler, IValidator<ChangeAddressInput> validator) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken cancellation) => Page(await query.Find(User.PersonId()!.Value, null, cancellation));

    [HttpPost]
    [EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> Change(ChangeAddressInput input, CancellationToken cancellation)
    {
        var person = User.PersonId()!.Value;
        if (ModelState.Accepts(await validator.ValidateAsync(input, cancellation)) && await handler.Handle(person, input, cancellation) is { } wrong)
        {
            ModelState.AddModelError(wrong.Field, wrong.Fault);
        }

        if (!ModelState.IsValid)
        {
            return PageWithErrors(await query.Find(person, input, cancellation));
        }

        TempData["Done"] = "An e-mail is on its way to the new address";
        return Redirect(AccountLinks.ChangeAddress);
    }
}
