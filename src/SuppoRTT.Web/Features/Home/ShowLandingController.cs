using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Data.Definitions;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Home;

/// <summary>What the programme is, who it is for, what happens when and who to ask: for anyone, signed in or not.</summary>
[PublicPage]
[Route("{deanery}")]
public sealed class ShowLandingController(DefinitionStore definitions, CurrentActor current) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken cancellation) =>
        Page(new ShowLandingPage((await definitions.Rules(cancellation)).Rules, current.IsMember, User.Identity?.IsAuthenticated == true)
        {
            Forms = !current.IsMember ? new Dictionary<string, string>() : (await definitions.Forms(cancellation)).ToDictionary(f => f.Definition.Key, f => f.Definition.Name),
        });
}

/// <param name="Rules">What this deanery does.</param>
/// <param name="IsMember">Whether the reader belongs to it.</param>
/// <param name="IsSignedIn">Whether the reader is signed in, here or elsewhere.</param>
public sealed record ShowLandingPage(DeaneryRules Rules, bool IsMember, bool IsSignedIn)
{
    /// <summary>What the deanery calls its forms, by their keys.</summary>
    public required IReadOnlyDictionary<string, string> Forms { get; init; }
}
