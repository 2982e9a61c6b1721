using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Administration;

/// <summary>Staff see who will be written to, and stop a reminder or send it now.</summary>
[Roles(Role.DeaneryStaff)]
[Route("{deanery}/planned-reminders")]
public sealed class ShowPlannedRemindersController(ShowPlannedRemindersQuery query, ShowPlannedRemindersHandler handler, AdministrationLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(PlannedFilter filter, CancellationToken cancellation) => Page(await query.Find(filter, Actor, cancellation));

    [HttpPost]
    public async Task<IActionResult> ShowPlannedReminders(ShowPlannedRemindersInput input, [FromQuery] PlannedFilter filter, CancellationToken cancellation)
    {
        TempData["Done"] = !await handler.Handle(input, Actor, cancellation) ? "It is not planned any more: it was sent, stopped or is no longer due"
            : input.Then == ShowPlannedRemindersInput.Stop ? "The reminder is stopped" : "The reminder goes out now";
        return Redirect(links.ShowPlannedReminders(filter.Kind, filter.To, filter.After));
    }
}
