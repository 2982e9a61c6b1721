using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Absences;

/// <summary>Puts right the type of absence, and says how its approval stands now.</summary>
[KeepsPost]
[Roles]
[Route("{deanery}/absences/{reference}/correct-type")]
public sealed class CorrectTypeController(CorrectTypeQuery query, CorrectTypeHandler handler, IValidator<CorrectTypeInput> validator, AbsenceLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, CancellationToken cancellation) =>
        await query.Find(reference, null, Actor, cancellation) is { } page ? Page(page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Correct(string reference, CorrectTypeInput input, CancellationToken cancellation)
    {
        if (await query.Find(reference, input, Actor, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (!ModelState.Accepts(await validator.ValidateAsync(page.Input, cancellation)))
        {
            return PageWithErrors(page, page.Hindrance);
        }

        await handler.Handle(reference, page.Input, Actor, cancellation);
        TempData["Done"] = "The type of absence and its approval are as you said";
        return Redirect(links.ShowAbsence(reference));
    }
}
