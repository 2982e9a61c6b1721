using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Members;

public static class MemberQueries
{
    /// <summary>Those whom the directory shows: members of this deanery who hold one of these roles today.</summary>
    public static IQueryable<Membership> ListedAs(this IQueryable<Membership> members, IReadOnlyCollection<Role> roles, DateOnly today) => members
        .Where(m => m.From <= today && (m.Until == null || m.Until > today))
        .Where(m => m.Roles.Any(r => roles.Contains(r.Role) && r.From <= today && (r.Until == null || r.Until >= today)));

    /// <summary>Those of whom each of these words begins a word of the name.</summary>
    public static IQueryable<Membership> Named(this IQueryable<Membership> members, IEnumerable<string> foldedWords) => foldedWords.Aggregate(
        members,
        (found, word) => found.Where(m => m.Person.FoldedName.StartsWith(word) || m.Person.FoldedName.Contains(" " + word) || m.Person.FoldedName.Contains("-" + word)));

    /// <summary>A member of this deanery, to say a verb to.</summary>
    public static Task<Membership?> Member(this SuppoRTTContext db, Guid? id, CancellationToken cancellation) =>
        db.Memberships.Include(m => m.Person).Include(m => m.Roles).AsSingleQuery().SingleOrDefaultAsync(m => m.Id == id, cancellation);

    /// <summary>A person's membership of this deanery, to say a verb to.</summary>
    public static Task<Membership> MemberOf(this SuppoRTTContext db, PersonId person, CancellationToken cancellation) =>
        db.Memberships.Include(m => m.Person).Include(m => m.Roles).AsSingleQuery().SingleAsync(m => m.PersonId == person, cancellation);
}
