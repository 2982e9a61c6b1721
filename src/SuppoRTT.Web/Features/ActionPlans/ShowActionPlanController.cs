using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.ActionPlans;

[Roles]
[Route("{deanery}/absences/{reference}/action-plan")]
public sealed class ShowActionPlanController(ShowActionPlanQuery query) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, CancellationToken cancellation) =>
        await query.Find(reference, Actor, cancellation) is { } page ? Page(page) : NotFound();
}
