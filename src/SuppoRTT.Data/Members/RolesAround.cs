using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Members;

/// <summary>The roles that people around an absence hold in the deanery: by them it is judged who does a form now.</summary>
public static class RolesAround
{
    /// <summary>Of the people around one absence.</summary>
    public static Task<RolesOnDay> RolesAroundOf(this SuppoRTTContext db, Absence absence, DateOnly today, CancellationToken cancellation) =>
        db.RolesOf([.. absence.Participations.Where(p => p.Until is null).Select(p => p.PersonId).Append(absence.TraineeId).Distinct()], today, cancellation);

    /// <summary>Of these people.</summary>
    public static async Task<RolesOnDay> RolesOf(this SuppoRTTContext db, IReadOnlyCollection<PersonId> people, DateOnly today, CancellationToken cancellation) =>
        (await db.Members(people, today).ToListAsync(cancellation)).OnDay();

    /// <summary>Those of these people who are members and there on a day, as they act in their own name, with how far their roles reach.</summary>
    public static async Task<IReadOnlyList<Actor>> ActorsOn(this SuppoRTTContext db, IReadOnlyCollection<PersonId> people, DateOnly day, CancellationToken cancellation) => people.Count == 0 ? [] :
        [.. (await db.WithRoles(people, day).ToListAsync(cancellation)).Select(m => m.ActorOn(day))];

    /// <summary>Those of these people who are members and there on a day, with all their roles.</summary>
    internal static IQueryable<Membership> WithRoles(this SuppoRTTContext db, IReadOnlyCollection<PersonId> people, DateOnly day) =>
        db.MembersOn(day).AsNoTracking().Include(m => m.Person).Include(m => m.Roles).AsSingleQuery().Where(m => people.Contains(m.PersonId));

    /// <summary>Since which day those of these people hold none of these roles of whom that is known. They have gone, so that it is asked of all who were ever members; of an account that was closed before its last role ends no such day is known.</summary>
    internal static async Task<Dictionary<PersonId, DateOnly>> WithoutSince(this SuppoRTTContext db, IReadOnlyCollection<PersonId> people, IReadOnlyCollection<Role> roles, DateOnly today, CancellationToken cancellation)
    {
        var former = people.Count == 0 ? [] : await db.Memberships.AsNoTracking().AsSingleQuery().Include(m => m.Roles).Where(m => people.Contains(m.PersonId)).ToListAsync(cancellation);
        return former.Select(m => (m.PersonId, Since: m.WithoutSince(roles))).Where(f => f.Since <= today).ToDictionary(f => f.PersonId, f => f.Since!.Value);
    }

    /// <summary>Those of these people who are members and there on a day, with their roles of that day.</summary>
    internal static IQueryable<RolesOfMember> Members(this SuppoRTTContext db, IReadOnlyCollection<PersonId> people, DateOnly today) => db.MembersOn(today).AsNoTracking().AsSingleQuery()
        .Where(m => people.Contains(m.PersonId))
        .Select(m => new RolesOfMember(m.PersonId, m.Roles.Where(r => r.From <= today && (r.Until == null || r.Until >= today)).Select(r => r.Role).ToList()));

    internal static RolesOnDay OnDay(this IReadOnlyCollection<RolesOfMember> members) => new(members.SelectMany(m => m.Roles.Select(r => (m.Person, r))), members.Select(m => m.Person));

    /// <summary>Whether somebody is a member on a day, and their account is not closed.</summary>
    public static Task<bool> IsThere(this SuppoRTTContext db, PersonId person, DateOnly day, CancellationToken cancellation) => db.MembersOn(day).AnyAsync(m => m.PersonId == person, cancellation);
}

/// <summary>A member with the roles that they hold on a day.</summary>
internal sealed record RolesOfMember(PersonId Person, IReadOnlyList<Role> Roles);
