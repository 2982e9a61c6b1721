using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Features.Absences;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Registering;

/// <summary>The deanery does not confirm who was named as the supervisor or chosen for a form, and says why.</summary>
[KeepsPost]
[Roles(Role.DeaneryStaff)]
[Route("{deanery}/absences/{reference}/decline-supervisor")]
public sealed class DeclineSupervisorController(DeclineSupervisorQuery query, DeclineSupervisorHandler handler, IValidator<DeclineSupervisorInput> validator, AbsenceLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, string? form, CancellationToken cancellation) =>
        await query.Find(reference, form, Actor, null, cancellation) is { } page ? Page(page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Decline(string reference, DeclineSupervisorInput input, CancellationToken cancellation)
    {
        if (await query.Find(reference, input.Form, Actor, input, cancellation) is not { } page)
        {
            return await query.IsDone(reference, input.Form, Actor, cancellation) ? Declined(reference, input.Form) : NotFound();
        }

        if (!ModelState.Accepts(await validator.ValidateAsync(input, cancellation)))
        {
            return PageWithErrors(page, page.Hindrance);
        }

        await handler.Handle(reference, input, Actor, cancellation);
        return Declined(reference, input.Form);
    }

    private RedirectResult Declined(string reference, string? form)
    {
        TempData["Done"] = form is null ? "The supervisor is not confirmed. Another is to be named" : "They are not confirmed. Another can be chosen";
        return Redirect(links.ShowAbsence(reference));
    }
}
