using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>A form of the deanery without answers as a PDF, to fill in by hand or to prepare for the meeting.</summary>
[Roles]
[Route("{deanery}/forms/{form}/blank-pdf")]
public sealed class PrintBlankFormController(PrintBlankFormQuery query, PrintBlankFormDocument document) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string form, CancellationToken cancellation) =>
        await query.Find(form, cancellation) is { } page ? Pdf(document.Of(page)) : NotFound();
}
