using System.Globalization;
using System.Text.Json;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Audit;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Guests;
using SuppoRTT.Data.Members;
using SuppoRTT.Data.Notes;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Helping;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Absences;

/// <param name="Reference">Of the absence.</param>
/// <param name="Days">What happened, the latest day first, and within it the latest first.</param>
/// <param name="Older">The number before which there is more; null if this is all.</param>
/// <param name="IsLatest">Whether the latest is among it.</param>
/// <param name="SeesReasons">Whether the reader sees reasons.</param>
/// <param name="IsDoctor">Whether the reader is the doctor.</param>
public sealed record TimelinePage(string Reference, IReadOnlyList<TimelineDay> Days, int? Older, bool IsLatest, bool SeesReasons, bool IsDoctor)
{
    /// <summary>The kinds that are shown; none is all.</summary>
    public IReadOnlyList<TimelineKind> Kinds { get; init; } = [];
}

/// <summary>What happened on one day.</summary>
public sealed record TimelineDay(DateOnly Day, IReadOnlyList<TimelineEntry> Entries);

/// <summary>One thing that happened, in words: what, who and when.</summary>
/// <param name="Key">By which it is found on the page.</param>
/// <param name="What">What happened.</param>
/// <param name="Who">Whose doing it was.</param>
/// <param name="OnBehalfOf">For whom they did it.</param>
/// <param name="At">When.</param>
/// <param name="Reason">Why, for those who see reasons.</param>
public sealed record TimelineEntry(string Key, string What, string Who, string? OnBehalfOf, DateTimeOffset At, string? Reason);

public sealed class ShowTimelineQuery(SuppoRTTContext db, DefinitionStore definitions, TimeProvider time)
{
    public const int Most = 200;

    /// <param name="reference">Of the absence.</param>
    /// <param name="before">The number before which it happened; null for the latest.</param>
    /// <param name="kinds">The kinds that are shown; none is all.</param>
    /// <param name="withReasons">Whether reasons are shown at all, to those who see them.</param>
    /// <param name="actor">Who reads.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<TimelinePage?> Find(string reference, int? before, IReadOnlyList<TimelineKind> kinds, bool withReasons, Actor actor, CancellationToken cancellation)
    {
        if (await db.WholeAbsence(reference, actor, cancellation) is not { } absence)
        {
            return null;
        }

        var id = absence.Id.Value;
        var rows = await Rows(absence, before ?? int.MaxValue, kinds, actor, cancellation);
        var seesReasons = withReasons && absence.SeesReasons(actor);
        await db.LogRead(absence, Shown(rows, absence, seesReasons), actor, time.GetUtcNow(), cancellation);
        var names = await Names(absence, rows, absence.SeesPost(actor), cancellation);
        var asked = kinds.Count > 0 && !kinds.Contains(TimelineKind.Forms) ? [] : await db.GuestEventsOf(absence, await SpanOf(id, rows, before, cancellation), cancellation);
        var entries = rows.Take(Most).Select(row => Entry(row, absence, names, seesReasons))
            .Concat(asked.Select(a => Entry(a.Event, absence, names with { Guest = names.People.GetValueOrDefault(a.Person.Value) }, seesReasons: false)))
            .OrderByDescending(e => e.At).ToList(); // In order, what happened in the same moment stays as it was.
        return new TimelinePage(
            absence.Reference,
            [.. entries.GroupBy(e => e.At.DateInUk).Select(day => new TimelineDay(day.Key, [.. day]))],
            rows.Count > Most ? rows[Most - 1].Number : null,
            before is null,
            seesReasons,
            actor.Is(absence.TraineeId))
        {
            Kinds = kinds,
        };
    }

    /// <summary>What happened before a number, of these kinds only; of notes only those that this person reads, and that help was asked for only if they see it.</summary>
    private Task<List<AuditEntry>> Rows(Absence absence, int below, IReadOnlyList<TimelineKind> kinds, Actor actor, CancellationToken cancellation)
    {
        var id = absence.Id.Value;
        var (ofNotes, readable) = (TimelineKinds.Events([TimelineKind.Notes]), db.EventsOfNotesReadBy(absence, actor));
        var hidden = absence.SeesCalls(actor) ? [] : TimelineKinds.OfHelp;
        var found = db.Audit.AsNoTracking().Where(a => a.SubjectKind == nameof(Absence) && a.SubjectId == id && a.Number < below && (!ofNotes.Contains(a.Name) || readable.Contains(a.Number)) && !hidden.Contains(a.Name));
        var names = TimelineKinds.Events(kinds);
        return (kinds.Count == 0 ? found : found.Where(a => names.Contains(a.Name))).OrderByDescending(a => a.Number).Take(Most + 1).ToListAsync(cancellation);
    }

