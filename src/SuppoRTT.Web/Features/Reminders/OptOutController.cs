using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Reminders;

/// <summary>The page on which the doctor says that they do without the programme, with what is posted.</summary>
public sealed record OptOutPage(Wishes Of, OptOutInput Input);

/// <summary>The doctor does without the programme.</summary>
[KeepsPost]
[Roles(Role.Trainee)]
[Route("{deanery}/absences/{reference}/opt-out")]
public sealed class OptOutController(WishesQuery query, OptOutHandler handler, IValidator<OptOutInput> validator, ReminderLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, CancellationToken cancellation) =>
        await query.Find(reference, Actor, cancellation) is not { } of ? NotFound() : of.IsDoctor ? Page(new OptOutPage(of, new OptOutInput())) : Forbid();

    [HttpPost]
    public async Task<IActionResult> OptOut(string reference, OptOutInput input, CancellationToken cancellation)
    {
        if (await query.Find(reference, Actor, cancellation) is not { } of)
        {
            return NotFound();
        }

        if (!of.IsDoctor || !ModelState.Accepts(await validator.ValidateAsync(input, cancellation)))
        {
            return of.IsDoctor ? PageWithErrors(new OptOutPage(of, input)) : Forbid();
        }

        await handler.Handle(reference, input, Actor, cancellation);
        TempData["Done"] = "You do without the programme";
        return Redirect(links.ShowReminders(reference));
    }
}
