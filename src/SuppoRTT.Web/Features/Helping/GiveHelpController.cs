using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Features.Home;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Helping;

/// <summary>Who was asked to help says that they have spoken about it, or that it is settled.</summary>
[KeepsPost]
[Roles(Role.TrainingProgrammeDirector, Role.Champion, Role.DeaneryStaff)]
[Route("{deanery}/absences/{reference}/forms/{form}/give-help")]
public sealed class GiveHelpController(GiveHelpQuery query, GiveHelpHandler handler, IValidator<GiveHelpInput> validator, HomeLinks home) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, string form, CancellationToken cancellation) =>
        await query.Find(reference, form, new GiveHelpInput(), Actor, cancellation) is { } page ? Page(page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Give(string reference, string form, GiveHelpInput input, CancellationToken cancellation)
    {
        if (await query.Find(reference, form, input, Actor, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (!ModelState.Accepts(await validator.ValidateAsync(input, cancellation)))
        {
            return PageWithErrors(page);
        }

        await handler.Handle(page.Absence.Reference, form, input, Actor, cancellation);
        TempData["Done"] = "Thank you. The doctor is told.";
        return Redirect(home.Home());
    }
}
