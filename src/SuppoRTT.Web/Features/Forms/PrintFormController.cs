using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.Forms;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>A submitted form as a PDF: its latest revision.</summary>
[Roles]
[Route("{deanery}/absences/{reference}/forms/{form}/pdf")]
public sealed class PrintFormController(PrintFormQuery query, PrintFormDocument document) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, string form, Edition edition, CancellationToken cancellation) =>
        await query.Find(reference, form, null, edition, Actor, cancellation) is { } page ? Pdf(document.Of(page)) : NotFound();
}
