using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Features.Absences;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>Saying that the signed form is in the e-portfolio.</summary>
[KeepsPost]
[Roles(Role.Trainee)]
[Route("{deanery}/absences/{reference}/forms/{form}/mark-uploaded")]
public sealed class MarkFormUploadedController(MarkFormUploadedQuery query, MarkFormUploadedHandler handler, IValidator<MarkFormUploadedInput> validator, AbsenceLinks absences) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, string form, CancellationToken cancellation) =>
        await query.Find(reference, form, Actor, null, cancellation) is { } page ? Page(page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> MarkUploaded(string reference, string form, MarkFormUploadedInput input, CancellationToken cancellation)
    {
        if (await query.Find(reference, form, Actor, input, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (!ModelState.Accepts(await validator.ValidateAsync(input, cancellation)) || !ModelState.Accepts(nameof(input.UploadedOn), page.Problem))
        {
            return PageWithErrors(page, page.Hindrance);
        }

        await handler.Handle(page.Reference, form, input, Actor, cancellation);
        TempData["Done"] = input.IsNotThere ? "We have noted that the form is not in your e-portfolio yet." : $"We have noted that you uploaded the form on {DayWords.Of(input.UploadedOn!.Date)}.";
        return Redirect(absences.ShowAbsence(page.Reference));
    }
}
