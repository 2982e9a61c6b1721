using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Statements;

/// <summary>How far everybody can use the portal, how that was tested, and whom to tell if they cannot.</summary>
[PublicPage]
[Route("accessibility-statement")]
public sealed class ShowAccessibilityStatementController(StatementQuery query) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken cancellation) => Page(await query.Find(cancellation));
}
