using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Features.Absences;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Registering;

/// <summary>The deanery confirms that somebody who was named or invited is a supervisor, or holds the role in which they do a form, so that they can sign.</summary>
[Roles(Role.DeaneryStaff)]
[Route("{deanery}/absences/{reference}/confirm-supervisor")]
public sealed class ConfirmSupervisorController(ConfirmSupervisorQuery query, ConfirmSupervisorHandler handler, AbsenceLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, string? form, bool next, CancellationToken cancellation) =>
        await query.Find(reference, form, next, Actor, cancellation) is { } page ? Page(page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Confirm(string reference, bool next, ConfirmSupervisorInput input, CancellationToken cancellation)
    {
        if (await query.Find(reference, input.Form, next, Actor, cancellation) is null)
        {
            return NotFound();
        }

        await handler.Handle(reference, input, Actor, cancellation);
        TempData["Done"] = input.Form is null && !next ? "The supervisor is confirmed, and is told" : "They are confirmed, and are told";
        return Redirect(links.ShowAbsence(reference));
    }
}
