using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Features.Forms;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.PaperSignatures;

/// <summary>Staff take back a signature that was recorded for somebody.</summary>
[KeepsPost]
[Roles(Role.DeaneryStaff)]
[Route("{deanery}/absences/{reference}/forms/{form}/take-back-signature")]
public sealed class TakeBackSignatureController(TakeBackSignatureQuery query, TakeBackSignatureHandler handler, IValidator<TakeBackSignatureInput> validator, FormLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, string form, CancellationToken cancellation) =>
        await query.Find(reference, form, null, Actor, cancellation) is { } page ? Page(page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> TakeBackSignature(string reference, string form, TakeBackSignatureInput input, CancellationToken cancellation)
    {
        if (await query.Find(reference, form, input, Actor, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (!ModelState.Accepts(await validator.ValidateAsync(input, cancellation)))
        {
            return PageWithErrors(page, page.Hindrance);
        }

        await handler.Handle(page.Reference, form, input, Actor, cancellation);
        TempData["Done"] = "The record is taken back. The form waits for its signature again, and the doctor and who signed are told.";
        return Redirect(links.ShowForm(page.Reference, form));
    }
}
