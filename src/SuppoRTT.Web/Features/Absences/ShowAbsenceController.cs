using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Absences;

[Roles]
[Route("{deanery}/absences/{reference}")]
public sealed class ShowAbsenceController(ShowAbsenceQuery query) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, CancellationToken cancellation) =>
        await query.Find(reference, Actor, cancellation) is { } page ? Page(page) : NotFound();
}
