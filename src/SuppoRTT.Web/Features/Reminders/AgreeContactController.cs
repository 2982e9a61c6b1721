using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Web.Features.Registering;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Reminders;

/// <summary>The page on which it is said how the doctor is reached while away, with what is posted.</summary>
public sealed record AgreeContactPage(Wishes Of, AgreeContactInput Input);

/// <summary>The doctor, or who spoke with them, says how they are reached while away.</summary>
[Roles]
[Route("{deanery}/absences/{reference}/agree-contact")]
public sealed class AgreeContactController(WishesQuery query, AgreeContactHandler handler, IValidator<AgreeContactInput> validator, ReminderLinks links, RegisteringLinks registering) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, CancellationToken cancellation) =>
        await query.Find(reference, Actor, cancellation) is not { } of ? NotFound()
        : of.Absence.MayManage(Actor) ? Page(new AgreeContactPage(of, AgreeContactInput.Of(of.Absence.Contact))) : Forbid();

    [HttpPost]
    public async Task<IActionResult> AgreeContact(string reference, AgreeContactInput input, CancellationToken cancellation)
    {
        if (await query.Find(reference, Actor, cancellation) is not { } of)
        {
            return NotFound();
        }

        if (!of.Absence.MayManage(Actor))
        {
            return Forbid();
        }

        input = input with { Through = of.Others.Any(o => o.Person.Value == input.Through) ? input.Through : null };
        if (!ModelState.Accepts(await validator.ValidateAsync(input, cancellation)))
        {
            return PageWithErrors(new AgreeContactPage(of, input));
        }

        await handler.Handle(reference, input, Actor, cancellation);
        TempData["Done"] = of.IsDoctor ? "How we may reach you is saved" : "How the doctor is reached is saved";
        return Redirect(of.IsTakingOver ? registering.TakeOverAbsence(reference) : links.ShowReminders(reference));
    }
}
