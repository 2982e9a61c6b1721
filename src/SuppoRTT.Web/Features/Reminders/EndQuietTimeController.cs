using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Reminders;

/// <summary>The doctor is written to again.</summary>
[Roles]
[Route("{deanery}/absences/{reference}/end-quiet-time")]
public sealed class EndQuietTimeController(WishesQuery query, EndQuietTimeHandler handler, ReminderLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, CancellationToken cancellation) =>
        await query.Find(reference, Actor, cancellation) is not { } of ? NotFound() : of.Absence.MayQuieten(Actor) ? Page(of) : Forbid();

    [HttpPost]
    public async Task<IActionResult> EndQuietTime(string reference, CancellationToken cancellation)
    {
        if (await query.Find(reference, Actor, cancellation) is not { } of)
        {
            return NotFound();
        }

        if (!of.Absence.MayQuieten(Actor))
        {
            return Forbid();
        }

        await handler.Handle(reference, Actor, cancellation);
        TempData["Done"] = "The quiet time has ended";
        return Redirect(links.ShowReminders(reference));
    }
}
