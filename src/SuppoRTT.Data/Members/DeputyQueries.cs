using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Members;

/// <summary>Who stands in for whom on one day: while the deputy, and the one for whom they stand in, both are there, hold the role, and the deanery has confirmed it.</summary>
public static class DeputyQueries
{
    /// <summary>The same person, with those for whom they stand in on this day. Asked only of who holds a role that can be lent.</summary>
    public static async Task<Actor> WithStandIns(this SuppoRTTContext db, Actor actor, DateOnly today, CancellationToken cancellation)
    {
        if (!Deputy.Roles.Any(actor.IsConfirmedAs))
        {
            return actor;
        }

        return With(actor, await db.LentTo([actor.Id], today).ToListAsync(cancellation));
    }

    /// <summary>Who stands in for these people on this day, in which role and until when.</summary>
    public static async Task<IReadOnlyList<StandInNow>> DeputiesOf(this SuppoRTTContext db, IReadOnlyCollection<PersonId> people, DateOnly today, CancellationToken cancellation) =>
        await db.StandingIn(people, today).ToListAsync(cancellation);

    /// <summary>Those who have named somebody to stand in for them on this day.</summary>
    public static IQueryable<PersonId> WithDeputyOn(this SuppoRTTContext db, DateOnly today) =>
        db.MembersOn(today).Where(m => m.Deputies.Any(d => d.EndedAt == null && d.From <= today && d.Until >= today)).Select(m => m.PersonId);

    /// <summary>The same of several people, who are members with their roles.</summary>
    internal static IReadOnlyList<Actor> Acting(this IEnumerable<Membership> members, IReadOnlyCollection<LentRole> lent, DateOnly today) =>
        [.. members.Select(m => m.ActorOn(today)).Select(a => With(a, [.. lent.Where(l => l.Deputy == a.Id)]))];

    /// <summary>The roles that were lent to some people for a day, with their reach.</summary>
    internal static IQueryable<LentRole> LentTo(this SuppoRTTContext db, IReadOnlyCollection<PersonId> deputies, DateOnly today) => db.MembersOn(today).AsNoTracking()
        .SelectMany(m => m.Deputies, (m, d) => new { m.PersonId, m.Person.Name, m.Roles, Deputy = d })
        .Where(x => deputies.Contains(x.Deputy.PersonId) && x.Deputy.EndedAt == null && x.Deputy.From <= today && x.Deputy.Until >= today)
        .SelectMany(
            x => x.Roles.Where(r => r.Role == x.Deputy.Role && !r.AwaitsConfirmation && r.From <= today && (r.Until == null || r.Until >= today)),
            (x, r) => new LentRole(x.Deputy.PersonId, x.PersonId, x.Name, r.Role, r.Scope, r.ScopeId, x.Deputy.From));

    internal static IQueryable<StandInNow> StandingIn(this SuppoRTTContext db, IReadOnlyCollection<PersonId> people, DateOnly today) =>
        from absent in db.MembersOn(today).AsNoTracking()
        where people.Contains(absent.PersonId)
        from lent in absent.Deputies
        where lent.EndedAt == null && lent.From <= today && lent.Until >= today
        join deputy in db.MembersOn(today) on lent.PersonId equals deputy.PersonId
        where absent.Roles.Any(r => r.Role == lent.Role && !r.AwaitsConfirmation && r.From <= today && (r.Until == null || r.Until >= today))
            && deputy.Roles.Any(r => r.Role == lent.Role && !r.AwaitsConfirmation && r.From <= today && (r.Until == null || r.Until >= today))
        select new StandInNow(absent.PersonId, absent.Person.Name, deputy.PersonId, deputy.Person.Name, lent.Role, lent.From, lent.Until);

    /// <summary>For whom somebody stands in from this day on, the soonest first: what has begun, and what is still to come.</summary>
    public static async Task<IReadOnlyList<StandInAhead>> StandInsAhead(this SuppoRTTContext db, PersonId deputy, DateOnly today, CancellationToken cancellation) => await db.MembersOn(today).AsNoTracking()
        .SelectMany(m => m.Deputies, (m, d) => new { m.Id, m.Person.Name, Deputy = d })
        .Where(x => x.Deputy.PersonId == deputy && x.Deputy.EndedAt == null && x.Deputy.Until >= today)
        .OrderBy(x => x.Deputy.From).ThenBy(x => x.Name)
        .Select(x => new StandInAhead(x.Id, x.Name, x.Deputy.Role, x.Deputy.From, x.Deputy.Until, x.Deputy.Reason)).ToListAsync(cancellation);

