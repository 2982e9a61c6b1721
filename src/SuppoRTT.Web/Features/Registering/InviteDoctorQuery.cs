using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Members;
using SuppoRTT.Data.Security;
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

    /// <summary>Why no e-mail would reach them, and what to do; null while one would.</summary>
    public required string? WhyInVain { get; init; }
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
        var now = time.GetUtcNow();
        return new InviteDoctorPage(absence, doctor.Person.Email, hasCome, written, hasCome ? absence.Version : doctor.Version)
        {
            WhyNot = absence.WhyDoctorIsNotWrittenTo(now.DateInUk),
            WhyInVain = await db.IsClosedAt(doctor.Person.FoldedEmail, now, cancellation) ? WhyNobodyReadsIt(actor) : doctor.HasLeft(now.DateInUk) ? WhyOfNoUse(actor) : null,
        };
    }

    /// <summary>That an account was closed is told to staff alone, who look after the list of people.</summary>
    private static string WhyNobodyReadsIt(Actor actor) => actor.Holds(Role.DeaneryStaff)
        ? "Their account was closed, so they cannot sign in, and an e-mail would be of no use to them. Reach them in another way, or ask whoever runs the portal to open it again."
        : "They cannot sign in here at present, so an e-mail would be of no use to them. Reach them in another way, or ask the deanery’s team.";

    /// <summary>What becomes of an absence whose doctor has left is for staff to say.</summary>
    private static string WhyOfNoUse(Actor actor) => "They have left this deanery and see nothing of it any more, so an e-mail would be of no use to them. Reach them in another way"
        + (actor.Holds(Role.DeaneryStaff) ? ", and say what becomes of the absence." : ", or ask the deanery’s team.");
}
