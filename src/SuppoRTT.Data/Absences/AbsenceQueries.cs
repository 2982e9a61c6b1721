using System.Linq.Expressions;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Absences;

/// <summary>Who may know of which absences, and in which order they are listed.</summary>
public static class AbsenceQueries
{
    /// <summary>The absences this person may know of. Everything that reads one for a person starts here.</summary>
    public static IQueryable<Absence> VisibleTo(this IQueryable<Absence> absences, Actor actor)
    {
        if (actor.Kind == ActorKind.Guest)
        {
            var only = actor.GuestOf?.Absence;
            return absences.Where(a => a.Id == only);
        }

        var reach = new Reach(actor.Roles);
        if (reach.IsAll)
        {
            return absences;
        }

        return absences.Where(actor.StandsInFor.Count == 0 ? InOwnName(actor, reach) : InOwnName(actor, reach).Or(StandIns.InAnothersName(actor)));
    }

    private static Expression<Func<Absence, bool>> InOwnName(Actor actor, Reach reach)
    {
        var me = actor.Id;
        var (programmes, specialties, schools, trusts, sites) = (reach.Programmes, reach.Specialties, reach.Schools, reach.Trusts, reach.Sites);
        var supervises = Participation.Supervising.Any(actor.Holds);
        List<Role?> roles = [.. actor.Roles.Select(r => (Role?)r.Role).Distinct()];
        return a => a.TraineeId == me
            || a.Participations.Any(p => p.PersonId == me && p.Until == null && (p.Part != Part.Registrant || a.AwaitsTakeover) && (p.Part != Part.FormPartner || roles.Contains(p.As)) && (p.Part != Part.Supervisor || supervises))
            || programmes.Contains(a.ProgrammeId) || specialties.Contains(a.SpecialtyId) || schools.Contains(a.SchoolId)
            || trusts.Contains(a.TrustId) || sites.Contains(a.SiteId);
    }

    /// <summary>
    /// Those that this person supervises from a later date. It opens one page to them, with what is signed; everything else is closed until that day, so this is no part of <see cref="VisibleTo"/>.
    /// </summary>
    public static IQueryable<Absence> ComingTo(this IQueryable<Absence> absences, Actor actor)
    {
        var me = actor.Id;
        return actor.Kind == ActorKind.Person && Participation.Supervising.Any(actor.Holds)
            ? absences.ThatGoOn().Where(a => a.NextSupervisors.Any(n => n.PersonId == me && n.EndedAt == null))
            : absences.Where(a => false);
    }

    /// <summary>Those on which a change of supervisor was planned for a day that has come.</summary>
    public static IQueryable<Absence> WithHandoverDue(this IQueryable<Absence> absences, DateOnly today) =>
        absences.ThatGoOn().Where(a => a.NextSupervisors.Any(n => n.EndedAt == null && n.From <= today));

    /// <summary>Those that go on: open, on hold, or waiting for a decision.</summary>
    public static IQueryable<Absence> ThatGoOn(this IQueryable<Absence> absences)
    {
        var goingOn = GoingOn;
        return absences.Where(a => goingOn.Contains(a.Status));
    }

    private static List<AbsenceStatus> GoingOn => [.. Enum.GetValues<AbsenceStatus>().Where(s => s.GoesOn())];

    /// <summary>What these roles reach by their scope alone, whoever holds them. Scopes that nobody holds are not asked for, so that an index finds the rest.</summary>
    public static IQueryable<Absence> ReachedBy(this IQueryable<Absence> absences, IReadOnlyList<RoleHeld> roles)
    {
        var reach = new Reach(roles);
        var (programmes, specialties, schools, trusts, sites) = (reach.Programmes, reach.Specialties, reach.Schools, reach.Trusts, reach.Sites);
        return reach.IsAll ? absences : absences.Where(a => programmes.Contains(a.ProgrammeId) || specialties.Contains(a.SpecialtyId) || schools.Contains(a.SchoolId)
            || trusts.Contains(a.TrustId) || sites.Contains(a.SiteId));
    }

    /// <summary>Those whose review, which is signed, asks somebody else for help: as <see cref="Absence.IsEscalated"/> of those that go on.</summary>
    public static IQueryable<Absence> Escalated(this IQueryable<Absence> absences) => absences.Where(a =>
        a.Outcome == ReviewOutcome.Escalate && a.Forms.Any(f => f.Stage == FormStage.AfterReturn && (f.Status == FormStatus.SignedOff || f.Status == FormStatus.AwaitingEndorsement)));

    /// <summary>Those with a form to sign first, then those whose next day, the first away or the first back, is soonest.</summary>
    public static IQueryable<Absence> SoonestFirst(this IQueryable<Absence> absences, DateOnly today) => absences
        .OrderBy(a => a.Forms.Any(f => f.Status == FormStatus.AwaitingSignOff) ? 0 : 1)
        .ThenBy(a => a.Period.Starts > today ? a.Period.Starts : a.ReturnedOn ?? a.Period.ExpectedReturn ?? DateOnly.MaxValue)
        .ThenBy(a => a.Sequence);
}
