using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>A form as it is being filled in, as a PDF, for those who fill it in.</summary>
[Roles]
[Route("{deanery}/absences/{reference}/forms/{form}/draft-pdf")]
public sealed class PrintDraftController(PrintDraftQuery query, PrintDraftDocument document) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, string form, CancellationToken cancellation) =>
        await query.Find(reference, form, Actor, cancellation) is { } page ? Pdf(document.Of(page)) : NotFound();
}
