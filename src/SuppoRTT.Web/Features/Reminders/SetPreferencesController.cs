using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Reminders;

/// <summary>Somebody chooses how they get reminders.</summary>
[Roles]
[Route("{deanery}/preferences")]
public sealed class SetPreferencesController(SetPreferencesQuery query, SetPreferencesHandler handler, IValidator<SetPreferencesInput> validator, ReminderLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken cancellation) => Page(await query.Find(Actor, null, cancellation));

    [HttpPost]
    public async Task<IActionResult> SetPreferences(SetPreferencesInput input, CancellationToken cancellation)
    {
        if (!ModelState.Accepts(await validator.ValidateAsync(input, cancellation)))
        {
            return PageWithErrors(await query.Find(Actor, input, cancellation));
        }

        await handler.Handle(input, Actor, cancellation);
        TempData["Done"] = "How you get reminders is saved";
        return Redirect(links.SetPreferences());
    }
}
