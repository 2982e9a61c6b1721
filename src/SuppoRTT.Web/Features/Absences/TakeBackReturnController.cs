using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Absences;

/// <summary>Takes back a return that was confirmed: the doctor is not back after all.</summary>
[KeepsPost]
[Roles]
[Route("{deanery}/absences/{reference}/not-back")]
public sealed class TakeBackReturnController(TakeBackReturnQuery query, TakeBackReturnHandler handler, IValidator<TakeBackReturnInput> validator, AbsenceLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, CancellationToken cancellation) =>
        await query.Find(reference, null, Actor, cancellation) is { } page ? Page(page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> TakeBack(string reference, TakeBackReturnInput input, CancellationToken cancellation)
    {
        if (await query.Find(reference, input, Actor, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (!ModelState.Accepts(await validator.ValidateAsync(input, cancellation)))
        {
            return PageWithErrors(page, page.Hindrance);
        }

        await handler.Handle(reference, input, Actor, cancellation);
        TempData["Done"] = "The return is taken back";
        return Redirect(links.ShowAbsence(reference));
    }
}
