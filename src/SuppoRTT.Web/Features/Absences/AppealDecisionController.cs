using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Absences;

/// <summary>The doctor appeals, once and with a reason, against a decision that the programme does not apply.</summary>
[KeepsPost]
[Roles(Role.Trainee)]
[Route("{deanery}/absences/{reference}/appeal")]
public sealed class AppealDecisionController(AppealDecisionQuery query, AppealDecisionHandler handler, IValidator<EndingInput> validator, AbsenceLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, CancellationToken cancellation) =>
        await query.Find(reference, Actor, null, cancellation) is { } page ? Page(page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Appeal(string reference, EndingInput input, CancellationToken cancellation)
    {
        if (await query.Find(reference, Actor, input, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (!ModelState.Accepts(await validator.ValidateAsync(input, cancellation)))
        {
            return PageWithErrors(page, page.WhyNot);
        }

        await handler.Handle(reference, input, Actor, cancellation);
        TempData["Done"] = "Your appeal is with the deanery";
        return Redirect(links.ShowAbsence(reference));
    }
}