    /// <summary>
    /// Those who stand in from this day on, or are to, and are not there any more, or do not hold the role for it: nobody stands in, though it was said. Looked at for today, or for the first day if that is to come.
    /// </summary>
    public static async Task<IReadOnlyList<StandInGone>> StandInsGone(this SuppoRTTContext db, IReadOnlyCollection<Guid?>? within, DateOnly today, int most, CancellationToken cancellation) => [.. (await db.MembersOn(today).AsNoTracking()
        .SelectMany(m => m.Deputies, (m, d) => new { Absent = m, Deputy = d, Day = d.From > today ? d.From : today })
        .Where(x => x.Deputy.EndedAt == null && x.Deputy.Until >= today
            && x.Absent.Roles.Any(r => r.Role == x.Deputy.Role && !r.AwaitsConfirmation && r.From <= x.Day && (r.Until == null || r.Until >= x.Day))
            && !db.MembersOn(today).Any(m => m.PersonId == x.Deputy.PersonId && m.Roles.Any(r => r.Role == x.Deputy.Role && !r.AwaitsConfirmation && r.From <= x.Day && (r.Until == null || r.Until >= x.Day))))
        .Where(x => within == null || x.Absent.Roles.Where(r => r.Role == x.Deputy.Role && r.From <= x.Day && (r.Until == null || r.Until >= x.Day)).All(r => within.Contains(r.ScopeId)))
        .OrderBy(x => x.Day).ThenBy(x => x.Absent.Person.FoldedName).ThenBy(x => x.Deputy.Role).Take(most)
        .Select(x => new { x.Absent.Id, x.Absent.Person.Name, x.Absent.Roles, x.Deputy, x.Day, DeputyName = db.Memberships.Where(m => m.PersonId == x.Deputy.PersonId).Select(m => m.Person.Name).First() })
        .AsSingleQuery().ToListAsync(cancellation))
        .Select(x => new StandInGone(x.Id, x.Name, x.DeputyName, x.Deputy, [.. x.Roles.Where(r => r.Role == x.Deputy.Role && r.HeldOn(x.Day)).Select(r => r.Held)]))];

    /// <summary>What somebody is named for as a deputy from this day on.</summary>
    public static async Task<IReadOnlyList<Deputy>> StandsInAs(this SuppoRTTContext db, PersonId deputy, DateOnly today, CancellationToken cancellation) =>
        await db.MembersOn(today).AsNoTracking().SelectMany(m => m.Deputies).Where(d => d.PersonId == deputy && d.EndedAt == null && d.Until >= today).ToListAsync(cancellation);

    /// <summary>A member with their deputies, to say a verb to.</summary>
    public static Task<Membership?> MemberWithDeputies(this SuppoRTTContext db, Guid? id, CancellationToken cancellation) => db.WithDeputies().SingleOrDefaultAsync(m => m.Id == id, cancellation);

    /// <summary>A person's membership with their deputies, to say a verb to.</summary>
    public static Task<Membership?> MemberWithDeputies(this SuppoRTTContext db, PersonId person, CancellationToken cancellation) => db.WithDeputies().SingleOrDefaultAsync(m => m.PersonId == person, cancellation);

    /// <summary>The standing in of which a message tells; null if it tells of none.</summary>
    public static async Task<Deputy?> DeputyOf(this SuppoRTTContext db, OutboxMessage message, CancellationToken cancellation) => message.Deputy is not { } id ? null
        : await db.Memberships.AsNoTracking().SelectMany(m => m.Deputies).SingleOrDefaultAsync(d => d.Id == id, cancellation);

    private static IQueryable<Membership> WithDeputies(this SuppoRTTContext db) => db.Memberships.Include(m => m.Person).Include(m => m.Roles).Include(m => m.Deputies).AsSplitQuery();

    private static Actor With(Actor actor, List<LentRole> lent) => lent.Count == 0 ? actor
        : new Actor(actor.Kind, actor.Id, actor.Name, actor.Roles) { StandsInFor = [.. lent.Where(l => actor.IsConfirmedAs(l.Role)).GroupBy(l => (l.Absent, l.Name)).OrderBy(g => g.Key.Name, StringComparer.Ordinal).ThenBy(g => g.Key.Absent.Value).Select(AbsentOf)] };

    private static Actor AbsentOf(IEnumerable<LentRole> lent)
    {
        var all = lent.ToList();
        var roles = all.OrderBy(l => l.Role).Select(l => new RoleHeld(l.Role, l.Scope, l.ScopeId)).Distinct();
        return new Actor(ActorKind.Person, all[0].Absent, all[0].Name, [.. roles]) { LentFrom = all.GroupBy(l => l.Role).ToDictionary(l => l.Key, l => l.Min(x => x.From)) };
    }
}

/// <summary>A role of somebody that a deputy was lent, with its reach.</summary>
internal sealed record LentRole(PersonId Deputy, PersonId Absent, string Name, Role Role, ScopeKind Scope, Guid? ScopeId, DateOnly From);

/// <summary>For whom somebody stands in, or will.</summary>
/// <param name="Member">The membership of the one who is away.</param>
/// <param name="Absent">Their name.</param>
/// <param name="Role">In which of their roles.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day.</param>
/// <param name="Reason">Why staff named them; null if the one who is away did.</param>
public sealed record StandInAhead(Guid Member, string Absent, Role Role, DateOnly From, DateOnly Until, string? Reason);

/// <summary>Somebody who was to stand in for another, and does not: they left, hold the role no more, or their account was closed.</summary>
/// <param name="Member">The membership of the one who is away.</param>
/// <param name="Absent">Their name.</param>
/// <param name="Gone">The name of who has gone.</param>
/// <param name="Deputy">What was said of it.</param>
/// <param name="Held">How far that role reaches.</param>
public sealed record StandInGone(Guid Member, string Absent, string Gone, Deputy Deputy, IReadOnlyList<RoleHeld> Held);

/// <summary>Somebody who stands in for another today.</summary>
/// <param name="Absent">For whom.</param>
/// <param name="AbsentName">Their name.</param>
/// <param name="Deputy">Who stands in.</param>
/// <param name="DeputyName">The deputy's name.</param>
/// <param name="Role">In which of their roles.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day.</param>
public sealed record StandInNow(PersonId Absent, string AbsentName, PersonId Deputy, string DeputyName, Role Role, DateOnly From, DateOnly Until);
