using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Reminders;

/// <summary>The page on which quiet is asked for, with what is posted.</summary>
/// <param name="Of">The absence.</param>
/// <param name="AlsoOpen">The doctor's other absences that go on, by their references.</param>
/// <param name="Input">What is posted.</param>
public sealed record SetQuietTimePage(Wishes Of, IReadOnlyList<string> AlsoOpen, SetQuietTimeInput Input);

/// <summary>Nothing is sent to the doctor by itself for a time.</summary>
[Roles]
[Route("{deanery}/absences/{reference}/set-quiet-time")]
public sealed class SetQuietTimeController(WishesQuery query, SetQuietTimeHandler handler, IValidator<SetQuietTimeInput> validator, ReminderLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, CancellationToken cancellation) =>
        await query.Find(reference, Actor, cancellation) is not { } of ? NotFound()
        : of.Absence.MayQuieten(Actor) ? Page(await PageOf(of, new SetQuietTimeInput(), cancellation)) : Forbid();

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
            return PageWithErrors(await PageOf(of, input, cancellation));
        }

        var others = input.ForAll == SetQuietTimeInput.Yes ? await query.AlsoOpen(of.Absence, Actor, cancellation) : [];
        var left = await handler.Handle(reference, others, input, Actor, cancellation);
        TempData["Done"] = left.Count == 0 ? "The quiet time is set" : $"The quiet time is set here, but not for {string.Join(", ", left)}: set it there, with somebody who is known there";
        return Redirect(links.ShowReminders(reference));
    }

    private async Task<SetQuietTimePage> PageOf(Wishes of, SetQuietTimeInput input, CancellationToken cancellation) => new(of, await query.AlsoOpen(of.Absence, Actor, cancellation), input);
}
