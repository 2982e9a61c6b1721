using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Notes;
using SuppoRTT.Domain.Absences.Notes;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Notes;

/// <summary>A note before its author, to be corrected or withdrawn.</summary>
public sealed record OwnNotePage(string Reference, Note Note, NoteReaders Readers, WriteNoteInput Input)
{
    public bool IsWithdrawn => Note.WithdrawnAt is not null;

    /// <summary>Why it cannot be changed any more.</summary>
    public string? Hindrance => IsWithdrawn ? "This note was withdrawn." : null;
}

/// <summary>Finds a note for its author.</summary>
public sealed class OwnNoteQuery(SuppoRTTContext db, NoteReadersQuery readers)
{
    /// <summary>Null if this person wrote no such note, or may not read it any more.</summary>
    public async Task<OwnNotePage?> Find(string reference, int number, WriteNoteInput? input, Actor author, CancellationToken cancellation)
    {
        if (await db.WholeAbsence(reference, author, cancellation) is not { } absence || await db.OwnNote(absence, number, author, cancellation) is not { } note)
        {
            return null;
        }

        return new OwnNotePage(absence.Reference, note, await readers.Of(note.Kind, absence, author, note.At, cancellation), input ?? new WriteNoteInput { Text = note.Text, Version = note.Version });
    }
}
