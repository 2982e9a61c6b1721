using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Members;

/// <summary>Who was invited, by whom, and how many people somebody may still invite today.</summary>
public static class InvitationQueries
{
    public static async Task<InvitationAllowance> AllowanceOf(this SuppoRTTContext db, Actor actor, DateTimeOffset now, CancellationToken cancellation)
    {
        var (id, midnight) = (actor.Id.Value, UkTime.InstantOf(now.DateInUk, TimeOnly.MinValue));
        return new InvitationAllowance(actor, await db.Audit.CountAsync(e => e.Name == nameof(MemberInvited) && e.At >= midnight && e.By.Id == id, cancellation));
    }

    /// <summary>Who had the doctor of an absence written to, if that is the last thing that happened to what the page showed: to their membership, or to the absence once they have come.</summary>
    public static async Task<PersonId?> LastWritingTo(this SuppoRTTContext db, Membership doctor, Absence absence, CancellationToken cancellation)
    {
        var (subject, number, what) = doctor.AwaitsAcceptance
            ? (doctor.Id, doctor.LastEventNumber, nameof(MemberInvited))
            : (absence.Id.Value, absence.LastEventNumber, nameof(DoctorTold));
        return await db.Audit.Where(e => e.SubjectId == subject && e.Number == number && e.Name == what).Select(e => (Guid?)e.By.Id).SingleOrDefaultAsync(cancellation) is { } by
            ? new PersonId(by) : null;
    }
}
