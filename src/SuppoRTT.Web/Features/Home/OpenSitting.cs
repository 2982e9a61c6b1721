using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Home;

/// <summary>A form that a doctor has opened to fill it in together with the reader.</summary>
/// <param name="Reference">The absence.</param>
/// <param name="Form">The key of the form.</param>
/// <param name="Doctor">The doctor's name.</param>
/// <param name="IsJoined">Whether the reader came to it already.</param>
public sealed record OpenSitting(string Reference, string Form, string Doctor, bool IsJoined);

internal static class OpenSittingQueries
{
    /// <summary>What goes on with the reader now, by one question to the database: of today, not ended, and while nobody else does the form.</summary>
    public static async Task<IReadOnlyList<OpenSitting>> OpenSittings(this SuppoRTTContext db, Actor actor, DateTimeOffset now, int most, CancellationToken cancellation)
    {
        var since = UkTime.InstantOf(now.DateInUk, TimeOnly.MinValue);
        var open = db.Absences.VisibleTo(actor).Where(a => a.Status == AbsenceStatus.Open && a.TraineeId != actor.Id);
        var found = from sitting in db.Set<Sitting>()
                    where sitting.PartnerId == actor.Id && sitting.EndedAt == null && sitting.StartedAt >= since
                    join absence in open on EF.Property<AbsenceId>(sitting, "AbsenceId") equals absence.Id
                    where absence.Participations.Where(p => p.Until == null && (p.Part == Part.Supervisor || (p.Part == Part.FormPartner && p.FormKey == sitting.FormKey)))
                        .OrderBy(p => p.FormKey == null ? 1 : 0).Select(p => p.PersonId).First() == actor.Id
                    orderby sitting.StartedAt descending
                    select new OpenSitting(absence.Reference, sitting.FormKey, absence.TraineeName, sitting.JoinedAt != null);
        return await found.AsNoTracking().Take(most).ToListAsync(cancellation);
    }
}
