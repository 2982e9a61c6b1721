using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Audit;
using SuppoRTT.Data.Notes;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Notes;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Notes;

/// <summary>One kind of notes about an absence.</summary>
/// <param name="Absence">The absence.</param>
/// <param name="Reader">Who reads.</param>
/// <param name="Kind">The kind that is shown.</param>
/// <param name="Counts">How many notes of each kind this reader reads.</param>
/// <param name="Notes">One page of them, the latest first.</param>
/// <param name="Older">Where the list goes on; null at its end.</param>
/// <param name="IsLatest">Whether the latest is among them.</param>
public sealed record ShowNotesPage(Absence Absence, Actor Reader, NoteKind Kind, IReadOnlyDictionary<NoteKind, int> Counts, IReadOnlyList<Note> Notes, long? Older, bool IsLatest)
{
    public string Reference => Absence.Reference;

    public bool IsDoctor => Reader.Is(Absence.TraineeId);

    /// <summary>The kinds that this reader has to do with.</summary>
    public IReadOnlyList<NoteKind> Kinds => ShowNotesQuery.KindsOf(Absence, Reader);

    public bool MayWrite => Absence.MayWriteNote(Reader, Kind) && Absence.WhyNoNote(Kind) is null;

    /// <summary>There are notes of a former supervisor's time that the doctor could share.</summary>
    public bool CanShare => IsDoctor && Kind == NoteKind.BetweenUs && Notes.Any(Absence.CanShare);

    public bool IsOwn(Note note) => Reader.Is(note.AuthorId);

    /// <summary>With whom a note was written, where that is not who supervises now.</summary>
    public string? WithFormer(Note note) => IsDoctor && note.SupervisorId is { } then && then != Absence.Supervisor?.PersonId
        ? Absence.Participations.FirstOrDefault(p => p.PersonId == then)?.Name : null;
}

/// <summary>Finds one page of notes of one kind.</summary>
public sealed class ShowNotesQuery(SuppoRTTContext db, TimeProvider time)
{
    public const int Most = 20;

    /// <summary>The kinds in the order in which they matter to a reader: what is between two, the team's, one's own.</summary>
    public static IReadOnlyList<NoteKind> KindsOf(Absence absence, Actor reader) => [.. new[] { NoteKind.BetweenUs, NoteKind.Team, NoteKind.OnlyMine }.Where(k => absence.MayWriteNote(reader, k))];

    public async Task<ShowNotesPage?> Find(string reference, NoteKind? asked, long? before, Actor reader, CancellationToken cancellation)
    {
        if (await db.WholeAbsence(reference, reader, cancellation) is not { } absence || KindsOf(absence, reader) is not { Count: > 0 } kinds)
        {
            return null;
        }

        var kind = asked is { } chosen && kinds.Contains(chosen) ? chosen : kinds[0];
        var readable = db.Notes.AsNoTracking().ReadBy(absence, reader);
        var counts = await readable.GroupBy(n => n.Kind).Select(g => new { Kind = g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Kind, g => g.Count, cancellation);
        var below = before ?? long.MaxValue;
        var found = await readable.Where(n => n.Kind == kind && n.Sequence < below).OrderByDescending(n => n.Sequence).Take(Most + 1).ToListAsync(cancellation);
        if (found.Any(n => !reader.Is(n.AuthorId)))
        {
            await db.LogRead(absence, ReadContent.Note, reader, time.GetUtcNow(), cancellation);
        }

        return new ShowNotesPage(absence, reader, kind, counts, [.. found.Take(Most)], found.Count > Most ? found[Most - 1].Sequence : null, before is null);
    }
}
