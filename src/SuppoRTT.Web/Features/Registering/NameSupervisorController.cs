using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Features.Absences;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Registering;

[Roles]
[Route("{deanery}/absences/{reference}/name-supervisor")]
public sealed class NameSupervisorController(NameSupervisorQuery query, NameSupervisorHandler handler, IValidator<NameSupervisorInput> validator, AbsenceLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, CancellationToken cancellation) =>
        await query.Find(reference, Actor, cancellation) is { } page ? Page(page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Name(string reference, NameSupervisorInput input, CancellationToken cancellation)
    {
        if (await query.Find(reference, Actor, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (ModelState.Accepts(await validator.ValidateAsync(input, cancellation)) && !await handler.Handle(reference, input, Actor, cancellation))
        {
            ModelState.AddModelError(nameof(input.Email), "No educational supervisor of this deanery, other than the doctor, has this e-mail address");
        }

        return ModelState.IsValid ? Redirect(links.ShowAbsence(reference)) : PageWithErrors(page with { Input = input });
    }
}
