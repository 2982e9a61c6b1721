using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Reminders;

/// <summary>The doctor takes part in the programme again.</summary>
[Roles(Role.Trainee)]
[Route("{deanery}/absences/{reference}/opt-back-in")]
public sealed class OptBackInController(WishesQuery query, OptBackInHandler handler, ReminderLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, CancellationToken cancellation) =>
        await query.Find(reference, Actor, cancellation) is not { } of ? NotFound() : of.IsDoctor ? Page(of) : Forbid();

    [HttpPost]
    public async Task<IActionResult> OptBackIn(string reference, CancellationToken cancellation)
    {
        if (await query.Find(reference, Actor, cancellation) is not { } of)
        {
            return NotFound();
        }

        if (!of.IsDoctor)
        {
            return Forbid();
        }

        await handler.Handle(reference, Actor, cancellation);
        TempData["Done"] = "You take part in the programme again";
        return Redirect(links.ShowReminders(reference));
    }
}
