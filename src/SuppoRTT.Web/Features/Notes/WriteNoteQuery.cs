using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Absences.Notes;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Notes;

/// <summary>A note that is about to be written, with who will read it.</summary>
/// <param name="Reference">Of the absence.</param>
/// <param name="Kind">The kind of note that is written.</param>
/// <param name="May">Whether this person writes notes of this kind here.</param>
/// <param name="NotNow">Why none is written now, in a sentence.</param>
/// <param name="Input">What is posted.</param>
public sealed record WriteNotePage(string Reference, NoteKind Kind, bool May, string? NotNow, WriteNoteInput Input)
{
    /// <summary>Who will read it; null where none is written.</summary>
    public NoteReaders? Readers { get; init; }
}

/// <summary>Says who will read a kind of note before it is written.</summary>
public sealed class WriteNoteQuery(SuppoRTTContext db, NoteReadersQuery readers)
{
    public async Task<WriteNotePage?> Find(string reference, string word, WriteNoteInput? input, Actor author, CancellationToken cancellation)
    {
        if (NoteWords.FromAddress(word) is not { } kind || await db.WholeAbsence(reference, author, cancellation) is not { } absence)
        {
            return null;
        }

        var (may, notNow) = (absence.MayWriteNote(author, kind), absence.WhyNoNote(kind));
        var posted = input ?? new WriteNoteInput { SupervisorRead = kind == NoteKind.BetweenUs ? absence.Supervisor?.PersonId.Value : null };
        return new WriteNotePage(absence.Reference, kind, may, notNow, posted)
        {
            Readers = may && notNow is null ? await readers.Of(kind, absence, author, null, cancellation) : null,
        };
    }
}
