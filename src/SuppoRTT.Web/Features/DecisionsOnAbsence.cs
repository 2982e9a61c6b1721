using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features;

/// <summary>A decision that the programme does not apply to a short absence, and the appeal against it.</summary>
/// <param name="On">The day of the decision.</param>
/// <param name="Reason">Why, and by whom.</param>
/// <param name="Appeal">Why the doctor appealed; null if they did not.</param>
public sealed record DecisionAgainst(DateOnly On, Remark Reason, Remark? Appeal)
{
    /// <summary>Until when the doctor may appeal.</summary>
    public DateOnly LastDay(int days) => On.AddDays(days);
}

internal static class DecisionsOnAbsence
{
    /// <summary>Whether why the programme should apply to a short absence, or why it does or does not, stands on its page for this reader.</summary>
    public static bool ShowsDecision(this Absence absence, Actor reader, AcceptedByDeanery? accepted) => absence.SeesReasons(reader)
        && (absence.Status.WaitsForDecision() || absence.Status is AbsenceStatus.Declined or AbsenceStatus.AppealDismissed || (absence.Status == AbsenceStatus.Open && accepted is not null));

    /// <summary>The latest decision against an absence; null if there was none.</summary>
    public static async Task<DecisionAgainst?> DecisionAgainst(this SuppoRTTContext db, Absence absence, CancellationToken cancellation)
    {
        var id = absence.Id.Value;
        var events = await db.Audit.AsNoTracking().Where(e => e.SubjectId == id && (e.Name == nameof(AbsenceDeclined) || e.Name == nameof(DecisionAppealed)))
            .OrderByDescending(e => e.Number).Take(2).Select(e => new { e.Name, e.Number, e.At }).ToListAsync(cancellation);
        return events.FirstOrDefault(e => e.Name == nameof(AbsenceDeclined)) is not { } declined ? null : new DecisionAgainst(
            declined.At.DateInUk, absence.Remarks.Single(r => r.EventNumber == declined.Number),
            absence.Remarks.SingleOrDefault(r => events.Any(e => e.Name == nameof(DecisionAppealed) && e.Number > declined.Number && e.Number == r.EventNumber)));
    }
}
