using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Forms;

namespace SuppoRTT.Domain.Tests.Absences;

/// <summary>What is past at a moment. Later there is more of it, never less, and none of it is different; and no form went a way that the table of its life does not know.</summary>
internal sealed record History(int Events, IReadOnlyList<string> Past, IReadOnlyDictionary<string, FormStatus> Statuses)
{
    private static readonly HashSet<(FormStatus From, FormStatus To)> _ways =
        [.. Enum.GetValues<FormStatus>().SelectMany(from => Enum.GetValues<FormStep>().Select(step => FormWorkflow.Transition(from, step)).OfType<FormTransition>().Select(t => (from, t.To)))];

    public static History Of(Absence absence) => new(
        absence.LastEventNumber,
        [
            .. absence.Happenings.Select(h => $"{h.Number} {h.What} {h.By} {h.At:O}"),
            .. absence.Remarks.Select(r => $"{r.EventNumber} {r.Text} {r.By}"),
            .. absence.Participations.Select(p => $"{p.Id} {p.Part} {p.PersonId} {p.FormKey} {p.From:O}"),
            .. absence.Participations.Where(p => p.Until is not null).Select(p => $"{p.Id} until {p.Until:O}"),
            .. absence.Forms.SelectMany(f => f.Signatures).Select(s => $"{s.Id} {s.Party} {s.Revision} {s.By} {s.At:O} {s.Statement} {s.Comments} {s.Hash}"),
            .. absence.Forms.SelectMany(f => f.Signatures).Where(s => s.VoidedAt is not null).Select(s => $"{s.Id} void {s.VoidedAt:O} {s.VoidedBecause}"),
            .. absence.Forms.SelectMany(f => f.Returns).Select(r => $"{r.Id} {r.Revision} {r.Reason} {r.By}"),
            .. absence.Forms.SelectMany(f => f.Endorsements).Select(e => $"{e.Id} {e.Stage} {e.Number} {e.Revision} {e.RevisionHash}"),
            .. absence.Forms.SelectMany(f => f.Endorsements).Where(e => e.By is not null).Select(e => $"{e.Id} given {e.By} {e.At:O} {e.Note}"),
            .. absence.Forms.SelectMany(f => f.Endorsements).Where(e => e.VoidedAt is not null).Select(e => $"{e.Id} void {e.VoidedAt:O} {e.VoidedBecause}"),
            .. absence.Needs.SelectMany(n => n.Comments.Select(c => $"{n.Number} {c.Text} {c.By}")),
        ],
        absence.Forms.ToDictionary(f => f.Key, f => f.Status));

    /// <summary>The first promise that is not kept between then and now.</summary>
    public string? Broken(Absence now)
    {
        var later = Of(now);
        return later.Events < Events ? "Events were forgotten"
            : Past.Except(later.Past).FirstOrDefault() is { } lost ? $"History has lost or changed: {lost}"
            : later.Statuses.Where(f => f.Value != Statuses[f.Key] && !_ways.Contains((Statuses[f.Key], f.Value))).Select(f => $"{f.Key} went from {Statuses[f.Key]} to {f.Value}").FirstOrDefault();
    }
}
