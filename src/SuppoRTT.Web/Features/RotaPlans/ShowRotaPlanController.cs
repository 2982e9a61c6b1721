using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.RotaPlans;

/// <summary>What those who keep the rota are told of a doctor, to whom it went, and who has acknowledged it.</summary>
[Roles]
[Route("{deanery}/absences/{reference}/rota-plan")]
public sealed class ShowRotaPlanController(RotaPlanQuery query) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, CancellationToken cancellation) =>
        await query.Find(reference, Actor, cancellation) is { } page ? Page(page) : NotFound();
}
