using FluentValidation;

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.SignOffs;

/// <summary>Reading and signing one form without an account, once the code was given in this browser. Without that it leads back to where the code is asked for.</summary>
[PublicPage]
[Route("{deanery}/sign/{token}/form")]
public sealed class SignAsGuestController(GuestQuery guests, SignOffFormQuery query, SignOffFormHandler handler, IValidator<SignOffFormInput> validator, GuestSessions sessions, SignOffLinks links) : PageController
{
    [HttpGet]
    [EnableRateLimiting(RateLimits.Signing)]
    public async Task<IActionResult> Show(string token, CancellationToken cancellation)
    {
        if (await guests.Find(token, cancellation) is not { } request)
        {
            return NotFound();
        }

        return IsOpen(request.Request, GuestQuery.IsOfUse(request)) && await query.Find(request.Absence.Reference, request.Request.FormKey, request.Guest, null, cancellation) is { } page
            ? Page(page with { Token = token })
            : Redirect(links.OpenSigning(token));
    }

    [HttpPost]
    [EnableRateLimiting(RateLimits.Signing)]
    public async Task<IActionResult> Sign(string token, SignOffFormInput input, CancellationToken cancellation)
    {
        if (await guests.Find(token, cancellation) is not { } request)
        {
            return NotFound();
        }

        if (!IsOpen(request.Request, GuestQuery.IsOfUse(request)) || await query.Find(request.Absence.Reference, request.Request.FormKey, request.Guest, input, cancellation) is not { } page)
        {
            return Redirect(links.OpenSigning(token));
        }

        if (!ModelState.Accepts(await validator.ValidateAsync(page.Input, cancellation)) | !ModelState.Accepts(nameof(input.As), page.RoleProblem))
        {
            return PageWithErrors(page with { Token = token });
        }

        await handler.Handle(page.Reference, request.Request.FormKey, page.Input, request.Guest, cancellation);
        return Redirect(links.SignAsGuest(token));
    }

    private bool IsOpen(SigningRequest request, bool isOfUse)
    {
        Response.HideFromCaches();
        return isOfUse && sessions.IsOpen(HttpContext, request.Id);
    }
}
