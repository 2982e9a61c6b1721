using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Features.Forms;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Registering;

/// <summary>The address of who does a form without an account is put right: the old link is dead, and a new one goes to the right address.</summary>
[Roles(Role.Trainee, Role.EducationalSupervisor, Role.Champion, Role.DeaneryStaff)]
[Route("{deanery}/absences/{reference}/forms/{form}/correct-guest-address")]
public sealed class CorrectGuestAddressController(CorrectGuestAddressQuery query, CorrectGuestAddressHandler handler, IValidator<CorrectGuestAddressInput> validator, FormLinks forms) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, string form, CancellationToken cancellation) =>
        await query.Find(reference, form, new(), Actor, cancellation) is { } page ? Page(page with { Input = new() { Version = page.Absence.Version } }) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Correct(string reference, string form, CorrectGuestAddressInput input, CancellationToken cancellation)
    {
        if (await query.Find(reference, form, input, Actor, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (input.IsChanging || page.Hindrance is not null)
        {
            return Page(page);
        }

        var isAsked = false;
        if (!page.IsDone)
        {
            if (!ModelState.Accepts(await validator.ValidateAsync(input, cancellation)) || !ModelState.Accepts(nameof(input.Email), page.Problem))
            {
                return PageWithErrors(page);
            }

            if (!input.IsConfirmed)
            {
                return Page(page with { Confirms = true });
            }

            isAsked = await handler.Handle(page, Actor, cancellation);
        }

        TempData["Done"] = $"The address is corrected. The old link opens nothing any more{(isAsked ? ", and a new one is on its way" : "")}.";
        return Redirect(forms.ShowForm(reference, form));
    }
}
