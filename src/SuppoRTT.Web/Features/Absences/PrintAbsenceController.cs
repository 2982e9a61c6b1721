using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.Forms;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Absences;

/// <summary>A whole absence as a PDF.</summary>
[Roles]
[Route("{deanery}/absences/{reference}/pdf")]
public sealed class PrintAbsenceController(PrintAbsenceQuery query, PrintAbsenceDocument document) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, Edition edition, CancellationToken cancellation) =>
        await query.Find(reference, edition, Actor, cancellation) is { } page ? Pdf(document.Of(page)) : NotFound();
}
