using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>What changed in a form since an earlier revision, question by question.</summary>
[Roles]
[Route("{deanery}/absences/{reference}/forms/{form}/revisions/{revision:int}/changes")]
public sealed class CompareRevisionsController(CompareRevisionsQuery query) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, string form, int revision, int? since, int? until, CancellationToken cancellation) =>
        await query.Find(reference, form, until ?? revision, since, Actor, cancellation) is { } page ? Page(page) : NotFound();
}
