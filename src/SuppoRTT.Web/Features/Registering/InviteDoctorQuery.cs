using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Registering;

/// <param name="Absence">The absence that was registered for the doctor.</param>
/// <param name="Email">The address that is written to.</param>
/// <param name="HasCome">Whether they have been here already.</param>
/// <param name="WrittenAt">When they were written to last about it; null if they never were.</param>
/// <param name="Version">The version of their membership, or of the absence once they have come.</param>
public sealed record InviteDoctorPage(Absence Absence, string Email, bool HasCome, DateTimeOffset? WrittenAt, int Version)
{
    /// <summary>Why they are not written to now; null while it may be done.</summary>
    public required string? WhyNot { get; init; }
}

/// <summary>For those who may ask the doctor in; to others the page does not exist.</summary>
public sealed class InviteDoctorQuery(SuppoRTTContext db, TimeProvider time)
{
    public async Task<InviteDoctorPage?> Find(string reference, Actor actor, CancellationToken cancellation)
    {
        if (await db.WholeAbsence(reference, actor, cancellation) is not { } absence || !absence.MayInviteDoctor(actor))
        {
            return null;
        }

        var doctor = await db.MemberOf(absence.TraineeId, cancellation);
        var (hasCome, id) = (!doctor.AwaitsAcceptance, absence.Id.Value);
        var written = await db.Audit.AsNoTracking().Where(e => hasCome ? e.SubjectId == id && e.Name == nameof(DoctorTold) : e.SubjectId == doctor.Id && e.Name == nameof(MemberInvited))
            .OrderByDescending(e => e.Number).Select(e => (DateTimeOffset?)e.At).FirstOrDefaultAsync(cancellation);
        return new InviteDoctorPage(absence, doctor.Person.Email, hasCome, written, hasCome ? absence.Version : doctor.Version)
        {
            WhyNot = absence.WhyDoctorIsNotWrittenTo(time.GetUtcNow().DateInUk),
        };
    }
}
