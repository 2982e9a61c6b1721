using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Absences;
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
        return doctor.AwaitsAcceptance ? await db.LastInvitedBy(doctor, cancellation) : await db.LastBy(absence.Id.Value, absence.LastEventNumber, nameof(DoctorTold), cancellation);
    }

    /// <summary>Who asked a member in, if that is the last thing that happened to their membership.</summary>
    public static Task<PersonId?> LastInvitedBy(this SuppoRTTContext db, Membership member, CancellationToken cancellation) =>
        db.LastBy(member.Id, member.LastEventNumber, nameof(MemberInvited), cancellation);

    /// <summary>The absence that was registered for a doctor who has not taken it over; null if there is none. They are written to from its page only, since they may not be well enough.</summary>
    public static Task<string?> RegisteredFor(this SuppoRTTContext db, PersonId doctor, CancellationToken cancellation) =>
        db.Absences.ThatGoOn().Where(a => a.TraineeId == doctor && a.AwaitsTakeover).OrderBy(a => a.Sequence).Select(a => a.Reference).FirstOrDefaultAsync(cancellation);

    private static async Task<PersonId?> LastBy(this SuppoRTTContext db, Guid subject, int number, string what, CancellationToken cancellation) =>
        await db.Audit.Where(e => e.SubjectId == subject && e.Number == number && e.Name == what).Select(e => (Guid?)e.By.Id).SingleOrDefaultAsync(cancellation) is { } by ? new PersonId(by) : null;
}
