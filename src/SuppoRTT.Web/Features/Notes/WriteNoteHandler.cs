using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Notes;
using SuppoRTT.Domain.Absences.Notes;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Notes;

/// <summary>Writes a note.</summary>
public sealed class WriteNoteHandler(SuppoRTTContext db, TimeProvider time)
{
    public Task Handle(string reference, NoteKind kind, WriteNoteInput input, Actor author, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        var absence = await db.WholeAbsence(reference, author, cancellation) ?? throw new RuleBrokenException("This absence is not there any more.");
        var said = new NewNote(kind, Typed.Words(input.Text)!, input.SupervisorRead is { } read ? new PersonId(read) : null);
        if (Note.Write(absence, said, await db.LastNoteOf(absence, author, cancellation), author, time.GetUtcNow()) is { } note)
        {
            db.Notes.Add(note);
        }

        await db.SaveChangesAsync(cancellation);
    });
}
