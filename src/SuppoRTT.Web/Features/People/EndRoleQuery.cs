using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.People;

/// <summary>A doctor whom a member supervises or does a form with.</summary>
public sealed record DoctorOfMember(string Reference, string TraineeName);

/// <summary>What a member does in the deanery, and what of it may end.</summary>
/// <param name="Member">Whose role or membership may end.</param>
/// <param name="Roles">The roles that they hold today.</param>
/// <param name="Doctors">Who would need somebody new; as many as are shown.</param>
/// <param name="May">Whether the reader may end it.</param>
/// <param name="Input">What is posted.</param>
public sealed record EndRolePage(Membership Member, IReadOnlyList<MembershipRole> Roles, IReadOnlyList<DoctorOfMember> Doctors, bool May, EndRoleInput Input);

/// <summary>Finds a member of this deanery who belongs here today.</summary>
public sealed class EndRoleQuery(SuppoRTTContext db, TimeProvider time)
{
    private const int MostShown = 50;

    public async Task<EndRolePage?> Find(Guid person, EndRoleInput? input, Actor actor, CancellationToken cancellation)
    {
        var (today, id) = (time.GetUtcNow().DateInUk, new PersonId(person));
        var member = await db.Memberships.AsNoTracking().AsSingleQuery().HeldOn(today).Include(m => m.Person).Include(m => m.Roles).SingleOrDefaultAsync(m => m.PersonId == id && !m.AwaitsAcceptance, cancellation);
        if (member is null)
        {
            return null;
        }

        var doctors = await db.Absences.AsNoTracking().VisibleTo(actor)
            .Where(a => a.Status == AbsenceStatus.Open || a.Status == AbsenceStatus.OnHold || a.Status == AbsenceStatus.AwaitingDecision || a.Status == AbsenceStatus.Appealed)
            .Where(a => a.Participations.Any(p => p.PersonId == id && p.Until == null && p.Part != Part.Registrant))
            .OrderBy(a => a.Sequence).Take(MostShown).Select(a => new DoctorOfMember(a.Reference, a.TraineeName)).ToListAsync(cancellation);
        return new EndRolePage(member, [.. member.Roles.Where(r => r.HeldOn(today) && r.Until is null).OrderBy(r => r.Role)], doctors, member.MayBeEndedBy(actor), input ?? new EndRoleInput { Version = member.Version });
    }
}
