using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Absences;

/// <summary>The doctor sees who has looked at their absence.</summary>
[Roles(Role.Trainee)]
[Route("{deanery}/absences/{reference}/readers")]
public sealed class ShowReadersController(ShowReadersQuery query) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, long? before, CancellationToken cancellation) =>
        await query.Find(reference, before, Actor, cancellation) is { } page ? Page(page) : NotFound();
}
