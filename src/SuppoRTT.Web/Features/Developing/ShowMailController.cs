using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Developing;

/// <summary>The e-mails of the portal with their links, so that an invitation can be followed where there is no mail server. In Development only; elsewhere the page does not exist.</summary>
[PublicPage]
[Route("development/mail")]
public sealed class ShowMailController(ShowMailQuery query, IHostEnvironment environment) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken cancellation) => environment.IsDevelopment() ? Page(await query.Find(cancellation)) : NotFound();
}
