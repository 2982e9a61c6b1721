using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Home;

/// <summary>What is mine to do next, in each of my roles.</summary>
[Roles]
[Route("{deanery}/home")]
public sealed class ShowHomeController(ShowHomeQuery query) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(HomePosition position, CancellationToken cancellation) => Page(await query.Find(Actor, position, cancellation));
}
