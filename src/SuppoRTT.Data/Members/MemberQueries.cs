using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Security;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Members;

/// <summary>Who is a member of the deanery, in which roles, under which name and address.</summary>
public static class MemberQueries
{
    private const string NotComeYet = "Somebody who has not come yet";

    /// <summary>Those that hold on a day: begun, and not ended.</summary>
    public static IQueryable<Membership> HeldOn(this IQueryable<Membership> members, DateOnly day) =>
        members.Where(m => m.From <= day && (m.Until == null || m.Until > day));

    /// <summary>
    /// Members who are there on a day: they belong to the deanery, and their account was not closed. Whoever picks who is told, asked, found or decides begins here; nothing that waits for the others would be done.
    /// </summary>
    public static IQueryable<Membership> MembersOn(this SuppoRTTContext db, DateOnly day)
    {
        var closed = db.Users.Closed(UkTime.InstantOf(day.AddDays(1), TimeOnly.MinValue));
        return db.Memberships.HeldOn(day).Where(m => !closed.Contains(m.PersonId));
    }

    /// <summary>Those whom the directory shows: members of this deanery who have come, are there and hold one of these roles today.</summary>
    public static IQueryable<Membership> ListedAs(this SuppoRTTContext db, IReadOnlyCollection<Role> roles, DateOnly today) => db.MembersOn(today)
        .Where(m => !m.AwaitsAcceptance)
        .Where(m => m.Roles.Any(r => roles.Contains(r.Role) && !r.AwaitsConfirmation && r.From <= today && (r.Until == null || r.Until >= today)));

    /// <summary>Those who could sign in one of these roles if the deanery had confirmed them, and in none yet.</summary>
    public static IQueryable<Membership> WaitToBeConfirmed(this SuppoRTTContext db, IReadOnlyCollection<Role> signing, DateOnly today)
    {
        var held = db.MembersOn(today).Where(m => m.Roles.Any(r => signing.Contains(r.Role) && r.AwaitsConfirmation && r.From <= today && (r.Until == null || r.Until >= today)));
        return held.Where(m => !m.Roles.Any(r => signing.Contains(r.Role) && !r.AwaitsConfirmation && r.From <= today && (r.Until == null || r.Until >= today)));
    }

    /// <summary>Those of whom each of these words begins a word of the name.</summary>
    public static IQueryable<Membership> Named(this IQueryable<Membership> members, IEnumerable<string> foldedWords) => foldedWords.Aggregate(
        members,
        (found, word) => found.Where(m => m.Person.FoldedName.StartsWith(word) || m.Person.FoldedName.Contains(" " + word) || m.Person.FoldedName.Contains("-" + word)));

    /// <summary>
    /// The names of people as this deanery knows them: of members; of those who were asked in and have not come only the name that was typed with an absence, since the portal may know them from elsewhere.
    /// </summary>
    public static async Task<IReadOnlyDictionary<PersonId, string>> NamesOf(this SuppoRTTContext db, IEnumerable<PersonId?> people, CancellationToken cancellation)
    {
        var asked = people.OfType<PersonId>().Distinct().ToList();
        var known = await db.Memberships.AsNoTracking().Where(m => asked.Contains(m.PersonId)).Select(m => new { m.PersonId, m.Person.Name, m.AwaitsAcceptance }).ToListAsync(cancellation);
        var names = known.Where(m => !m.AwaitsAcceptance).ToDictionary(m => m.PersonId, m => m.Name);
        var expected = known.Where(m => m.AwaitsAcceptance).Select(m => m.PersonId).ToList();
        if (expected.Count > 0)
        {
            var typed = await db.Set<Participation>().AsNoTracking().Where(p => expected.Contains(p.PersonId)).Select(p => new { p.Id, p.PersonId, p.Name }).ToListAsync(cancellation);
            var doctors = await db.Absences.AsNoTracking().Where(a => expected.Contains(a.TraineeId)).Select(a => new { a.Id, PersonId = a.TraineeId, Name = a.TraineeName }).ToListAsync(cancellation);
            foreach (var (person, name) in typed.OrderByDescending(t => t.Id).Select(t => (t.PersonId, t.Name)).Concat(doctors.Select(d => (d.PersonId, d.Name))))
            {
                names.TryAdd(person, name);
            }

            expected.ForEach(person => names.TryAdd(person, NotComeYet));
        }

        return names;
    }

    /// <summary>A member of this deanery, to say a verb to.</summary>
    public static Task<Membership?> Member(this SuppoRTTContext db, Guid? id, CancellationToken cancellation) =>
        db.Memberships.Include(m => m.Person).Include(m => m.Roles).AsSingleQuery().SingleOrDefaultAsync(m => m.Id == id, cancellation);

    /// <summary>A person's membership of this deanery, to say a verb to.</summary>
    public static Task<Membership> MemberOf(this SuppoRTTContext db, PersonId person, CancellationToken cancellation) =>
        db.Memberships.Include(m => m.Person).Include(m => m.Roles).AsSingleQuery().SingleAsync(m => m.PersonId == person, cancellation);

    /// <summary>The member of this deanery with this address, to say a verb to: a former one, too. Else the person with this address, whom nobody here has met, or a new one, is expected here from now on.</summary>
    public static async Task<Membership> MemberAt(this SuppoRTTContext db, DeaneryId deanery, string address, string name, DateOnly today, CancellationToken cancellation)
    {
        var folded = Person.FoldEmail(address);
        var members = db.Memberships.Include(m => m.Person).Include(m => m.Roles).AsSingleQuery();
        if (await members.SingleOrDefaultAsync(m => m.Person.FoldedEmail == folded, cancellation) is { } known)
        {
            return known;
        }

        var person = await db.People.SingleOrDefaultAsync(p => p.FoldedEmail == folded, cancellation) ?? new Person(new PersonId(Guid.CreateVersion7()), name, address);
        var expected = Membership.Expected(deanery, person, today);
        db.Add(expected);
        return expected;
    }
}
