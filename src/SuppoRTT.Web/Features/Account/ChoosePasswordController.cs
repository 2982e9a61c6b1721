using FluentValidation;

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Account;

/// <summary>Where the link of an invitation and of a forgotten password leads. Looking changes nothing: programs that scan e-mails look at every link.</summary>
[PublicPage]
[Route("choose-password")]
public sealed class ChoosePasswordController(ChoosePasswordQuery query, ChoosePasswordHandler handler, IValidator<ChoosePasswordInput> validator) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string? token, CancellationToken cancellation)
    {
        var page = await query.Find(token, cancellation);
        return page.Link == PasswordLink.Open ? Page(page) : PageOfDeadLink(page);
    }

    [HttpPost]
    [EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> Choose(string? token, ChoosePasswordInput input, CancellationToken cancellation)
    {
        var page = await query.Find(token, cancellation) with { Input = input };
        if (page.Link != PasswordLink.Open)
        {
            return await handler.IsSecondPress(page) ? Redirect(page.Home) : PageOfDeadLink(page);
        }

        if (input.Then == ChoosePasswordInput.Show)
        {
            return Page(page with { Input = input with { IsShown = true } });
        }

        if (ModelState.Accepts(await validator.ValidateAsync(input, cancellation)) && await handler.Handle(page, cancellation) is { } refused)
        {
            ModelState.AddModelError(nameof(input.Password), refused);
        }

        return ModelState.IsValid ? Redirect(page.Home) : PageWithErrors(page);
    }

    private ViewResult PageOfDeadLink(ChoosePasswordPage page)
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return View("ChoosePasswordTooLate", page);
    }
}
