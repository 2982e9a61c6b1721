using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>Asked now and then by the script of a page while two fill a form in together: who is here, and what the other changed.</summary>
[Roles]
[Route("{deanery}/absences/{reference}/forms/{form}/watch-together")]
public sealed class WatchTogetherController(WatchTogetherQuery query) : PageController
{
    [HttpPost]
    public async Task<IActionResult> Watch(string reference, string form, WatchTogetherInput input, CancellationToken cancellation) =>
        await query.Find(reference, form, input, Actor, cancellation) is { } watched ? Json(watched) : NotFound();
}

/// <summary>Where the page is, and what it was opened with.</summary>
public sealed record WatchTogetherInput
{
    public string? Section { get; init; }

    public string? Ticket { get; init; }
}
