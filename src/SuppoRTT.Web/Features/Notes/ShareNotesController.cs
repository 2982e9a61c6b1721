using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Notes;

/// <summary>The doctor lets a new supervisor read notes of a former one's time.</summary>
[Roles(Role.Trainee)]
[Route("{deanery}/absences/{reference}/notes/share")]
public sealed class ShareNotesController(ShareNotesQuery query, ShareNotesHandler handler, IValidator<ShareNotesInput> validator, NoteLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, CancellationToken cancellation) =>
        await query.Find(reference, null, Actor, cancellation) is { } page ? Page(page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> ShareNotes(string reference, ShareNotesInput input, CancellationToken cancellation)
    {
        if (await query.Find(reference, input, Actor, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (!ModelState.Accepts(await validator.ValidateAsync(input, cancellation)))
        {
            return PageWithErrors(page);
        }

        await handler.Handle(reference, input, Actor, cancellation);
        TempData["Done"] = "Your supervisor can read them now";
        return Redirect(links.ShowNotes(page.Reference, Domain.Absences.Notes.NoteKind.BetweenUs));
    }
}
