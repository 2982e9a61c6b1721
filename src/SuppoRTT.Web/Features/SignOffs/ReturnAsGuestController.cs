using FluentValidation;

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.SignOffs;

/// <summary>Returning one form to the doctor without an account, once the code was given in this browser.</summary>
[PublicPage]
[Route("{deanery}/sign/{token}/return")]
public sealed class ReturnAsGuestController(GuestQuery guests, ReturnFormQuery query, ReturnFormHandler handler, IValidator<ReturnFormInput> validator, GuestSessions sessions, SignOffLinks links) : PageController
{
    [HttpGet]
    [EnableRateLimiting(RateLimits.Signing)]
    public async Task<IActionResult> Show(string token, CancellationToken cancellation)
    {
        if (await guests.Find(token, cancellation) is not { } request)
        {
            return NotFound();
        }

        return IsOpen(request.Request, request.Standing) && await query.Find(request.Absence.Reference, request.Request.FormKey, request.Guest, null, cancellation) is { } page
            ? Page(page with { Token = token })
            : Redirect(links.OpenSigning(token));
    }

    [HttpPost]
    [EnableRateLimiting(RateLimits.Signing)]
    public async Task<IActionResult> Return(string token, ReturnFormInput input, CancellationToken cancellation)
    {
        if (await guests.Find(token, cancellation) is not { } request)
        {
            return NotFound();
        }

        if (!IsOpen(request.Request, request.Standing) || await query.Find(request.Absence.Reference, request.Request.FormKey, request.Guest, input, cancellation) is not { } page)
        {
            return Redirect(links.OpenSigning(token));
        }

        if (!ModelState.Accepts(await validator.ValidateAsync(input, cancellation)) | !ModelState.Accepts(nameof(input.As), page.RoleProblem))
        {
            return PageWithErrors(page with { Token = token });
        }

        await handler.Handle(page.Reference, request.Request.FormKey, input, request.Guest, cancellation);
        TempData["Done"] = "You returned the form. The doctor gets an e-mail, and you get one when they send it again.";
        return Redirect(links.OpenSigning(token));
    }

    private bool IsOpen(SigningRequest request, SigningStanding standing)
    {
        Response.HideFromCaches();
        return standing == SigningStanding.Works && sessions.IsOpen(HttpContext, request.Id);
    }
}
