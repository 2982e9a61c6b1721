using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.Absences.PaperSignatures;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Features.Forms;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.PaperSignatures;

/// <summary>Staff record a signature that was given on paper or by e-mail, with the files that show it.</summary>
[RequestSizeLimit(Most)]
[RequestFormLimits(MultipartBodyLengthLimit = Most)]
[Roles(Role.DeaneryStaff)]
[Route("{deanery}/absences/{reference}/forms/{form}/record-signature")]
public sealed class RecordSignatureController(RecordSignatureQuery query, RecordSignatureHandler handler, IValidator<RecordSignatureInput> validator, FormLinks links) : PageController
{
    private const long Most = ((SignatureEvidence.MostFiles + 1) * (long)SignatureEvidence.LargestFile) + (1024 * 1024);

    [HttpGet]
    public async Task<IActionResult> Show(string reference, string form, CancellationToken cancellation) =>
        await query.Find(reference, form, null, Actor, cancellation) is not { } page ? NotFound() : page.May ? Page(page) : Forbid();

    [HttpPost]
    public async Task<IActionResult> RecordSignature(string reference, string form, RecordSignatureInput input, CancellationToken cancellation)
    {
        if (await query.Find(reference, form, input, Actor, cancellation) is not { May: true } page)
        {
            return NotFound();
        }

        var files = EvidenceFiles.Of(await Request.ReadFiles("Evidence", SignatureEvidence.MostFiles, SignatureEvidence.LargestFile, cancellation));
        if (!ModelState.Accepts(await validator.ValidateAsync(input, cancellation)) | !ModelState.Accepts("Evidence", files.Problem) | !ModelState.Accepts(nameof(input.GivenOn), page.Problem))
        {
            return PageWithErrors(page, page.NotNow);
        }

        await handler.Handle(page, input, files.Found, Actor, cancellation);
        TempData["Done"] = "The signature is recorded. The doctor and who signed are told.";
        return Redirect(links.ShowForm(page.Reference, form));
    }
}
