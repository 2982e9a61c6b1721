using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Statements;

/// <summary>What the portal keeps about people, why, who sees it, and its cookies.</summary>
[PublicPage]
[Route("privacy")]
public sealed class ShowPrivacyController(StatementQuery query) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken cancellation) => Page(await query.Find(cancellation));
}
