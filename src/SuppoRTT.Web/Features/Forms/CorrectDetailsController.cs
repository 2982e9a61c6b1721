using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>The doctor puts right what forms say of their training: number, programme, grade, place.</summary>
[KeepsPost]
[Roles(Role.Trainee)]
[Route("{deanery}/absences/{reference}/forms/{form}/correct-details")]
public sealed class CorrectDetailsController(CorrectDetailsQuery query, CorrectDetailsHandler handler, IValidator<CorrectDetailsInput> validator, FormLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, string form, CancellationToken cancellation) =>
        await query.Find(reference, form, Actor, null, cancellation) is { } page ? Page(page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Correct(string reference, string form, CorrectDetailsInput input, CancellationToken cancellation)
    {
        if (await query.Find(reference, form, Actor, input, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (!ModelState.Accepts(await validator.ValidateAsync(input, cancellation)) | !ModelState.Accepts(page.FirstNumber, page.NumberProblem)
            | !ModelState.Accepts(page.TakenNumber ?? "", page.TakenProblem) | !ModelState.Accepts(nameof(input.Grade), page.GradeProblem))
        {
            return PageWithErrors(page);
        }

        if (!await handler.Handle(input, Actor, cancellation) && await query.Find(reference, form, Actor, input, cancellation) is { } taken)
        {
            ModelState.Accepts(taken.TakenNumber ?? "", taken.TakenProblem);
            return PageWithErrors(taken);
        }

        TempData["Done"] = "Your details are saved. The forms that you send from now on say them.";
        return Redirect(links.ShowForm(page.Reference, form));
    }
}
