using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Reminders;

/// <summary>The page on which quiet is asked for, with what is posted.</summary>
public sealed record SetQuietTimePage(Wishes Of, SetQuietTimeInput Input);

/// <summary>Nothing is sent to the doctor by itself for a time.</summary>
[Roles]
[Route("{deanery}/absences/{reference}/set-quiet-time")]
public sealed class SetQuietTimeController(WishesQuery query, SetQuietTimeHandler handler, IValidator<SetQuietTimeInput> validator, ReminderLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, CancellationToken cancellation) =>
        await query.Find(reference, Actor, cancellation) is not { } of ? NotFound()
        : of.Absence.MayQuieten(Actor) ? Page(new SetQuietTimePage(of, new SetQuietTimeInput())) : Forbid();

    [HttpPost]
    public async Task<IActionResult> SetQuietTime(string reference, SetQuietTimeInput input, CancellationToken cancellation)
    {
        if (await query.Find(reference, Actor, cancellation) is not { } of)
        {
            return NotFound();
        }

        if (!of.Absence.MayQuieten(Actor))
        {
            return Forbid();
        }

        input = input with { Tells = of.Others.Any(o => o.Person.Value == input.Tells) ? input.Tells : null };
        if (!ModelState.Accepts(await validator.ValidateAsync(input, cancellation)))
        {
            return PageWithErrors(new SetQuietTimePage(of, input));
        }

        await handler.Handle(reference, input, Actor, cancellation);
        TempData["Done"] = "The quiet time is set";
        return Redirect(links.ShowReminders(reference));
    }
}