    /// <summary>The history, and a request with its reason if one stands in it.</summary>
    private static ReadContent Shown(List<AuditEntry> rows, Absence absence, bool seesReasons) =>
        seesReasons && rows.Take(Most).Any(row => TimelineKinds.OfAsking.Contains(row.Name) && ReasonOf(row, absence) is not null) ? ReadContent.Absence | ReadContent.Request : ReadContent.Absence;

    private static TimelineEntry Entry(AuditEntry row, Absence absence, EventNames names, bool seesReasons)
    {
        var who = row.By.Role is { } role ? $"{row.By.Name}, {RoleWords.Within(role)}" : row.By.Kind == ActorKind.System ? "The portal" : row.By.Name;
        var how = row.By.Kind == ActorKind.Guest && row.Name is nameof(FormSignedOff) or nameof(FormReturned) ? ", without an account" : "";
        return new TimelineEntry(KeyOf(row), EventWords.Of(row.Name, row.Payload, names) + how, who, row.By.OnBehalfOfName, row.At, seesReasons ? ReasonOf(row, absence) : null);
    }

    private static string KeyOf(AuditEntry row) => row.SubjectKind == nameof(Absence) ? string.Create(CultureInfo.InvariantCulture, $"event-{row.Number}") : string.Create(CultureInfo.InvariantCulture, $"signing-{row.SubjectId:N}-{row.Number}");

    /// <summary>From when to when a page reaches: from its oldest event, or from the beginning on the last page, until the oldest of the page before.</summary>
    private async Task<(DateTimeOffset From, DateTimeOffset? Until)> SpanOf(Guid absence, List<AuditEntry> rows, int? before, CancellationToken cancellation) => (
        rows.Count > Most ? rows[Most - 1].At : DateTimeOffset.MinValue,
        before is null ? null : await db.Audit.AsNoTracking().Where(a => a.SubjectId == absence && a.Number == before).Select(a => (DateTimeOffset?)a.At).SingleOrDefaultAsync(cancellation));

    /// <summary>The remark beside the event; of a form that was given back, what its supervisor asked for.</summary>
    private static string? ReasonOf(AuditEntry row, Absence absence)
    {
        if (row.Name is not (nameof(FormReturned) or nameof(Domain.Absences.Endorsing.FormSentBack)))
        {
            return absence.Remarks.FirstOrDefault(r => r.EventNumber == row.Number)?.Text;
        }

        var returned = JsonSerializer.Deserialize<FormReturned>(row.Payload)!;
        return absence.Forms.FirstOrDefault(f => f.Key == returned.Form)?.Returns.FirstOrDefault(r => r.Revision == returned.Revision)?.Reason;
    }

    private async Task<EventNames> Names(Absence absence, List<AuditEntry> rows, bool seesPost, CancellationToken cancellation)
    {
        var known = absence.Participations.GroupBy(p => p.PersonId.Value).Select(g => KeyValuePair.Create(g.Key, g.MinBy(p => p.From)!.Name)).Append(KeyValuePair.Create(absence.TraineeId.Value, absence.TraineeName))
            .Concat(absence.NextSupervisors.Where(n => n.PersonId is not null).Select(n => KeyValuePair.Create(n.PersonId!.Value.Value, n.Name!)))
            .Concat(absence.RotaSendings.Select(s => KeyValuePair.Create(s.ContactId, RotaPlanWords.Of(s)))).DistinctBy(n => n.Key).ToDictionary();
        var others = await Others([.. rows.Select(Named).OfType<Guid>().Distinct().Where(id => !known.ContainsKey(id)).Select(id => new PersonId(id))], cancellation);
        return new EventNames(
            (await definitions.Forms(cancellation)).ToDictionary(f => f.Definition.Key, f => f.Definition.Name),
            known.Concat(others).ToDictionary(),
            (await definitions.Rules(cancellation)).Rules.Entitlements.SupervisionName)
        {
            Requests = (await definitions.Rules(cancellation)).Rules.Requests.ToDictionary(r => r.Key, r => r.Name),
            Places = seesPost ? await db.PlaceNamesOf([.. rows.Where(r => r.Name == nameof(PostChanged)).SelectMany(r => JsonSerializer.Deserialize<PostChanged>(r.Payload)!.Places()).Distinct()], cancellation) : null,
        };
    }

    /// <summary>Whom an event names without that they ever took part, as a programme director to whom an appeal was passed.</summary>
    private async Task<Dictionary<Guid, string>> Others(List<PersonId> people, CancellationToken cancellation) => people.Count == 0
        ? []
        : (await db.Memberships.AsNoTracking().Where(m => people.Contains(m.PersonId)).Select(m => new { m.PersonId, m.Person.Name }).ToListAsync(cancellation)).ToDictionary(m => m.PersonId.Value, m => m.Name);

    private static Guid? Named(AuditEntry row)
    {
        using var payload = JsonDocument.Parse(row.Payload);
        return payload.RootElement.TryGetProperty(nameof(SupervisorNamed.PersonId), out var id) && id.ValueKind == JsonValueKind.String && id.TryGetGuid(out var person) ? person : null;
    }
}
