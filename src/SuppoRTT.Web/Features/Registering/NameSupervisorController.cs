using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Web.Features.Absences;
using SuppoRTT.Web.Features.Home;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Registering;

/// <summary>Names the supervisor of an absence, or another one, from now on or from a later date, or says that it is not known who it is. Somebody who is asked in, or has to be confirmed, is shown once more before it is saved.</summary>
[KeepsPost]
[Roles]
[Route("{deanery}/absences/{reference}/name-supervisor")]
public sealed class NameSupervisorController(NameSupervisorQuery query, NameSupervisorHandler handler, IValidator<NameSupervisorInput> validator, AbsenceLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, CancellationToken cancellation) =>
        await query.Find(reference, new NameSupervisorInput(), Actor, cancellation) is { } page ? Page(page with { Input = new() { Version = page.Absence.Version, When = NameSupervisorInput.Now } }) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Name(string reference, NameSupervisorInput input, [FromServices] HomeLinks home, CancellationToken cancellation)
    {
        if (await query.Find(reference, input, Actor, cancellation) is not { } page)
        {
            return await query.HasHandedOver(reference, Actor, cancellation) ? Named("You have handed it over", home.Home()) : NotFound();
        }

        if (page.IsDone && !input.IsFinding && !input.IsChanging)
        {
            return Named(page.Done, links.ShowAbsence(reference));
        }

        if (input.IsChanging)
        {
            return Page(page);
        }

        if (!ModelState.Accepts(await validator.ValidateAsync(page.Input, cancellation)) || !ModelState.Accepts(nameof(input.Choice), input.IsFinding ? null : page.Problem))
        {
            return PageWithErrors(page);
        }

        if (input.IsFinding || (page.IsToBeChecked && !page.Input.IsConfirmed))
        {
            return Page(page with { Confirms = !input.IsFinding });
        }

        var done = page.Done;
        await handler.Handle(reference, page.Input, Actor, cancellation);
        return Named(done, await query.StillSees(reference, Actor, cancellation) ? links.ShowAbsence(reference) : home.Home());
    }

    private RedirectResult Named(string done, string next)
    {
        TempData["Done"] = done;
        return Redirect(next);
    }
}
