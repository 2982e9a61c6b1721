using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Notes;

/// <summary>The notes about an absence that its reader may read, one kind at a time so that none is taken for another.</summary>
[Roles]
[Route("{deanery}/absences/{reference}/notes")]
public sealed class ShowNotesController(ShowNotesQuery query) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, string? kind, long? before, CancellationToken cancellation) =>
        await query.Find(reference, NoteWords.FromAddress(kind), before, Actor, cancellation) is { } page ? Page(page) : NotFound();
}
