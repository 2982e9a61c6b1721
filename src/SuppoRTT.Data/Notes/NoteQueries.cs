using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Notes;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Notes;

/// <summary>Which notes about an absence somebody reads.</summary>
public static class NoteQueries
{
    /// <summary>The notes about an absence that this person reads, as <see cref="Absence.SeesNote"/> says of each. Whether they may know of the absence was asked before.</summary>
    public static IQueryable<Note> ReadBy(this IQueryable<Note> notes, Absence absence, Actor reader)
    {
        var (id, me) = (absence.Id, reader.Id);
        var isPerson = reader.Kind == ActorKind.Person;
        var isDoctor = reader.Is(absence.TraineeId);
        var supervisor = absence.ReadsNotesFrom(reader) is null ? null : absence.Supervisor?.PersonId;
        var since = absence.ReadsNotesFrom(reader) is { } day && day > DateOnly.MinValue ? UkTime.InstantOf(day, TimeOnly.MinValue) : DateTimeOffset.MinValue;
        var isTeam = absence.IsOfTeam(reader);
        return notes.Where(n => isPerson && n.AbsenceId == id
            && ((n.Kind == NoteKind.OnlyMine && n.AuthorId == me)
                || (n.Kind == NoteKind.BetweenUs && (isDoctor || (supervisor != null && n.At >= since && (n.SupervisorId == supervisor || n.SharedWithId == supervisor))))
                || (n.Kind == NoteKind.Team && isTeam)));
    }

    /// <summary>One's own note by its number, to say a verb to; null if there is none that they read.</summary>
    public static Task<Note?> OwnNote(this SuppoRTTContext db, Absence absence, int number, Actor author, CancellationToken cancellation) =>
        db.Notes.ReadBy(absence, author).Include(n => n.Changes).AsSingleQuery().SingleOrDefaultAsync(n => n.AuthorId == author.Id && n.Number == number, cancellation);

    /// <summary>What somebody wrote last about an absence; null if they wrote nothing yet.</summary>
    public static Task<Note?> LastNoteOf(this SuppoRTTContext db, Absence absence, Actor author, CancellationToken cancellation)
    {
        var id = absence.Id;
        return db.Notes.AsNoTracking().Where(n => n.AbsenceId == id && n.AuthorId == author.Id).OrderByDescending(n => n.Number).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>The numbers of the events that tell of notes which this person reads.</summary>
    public static IQueryable<int> EventsOfNotesReadBy(this SuppoRTTContext db, Absence absence, Actor reader) =>
        db.Notes.ReadBy(absence, reader).SelectMany(n => n.Changes).Select(c => c.EventNumber);
}
