using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Reminders;

/// <summary>Having somebody reminded, by hand, of a form that waits for them.</summary>
[Roles]
[Route("{deanery}/absences/{reference}/forms/{form}/remind-now")]
public sealed class RemindNowController(RemindNowQuery query, RemindNowHandler handler, ReminderLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, string form, CancellationToken cancellation) =>
        await query.Find(reference, form, Actor, cancellation) is { } page ? Page(page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Remind(string reference, string form, CancellationToken cancellation)
    {
        if (await query.Find(reference, form, Actor, cancellation) is not { } page)
        {
            return NotFound();
        }

        await handler.Handle(page.Reference, form, Actor, cancellation);
        TempData["Done"] = page.Waited is null ? "Nobody has to be reminded any more" : $"The reminder to {page.Waited.Name} is on its way";
        return Redirect(links.ShowReminders(page.Reference));
    }
}
