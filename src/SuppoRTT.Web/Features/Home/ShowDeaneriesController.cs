using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Home;

[PublicPage]
[Route("")]
public sealed class ShowDeaneriesController(ShowDeaneriesQuery query) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken cancellation) => Page(await query.Find(User.PersonId(), cancellation));
}
