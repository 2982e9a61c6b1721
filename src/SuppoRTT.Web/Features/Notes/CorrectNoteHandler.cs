using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Notes;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Notes;

/// <summary>Puts a note right.</summary>
public sealed class CorrectNoteHandler(SuppoRTTContext db, TimeProvider time)
{
    public Task Handle(string reference, int number, WriteNoteInput input, Actor author, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        var absence = await db.WholeAbsence(reference, author, cancellation) ?? throw new RuleBrokenException("This absence is not there any more.");
        var note = await db.OwnNote(absence, number, author, cancellation) ?? throw new RuleBrokenException("This note is not there for you any more.");
        note.Correct(absence, Typed.Words(input.Text)!, input.Version, author, time.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
    });
}
