using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Absences;

/// <summary>Puts right what was said of how things stand when an absence that was not planned was registered for the doctor.</summary>
[KeepsPost]
[Roles]
[Route("{deanery}/absences/{reference}/correct-situation")]
public sealed class CorrectSituationController(CorrectSituationQuery query, CorrectSituationHandler handler, IValidator<CorrectSituationInput> validator, AbsenceLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, CancellationToken cancellation) =>
        await query.Find(reference, null, Actor, cancellation) is { } page ? Page(page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Correct(string reference, CorrectSituationInput input, CancellationToken cancellation)
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
        TempData["Done"] = page.Done;
        return Redirect(links.ShowAbsence(reference));
    }
}
