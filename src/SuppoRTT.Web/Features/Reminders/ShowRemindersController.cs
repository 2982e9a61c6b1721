using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Reminders;

/// <summary>What is sent about an absence, to whom and why.</summary>
[Roles]
[Route("{deanery}/absences/{reference}/reminders")]
public sealed class ShowRemindersController(ShowRemindersQuery query) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, long? before, CancellationToken cancellation) =>
        await query.Find(reference, before, Actor, cancellation) is not { } page ? NotFound() : page.Wishes.Absence.MayQuieten(Actor) ? Page(page) : Forbid();
}
