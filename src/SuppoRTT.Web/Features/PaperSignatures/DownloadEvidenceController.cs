using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.Absences.PaperSignatures;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.PaperSignatures;

/// <summary>A file that shows a recorded signature, to keep: never shown inside the portal, under a name that tells nothing but the reference.</summary>
[Sandboxed]
[Roles]
[Route("{deanery}/absences/{reference}/forms/{form}/evidence/{number:int}")]
public sealed class DownloadEvidenceController(DownloadEvidenceQuery query) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, string form, int number, CancellationToken cancellation)
    {
        if (await query.Find(reference, form, number, Actor, cancellation) is not { } evidence)
        {
            return NotFound();
        }

        var (type, end) = evidence.Kind switch
        {
            EvidenceKind.Pdf => ("application/pdf", "pdf"),
            EvidenceKind.Png => ("image/png", "png"),
            EvidenceKind.Jpeg => ("image/jpeg", "jpg"),
        };
        return File(evidence.Bytes, type, $"{evidence.Reference}-{form}-evidence-{number}.{end}");
    }
}
