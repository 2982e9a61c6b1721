using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Notes;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Notes;

/// <summary>Notes about absences, and a look at what became of them.</summary>
internal static class WrittenNotes
{
    public static async Task<string> GivenNote(this Portal portal, string deanery, NoteKind kind, Func<Cast, Member> author, string text = "Ask about nights")
    {
        var a = await portal.Make(deanery);
        var absence = a.Absence();
        return await portal.GivenNotes(deanery, absence, absence.Noted(kind, author(a.Cast), text));
    }

    public static async Task<string> GivenNotes(this Portal portal, string deanery, Absence absence, params Note[] notes)
    {
        await portal.In(deanery, async db =>
        {
            db.Add(absence);
            db.AddRange(notes);
            await db.SaveChangesAsync();
        });
        return absence.Reference;
    }

    public static Note Noted(this Absence absence, NoteKind kind, Member author, string text, Note? last = null, int minutes = 0) =>
        Note.Write(absence, new NewNote(kind, text, kind == NoteKind.BetweenUs ? absence.Supervisor?.PersonId : null), last, author.Actor, A.Morning.AddMinutes(minutes))!;

    public static Task<List<Note>> SavedNotes(this Portal portal, string reference, string deanery = "wessex") => portal.In(deanery, db => db.Notes.Include(n => n.Changes)
        .Where(n => db.Absences.Any(a => a.Id == n.AbsenceId && a.Reference == reference)).OrderBy(n => n.Sequence).ToListAsync());
}
