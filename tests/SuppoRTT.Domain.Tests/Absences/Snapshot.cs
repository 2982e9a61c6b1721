using System.Text.Json;

using SuppoRTT.Domain.Absences;

namespace SuppoRTT.Domain.Tests.Absences;

/// <summary>Everything that can be seen of an absence as one text, by which a test knows that nothing changed.</summary>
internal static class Snapshot
{
    public static string Of(Absence absence) => JsonSerializer.Serialize(new
    {
        absence.Version,
        absence.LastEventNumber,
        Happenings = absence.Happenings.Count,
        absence.Status,
        absence.EndedFrom,
        absence.Period,
        absence.ReturnedOn,
        absence.AwaitsTakeover,
        absence.CoachingSessions,
        absence.ReorientationDays,
        absence.SupervisionStarts,
        absence.SupervisionEnds,
        absence.ReviewOn,
        absence.Outcome,
        absence.OptedOut,
        absence.Quiet,
        absence.Contact,
        absence.Situation,
        absence.Post,
        absence.OnHoldSince,
        absence.Requests,
        absence.Sittings,
        Next = absence.NextSupervisors.Select(n => new { n.Id, n.From, n.EndedAt }),
        absence.RotaPlanNumber,
        absence.RotaPlanHash,
        absence.RotaHeldAt,
        absence.RotaWaitsSince,
        absence.RotaAcknowledgedAt,
        absence.RotaSendings,
        absence.Calls,
        Forms = absence.Forms.Select(f => new
        {
            f.Key,
            f.Status,
            f.DefinitionVersionId,
            f.Revision,
            f.RevisionHash,
            f.SubmittedAt,
            f.UploadedOn,
            Signatures = f.Signatures.Select(s => new { s.Id, s.VoidedAt }),
            Returns = f.Returns.Select(r => r.Id),
            f.EndorsingRole,
            f.EndorsingOrder,
            Endorsements = f.Endorsements.Select(e => new { e.Id, e.At, e.VoidedAt }),
        }),
        absence.Participations,
        absence.Meetings,
        Needs = absence.Needs.Select(n => new { n.Number, n.Content, n.Version, n.Comments.Count }),
        Remarks = absence.Remarks.Count,
    });
}
