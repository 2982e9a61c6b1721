using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Absences;

[KeepsPost]
[Roles(Role.Trainee, Role.EducationalSupervisor, Role.Champion, Role.DeaneryStaff)]
[Route("{deanery}/absences/{reference}/confirm-return")]
public sealed class ConfirmReturnController(ConfirmReturnQuery query, ConfirmReturnHandler handler, IValidator<ConfirmReturnInput> validator, AbsenceLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, CancellationToken cancellation) =>
        await query.Find(reference, Actor, null, cancellation) is not { } page ? NotFound() : page.May ? Page(page) : Forbid();

    [HttpPost]
    public async Task<IActionResult> ConfirmReturn(string reference, ConfirmReturnInput input, CancellationToken cancellation)
    {
        if (await query.Find(reference, Actor, input, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (page.Wrong is { } wrong)
        {
            ModelState.AddModelError(nameof(input.ReturnedOn), wrong);
        }

        if (!page.May || !ModelState.Accepts(await validator.ValidateAsync(input, cancellation)))
        {
            return page.May ? PageWithErrors(page with { Touched = null }, page.NotNow) : Forbid();
        }

        if (page.IsToBeChecked)
        {
            return Page(input.Then == ConfirmReturnInput.Edit ? page with { Touched = null } : page);
        }

        await handler.Handle(reference, input, Actor, cancellation);
        TempData["Done"] = "The return is confirmed";
        return Redirect(links.ShowAbsence(reference));
    }
}
