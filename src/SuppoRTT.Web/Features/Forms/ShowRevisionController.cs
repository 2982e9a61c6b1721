using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>One revision of a form as it was submitted, under the wording that it had.</summary>
[Roles]
[Route("{deanery}/absences/{reference}/forms/{form}/revisions/{revision:int}")]
public sealed class ShowRevisionController(ShowRevisionQuery query) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, string form, int revision, CancellationToken cancellation) =>
        await query.Find(reference, form, revision, Actor, cancellation) is { } page ? Page(page) : NotFound();
}
