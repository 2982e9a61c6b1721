using FluentValidation;

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

using SuppoRTT.Data.Guests;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.SignOffs;

/// <summary>Reading and signing one form without an account, once the code was given in this browser. Without that it leads back to where the code is asked for.</summary>
[PublicPage]
[Route("{deanery}/sign/{token}/form")]
public sealed class SignAsGuestController(GuestGate gate, SignOffFormQuery query, SignOffFormHandler handler, IValidator<SignOffFormInput> validator) : PageController
{
    [HttpGet]
    [EnableRateLimiting(RateLimits.Signing)]
    public async Task<IActionResult> Show(string token, CancellationToken cancellation)
    {
        if (await gate.Find(token, cancellation) is not { } request)
        {
            return NotFound();
        }

        if (!IsOpen(request) || await query.Find(request.Absence.Reference, request.Request.FormKey, request.Guest, null, cancellation) is not { } page)
        {
            return Redirect(gate.Door(token));
        }

        gate.ShowKept(this, request);
        return Page(ForGuest(page, token, request));
    }

    [HttpPost]
    [EnableRateLimiting(RateLimits.Signing)]
    public async Task<IActionResult> Sign(string token, SignOffFormInput input, CancellationToken cancellation)
    {
        if (await gate.Find(token, cancellation) is not { } request)
        {
            return NotFound();
        }

        if (!IsOpen(request) || await query.Find(request.Absence.Reference, request.Request.FormKey, request.Guest, input, cancellation) is not { } page)
        {
            return gate.ToDoorKeeping(HttpContext, token, request, OpenSigningInput.Form);
        }

        if (!ModelState.Accepts(await validator.ValidateAsync(page.Input, cancellation)) | !ModelState.Accepts(nameof(input.As), page.RoleProblem))
        {
            return PageWithErrors(ForGuest(page, token, request), page.Hindrance);
        }

        await handler.Handle(page.Reference, request.Request.FormKey, page.Input, request.Guest, cancellation);
        gate.Forget(HttpContext);
        return Redirect(Request.Path);
    }

    private bool IsOpen(GuestRequest request) => gate.IsOpen(HttpContext, request, SigningStanding.Works, SigningStanding.Done);

    private SignOffFormPage ForGuest(SignOffFormPage page, string token, GuestRequest request) => page with { Token = token, Ticket = gate.Ticket(HttpContext, request) };
}
