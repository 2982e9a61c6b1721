using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Features.Components;

namespace SuppoRTT.Web.Features.People;

/// <summary>A doctor whom a member supervises or does a form with.</summary>
public sealed record DoctorOfMember(string Reference, string TraineeName);

/// <summary>Somebody who may leave the deanery, and who would need somebody new.</summary>
/// <param name="Member">Whose membership may end.</param>
/// <param name="Doctors">Whom they supervise or do a form with; as many as are shown.</param>
/// <param name="Hindrance">Why the reader cannot end it; null if they can.</param>
/// <param name="Input">What is posted.</param>
public sealed record EndMembershipPage(Membership Member, IReadOnlyList<DoctorOfMember> Doctors, string? Hindrance, EndMembershipInput Input)
{
    /// <summary>They were asked in, and have not come yet.</summary>
    public bool HasNotCome => Member.AwaitsAcceptance;

    /// <summary>Their name; of who has not come yet the address, since the portal may know from elsewhere whose it is.</summary>
    public string Name => HasNotCome ? Member.Person.Email : Member.Person.Name;

    /// <summary>The absence that was registered for a doctor who has not come yet: it waits for them, whatever becomes of the invitation.</summary>
    public string? Registered { get; init; }

    /// <summary>Whom they are to supervise from a later date, the soonest first; as many as are shown.</summary>
    public IReadOnlyList<DoctorToCome> ToCome { get; init; } = [];

    /// <summary>For whom they stand in, or are to.</summary>
    public IReadOnlyList<StandInAhead> StandsInFor { get; init; } = [];

    /// <summary>The signed forms that nobody else can endorse.</summary>
    public IReadOnlyList<FormForOneAlone> OnlyTheirs { get; init; } = [];
}

/// <summary>A doctor whom a member is to supervise from a later date.</summary>
public sealed record DoctorToCome(string Reference, string TraineeName, DateOnly From);

/// <summary>Finds a member of this deanery who belongs here today.</summary>
public sealed class EndMembershipQuery(SuppoRTTContext db, OnlyEndorserQuery onlyEndorser, TimeProvider time)
{
    private const int MostShown = 50;

    public async Task<EndMembershipPage?> Find(Guid member, EndMembershipInput? input, Actor actor, CancellationToken cancellation)
    {
        var (seesAll, today) = (actor.IsStaffOfAll, time.GetUtcNow().DateInUk);
        var found = await db.Memberships.AsNoTracking().AsSingleQuery().HeldOn(today).Include(m => m.Person).Include(m => m.Roles).SingleOrDefaultAsync(m => m.Id == member && (seesAll || !m.AwaitsAcceptance), cancellation);
        if (found is null)
        {
            return null;
        }

        var going = db.Absences.AsNoTracking().VisibleTo(actor).ThatGoOn();
        var doctors = await going.Where(a => a.Participations.Any(p => p.PersonId == found.PersonId && p.Until == null && p.Part != Part.Registrant))
            .OrderBy(a => a.Sequence).Take(MostShown).Select(a => new DoctorOfMember(a.Reference, a.TraineeName)).ToListAsync(cancellation);
        var toCome = await going.SelectMany(a => a.NextSupervisors.Where(n => n.PersonId == found.PersonId && n.EndedAt == null), (a, n) => new { a.Reference, a.TraineeName, n.From })
            .OrderBy(d => d.From).ThenBy(d => d.Reference).Take(MostShown).Select(d => new DoctorToCome(d.Reference, d.TraineeName, d.From)).ToListAsync(cancellation);
        return new EndMembershipPage(found, doctors, Hindrance(found, actor), input ?? Asked(found, today))
        {
            Registered = found.AwaitsAcceptance ? await db.RegisteredFor(found.PersonId, cancellation) : null,
            ToCome = toCome,
            StandsInFor = await db.StandInsAhead(found.PersonId, today, cancellation),
            OnlyTheirs = await onlyEndorser.Find(found.PersonId, actor, cancellation),
        };
    }

    /// <summary>An invitation is taken back at once, if nothing else is typed.</summary>
    private static EndMembershipInput Asked(Membership member, DateOnly today) => new() { Version = member.Version, LastDay = member.AwaitsAcceptance ? TypedDate.Of(today.AddDays(-1)) : null };

    private static string? Hindrance(Membership member, Actor actor) => member.MayBeEndedBy(actor) ? null
        : actor.Is(member.PersonId) ? "Nobody ends their own membership. Ask somebody else in the deanery’s team."
        : "Staff of the whole deanery can end a membership.";
}
