using FluentValidation;

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

using SuppoRTT.Data.Guests;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.SignOffs;

/// <summary>Returning one form to the doctor without an account, once the code was given in this browser.</summary>
[PublicPage]
[Route("{deanery}/sign/{token}/return")]
public sealed class ReturnAsGuestController(GuestGate gate, ReturnFormQuery query, ReturnFormHandler handler, IValidator<ReturnFormInput> validator) : PageController
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
    public async Task<IActionResult> Return(string token, ReturnFormInput input, CancellationToken cancellation)
    {
        if (await gate.Find(token, cancellation) is not { } request)
        {
            return NotFound();
        }

        if (!IsOpen(request) || await query.Find(request.Absence.Reference, request.Request.FormKey, request.Guest, input, cancellation) is not { } page)
        {
            return gate.ToDoorKeeping(HttpContext, token, request, OpenSigningInput.Return);
        }

        if (!ModelState.Accepts(await validator.ValidateAsync(input, cancellation)) | !ModelState.Accepts(nameof(input.As), page.RoleProblem))
        {
            return PageWithErrors(ForGuest(page, token, request), page.Hindrance);
        }

        await handler.Handle(page.Reference, request.Request.FormKey, input, request.Guest, cancellation);
        gate.Forget(HttpContext);
        TempData["Done"] = "You returned the form. The doctor gets an e-mail, and you get one when they send it again.";
        return Redirect(gate.Door(token));
    }

    private bool IsOpen(GuestRequest request) => gate.IsOpen(HttpContext, request, SigningStanding.Works);

    private ReturnFormPage ForGuest(ReturnFormPage page, string token, GuestRequest request) => page with { Token = token, Ticket = gate.Ticket(HttpContext, request) };
}
