using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Data.Definitions;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Home;

/// <summary>What the programme is, who it is for, what happens when and who to ask: for anyone, signed in or not.</summary>
[PublicPage]
[Route("{deanery}")]
public sealed class ShowLandingController(DefinitionStore definitions) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken cancellation) => Page((await definitions.Rules(cancellation)).Rules);
}
