using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Notes;

/// <summary>Writing a note of one kind, after reading who will see it.</summary>
[KeepsPost]
[Roles]
[Route("{deanery}/absences/{reference}/notes/write/{kind}")]
public sealed class WriteNoteController(WriteNoteQuery query, WriteNoteHandler handler, IValidator<WriteNoteInput> validator, NoteLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, string kind, CancellationToken cancellation) =>
        await query.Find(reference, kind, null, Actor, cancellation) is not { } page ? NotFound() : page.May ? Page(page) : Forbid();

    [HttpPost]
    public async Task<IActionResult> WriteNote(string reference, string kind, WriteNoteInput input, CancellationToken cancellation)
    {
        if (await query.Find(reference, kind, input, Actor, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (!page.May || !ModelState.Accepts(await validator.ValidateAsync(input, cancellation)))
        {
            return page.May ? PageWithErrors(page, page.NotNow) : Forbid();
        }

        await handler.Handle(reference, page.Kind, input, Actor, cancellation);
        TempData["Done"] = "Your note is saved";
        return Redirect(links.ShowNotes(page.Reference, page.Kind));
    }
}
