using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Features.Forms;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.SignOffs;

/// <summary>Having who does a form with the doctor asked to sign it without an account, at an address that is confirmed first.</summary>
[Roles(Role.Trainee, Role.EducationalSupervisor, Role.Champion, Role.DeaneryStaff)]
[Route("{deanery}/absences/{reference}/forms/{form}/ask-to-sign")]
public sealed class AskToSignController(AskToSignQuery query, AskToSignHandler handler, IValidator<AskToSignInput> validator, FormLinks forms) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, string form, CancellationToken cancellation) =>
        await query.Find(reference, form, new AskToSignInput(), Actor, cancellation) is { } page ? Page(page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Ask(string reference, string form, AskToSignInput input, CancellationToken cancellation)
    {
        if (await query.Find(reference, form, input, Actor, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (!ModelState.Accepts(await validator.ValidateAsync(input, cancellation)))
        {
            return PageWithErrors(page, page.Hindrance);
        }

        await handler.Handle(page, input, Actor, cancellation);
        if (input.IsWrong)
        {
            return Redirect(page.CorrectingAddress);
        }

        TempData["Done"] = input.Then == AskToSignInput.TakeBack ? "The request is taken back. Its link opens nothing any more." : "The link is on its way";
        return Redirect(forms.ShowForm(page.Reference, form));
    }
}
