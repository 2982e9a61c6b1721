using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.Forms;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>A given revision of a form as a PDF, to keep what it said then.</summary>
[Roles]
[Route("{deanery}/absences/{reference}/forms/{form}/revisions/{revision:int}/pdf")]
public sealed class PrintRevisionController(PrintFormQuery query, PrintFormDocument document) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, string form, int revision, Edition edition, CancellationToken cancellation) =>
        await query.Find(reference, form, revision, edition, Actor, cancellation) is { } page ? Pdf(document.Of(page)) : NotFound();
}
