using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Forms;

[KeepsPost]
[Roles]
[Route("{deanery}/absences/{reference}/forms/{form}/check-answers")]
public sealed class CheckAnswersController(CheckAnswersQuery query, CheckAnswersHandler handler, IValidator<CheckAnswersInput> validator, FormLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, string form, CancellationToken cancellation) =>
        await query.Find(reference, form, Actor, cancellation) is { } page
            ? page.Draft.IsOpen ? Page(page) : Redirect(links.ShowForm(reference, form))
            : NotFound();

    [HttpPost]
    public async Task<IActionResult> Submit(string reference, string form, CheckAnswersInput input, CancellationToken cancellation)
    {
        if (await query.Find(reference, form, Actor, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (!ModelState.Accepts(await validator.ValidateAsync(input, cancellation)) || !HasReason(page, input))
        {
            return PageWithErrors(page with { Input = input with { Seen = page.Input.Seen } });
        }

        await handler.Handle(reference, form, input, Actor, cancellation);
        return Redirect(links.FormSubmitted(reference, form));
    }

    private bool HasReason(CheckAnswersPage page, CheckAnswersInput input)
    {
        if (page.NewDates is not null && string.IsNullOrWhiteSpace(input.ReasonForDates))
        {
            ModelState.AddModelError(nameof(input.ReasonForDates), "Enter why the dates change");
        }

        return ModelState.IsValid;
    }
}
