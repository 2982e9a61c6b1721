using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Notes;

/// <summary>Its author takes a note back.</summary>
[Roles]
[Route("{deanery}/absences/{reference}/notes/{number:int}/withdraw")]
public sealed class WithdrawNoteController(OwnNoteQuery query, WithdrawNoteHandler handler, NoteLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, int number, CancellationToken cancellation) =>
        await query.Find(reference, number, null, Actor, cancellation) is { } page ? Page(page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> WithdrawNote(string reference, int number, CancellationToken cancellation)
    {
        if (await query.Find(reference, number, null, Actor, cancellation) is not { } page)
        {
            return NotFound();
        }

        await handler.Handle(reference, number, Actor, cancellation);
        TempData["Done"] = "Your note is withdrawn";
        return Redirect(links.ShowNotes(page.Reference, page.Note.Kind));
    }
}
