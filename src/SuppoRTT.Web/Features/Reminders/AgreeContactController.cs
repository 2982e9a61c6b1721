using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Reminders;

/// <summary>The doctor, or who spoke with them, says how they are reached while away.</summary>
[Roles]
[Route("{deanery}/absences/{reference}/agree-contact")]
public sealed class AgreeContactController(AgreeContactQuery query, AgreeContactHandler handler, IValidator<AgreeContactInput> validator) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, CancellationToken cancellation) =>
        await query.Find(reference, Actor, cancellation) is not { } page ? NotFound()
        : page.Of.Absence.MayManage(Actor) ? Page(page) : Forbid();

    [HttpPost]
    public async Task<IActionResult> AgreeContact(string reference, AgreeContactInput input, CancellationToken cancellation)
    {
        if (await query.Find(reference, Actor, cancellation) is not { } page)
        {
            return NotFound();
        }

        var of = page.Of;
        if (!of.Absence.MayManage(Actor))
        {
            return Forbid();
        }

        input = input with { Through = of.Others.Any(o => o.Person.Value == input.Through) ? input.Through : null };
        if (!ModelState.Accepts(await validator.ValidateAsync(input, cancellation)))
        {
            return PageWithErrors(page with { Input = input });
        }

        await handler.Handle(reference, input, Actor, cancellation);
        TempData["Done"] = of.IsDoctor ? "How we may reach you is saved" : "How the doctor is reached is saved";
        return Redirect(page.Back);
    }
}
