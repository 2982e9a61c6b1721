using FluentValidation;

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Verifying;

/// <summary>Tells anybody who holds a printed copy whether it is genuine and still counts.</summary>
[PublicPage]
[Route("verify")]
public sealed class VerifyCopyController(VerifyCopyQuery query, IValidator<VerifyCopyInput> validator) : PageController
{
    [HttpGet]
    public IActionResult Show() => Page(new VerifyCopyPage(new VerifyCopyInput()));

    [HttpPost]
    [EnableRateLimiting(RateLimits.Verify)]
    public async Task<IActionResult> Verify(VerifyCopyInput input, CancellationToken cancellation) =>
        ModelState.Accepts(await validator.ValidateAsync(input, cancellation))
            ? Page(await query.Find(input, cancellation))
            : PageWithErrors(new VerifyCopyPage(input));
}
