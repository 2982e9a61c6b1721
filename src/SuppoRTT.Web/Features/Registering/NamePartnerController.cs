using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Web.Features.Forms;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Registering;

/// <summary>With whom the doctor does a form, where the deanery lets several roles do it.</summary>
[Roles]
[Route("{deanery}/absences/{reference}/forms/{form}/name-partner")]
public sealed class NamePartnerController(NamePartnerQuery query, NamePartnerHandler handler, IValidator<NamePartnerInput> validator, FormLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, string form, CancellationToken cancellation) =>
        await query.Find(reference, form, new NamePartnerInput(), Actor, cancellation) is { } page ? Page(page with { Input = new() { Version = page.Absence.Version } }) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Name(string reference, string form, NamePartnerInput input, CancellationToken cancellation)
    {
        if (await query.Find(reference, form, input, Actor, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (input.IsChanging)
        {
            return Page(page);
        }

        if (!page.IsDone || input.IsFinding)
        {
            if (!ModelState.Accepts(await validator.ValidateAsync(page.Input, cancellation)) | !ModelState.Accepts(nameof(input.As), input.IsFinding ? null : page.RoleProblem)
                || !ModelState.Accepts(nameof(input.Choice), input.IsFinding ? null : page.Problem))
            {
                return PageWithErrors(page, page.Hindrance);
            }

            if (input.IsFinding || (page.IsByAddress && !page.Input.IsConfirmed))
            {
                return Page(page with { Confirms = !input.IsFinding });
            }

            await handler.Handle(reference, page.Form, page.Input, Actor, cancellation);
        }

        TempData["Done"] = "It is saved who does this form";
        return Redirect(links.ShowForm(reference, form));
    }
}
