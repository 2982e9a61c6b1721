using System.Text.Json;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Audit;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Notes;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Absences;

/// <param name="Reference">Of the absence.</param>
/// <param name="Days">What happened, the latest day first, and within it the latest first.</param>
/// <param name="Older">The number before which there is more; null if this is all.</param>
/// <param name="IsLatest">Whether the latest is among it.</param>
/// <param name="SeesReasons">Whether the reader sees reasons.</param>
/// <param name="Reads">Who has read private answers; for the doctor only.</param>
public sealed record TimelinePage(string Reference, IReadOnlyList<TimelineDay> Days, int? Older, bool IsLatest, bool SeesReasons, IReadOnlyList<ReadLine>? Reads)
{
    /// <summary>The kinds that are shown; none is all.</summary>
    public IReadOnlyList<TimelineKind> Kinds { get; init; } = [];
}

/// <summary>What happened on one day.</summary>
public sealed record TimelineDay(DateOnly Day, IReadOnlyList<TimelineEntry> Entries);

/// <summary>One thing that happened, in words: what, who and when.</summary>
public sealed record TimelineEntry(int Number, string What, string Who, string? OnBehalfOf, DateTimeOffset At, string? Reason);

/// <summary>Somebody read private answers within the hour that begins here.</summary>
public sealed record ReadLine(string Name, DateTimeOffset Hour);

public sealed class ShowTimelineQuery(SuppoRTTContext db, DefinitionStore definitions)
{
    public const int Most = 200;

    public async Task<TimelinePage?> Find(string reference, int? before, IReadOnlyList<TimelineKind> kinds, Actor actor, CancellationToken cancellation)
    {
        if (await db.WholeAbsence(reference, actor, cancellation) is not { } absence)
        {
            return null;
        }

        var id = absence.Id.Value;
        var rows = await Rows(absence, before ?? int.MaxValue, kinds, actor, cancellation);
        var seesReasons = absence.SeesReasons(actor);
        var names = await Names(absence, cancellation);
        var entries = rows.Take(Most).Select(row => Entry(row, absence, names, seesReasons));
        return new TimelinePage(
            absence.Reference,
            [.. entries.GroupBy(e => e.At.DateInUk).Select(day => new TimelineDay(day.Key, [.. day]))],
            rows.Count > Most ? rows[Most - 1].Number : null,
            before is null,
            seesReasons,
            actor.Is(absence.TraineeId) ? await Reads(id, cancellation) : null)
        {
            Kinds = kinds,
        };
    }

    /// <summary>What happened before a number, of these kinds only; of notes only those that this person reads.</summary>
    private Task<List<AuditEntry>> Rows(Absence absence, int below, IReadOnlyList<TimelineKind> kinds, Actor actor, CancellationToken cancellation)
    {
        var id = absence.Id.Value;
        var (ofNotes, readable) = (TimelineKinds.Events([TimelineKind.Notes]), db.EventsOfNotesReadBy(absence, actor));
        var found = db.Audit.AsNoTracking().Where(a => a.SubjectKind == nameof(Absence) && a.SubjectId == id && a.Number < below && (!ofNotes.Contains(a.Name) || readable.Contains(a.Number)));
        var names = TimelineKinds.Events(kinds);
        return (kinds.Count == 0 ? found : found.Where(a => names.Contains(a.Name))).OrderByDescending(a => a.Number).Take(Most + 1).ToListAsync(cancellation);
    }

    private static TimelineEntry Entry(AuditEntry row, Absence absence, EventNames names, bool seesReasons)
    {
        var who = row.By.Role is { } role ? $"{row.By.Name}, {RoleWords.Of(role)}" : row.By.Kind == ActorKind.System ? "The portal" : row.By.Name;
        return new TimelineEntry(row.Number, EventWords.Of(row.Name, row.Payload, names), who, row.By.OnBehalfOfName, row.At, seesReasons ? ReasonOf(row, absence) : null);
    }

    /// <summary>The remark beside the event; of a form that was given back, what its supervisor asked for.</summary>
    private static string? ReasonOf(AuditEntry row, Absence absence)
    {
        if (row.Name != nameof(FormReturned))
        {
            return absence.Remarks.FirstOrDefault(r => r.EventNumber == row.Number)?.Text;
        }

        var returned = JsonSerializer.Deserialize<FormReturned>(row.Payload)!;
        return absence.Forms.FirstOrDefault(f => f.Key == returned.Form)?.Returns.FirstOrDefault(r => r.Revision == returned.Revision)?.Reason;
    }

    private async Task<EventNames> Names(Absence absence, CancellationToken cancellation) => new(
        (await definitions.Forms(cancellation)).ToDictionary(f => f.Definition.Key, f => f.Definition.Name),
        absence.Participations.GroupBy(p => p.PersonId.Value).Select(g => KeyValuePair.Create(g.Key, g.First().Name)).Append(KeyValuePair.Create(absence.TraineeId.Value, absence.TraineeName))
            .Concat(absence.RotaSendings.Select(s => KeyValuePair.Create(s.ContactId, RotaPlanWords.Of(s)))).DistinctBy(n => n.Key).ToDictionary(),
        (await definitions.Rules(cancellation)).Rules.Entitlements.SupervisionName);

    private Task<List<ReadLine>> Reads(Guid absence, CancellationToken cancellation) => db.Reads.AsNoTracking()
        .Where(r => r.AbsenceId == absence).OrderByDescending(r => r.Hour).ThenBy(r => r.ReaderName).Take(Most)
        .Select(r => new ReadLine(r.ReaderName, r.Hour)).ToListAsync(cancellation);
}
