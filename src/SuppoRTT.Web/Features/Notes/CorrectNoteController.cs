using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Notes;

/// <summary>Its author puts a note right.</summary>
[KeepsPost]
[Roles]
[Route("{deanery}/absences/{reference}/notes/{number:int}/correct")]
public sealed class CorrectNoteController(OwnNoteQuery query, CorrectNoteHandler handler, IValidator<WriteNoteInput> validator, NoteLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, int number, CancellationToken cancellation) =>
        await query.Find(reference, number, null, Actor, cancellation) is { } page ? Page(page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> CorrectNote(string reference, int number, WriteNoteInput input, CancellationToken cancellation)
    {
        if (await query.Find(reference, number, input, Actor, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (!ModelState.Accepts(await validator.ValidateAsync(input, cancellation)))
        {
            return PageWithErrors(page, page.Hindrance);
        }

        await handler.Handle(reference, number, input, Actor, cancellation);
        TempData["Done"] = "Your note is corrected";
        return Redirect(links.ShowNotes(page.Reference, page.Note.Kind));
    }
}
