using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Members;
using SuppoRTT.Data.Tenancy;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Features.Home;

namespace SuppoRTT.Web.Features.Account;

/// <param name="Input">What is posted.</param>
/// <param name="People">The demonstration people; none outside Development.</param>
public sealed record SignInPage(SignInInput Input, IReadOnlyList<DemonstrationPerson> People);

/// <summary>Somebody made up, whom the sign-in page of a demonstration lists.</summary>
public sealed record DemonstrationPerson(string Deanery, string Name, string Email, IReadOnlyList<Role> Roles);

public sealed class SignInQuery(SuppoRTTContext db, IHostEnvironment environment)
{
    /// <summary>Home in the deanery of somebody who belongs to one; else the list of deaneries.</summary>
    public async Task<string> FirstPageOf(PersonId person, CancellationToken cancellation)
    {
        var slugs = await db.BelongingOf(person).Join(db.Deaneries, m => m.DeaneryId, d => d.Id, (m, d) => d.Slug).Distinct().Take(2).ToListAsync(cancellation);
        return slugs is [var only] ? HomeLinks.Home(only) : HomeLinks.Deaneries;
    }

    public async Task<IReadOnlyList<DemonstrationPerson>> DemonstrationPeople(CancellationToken cancellation)
    {
        if (!environment.IsDevelopment())
        {
            return [];
        }

        var members = await db.Memberships.AcrossDeaneries("the sign-in page lists demonstration people of all deaneries, in Development only")
            .Where(m => db.Users.Any(u => u.PersonId == m.PersonId))
            .Select(m => new { m.DeaneryId, m.Person.Name, m.Person.Email, Roles = db.Set<MembershipRole>().AcrossDeaneries("as above").Where(r => EF.Property<Guid>(r, "MembershipId") == m.Id).Select(r => r.Role).ToList() })
            .AsSingleQuery().ToListAsync(cancellation);
        var names = await db.Deaneries.ToDictionaryAsync(d => d.Id, d => d.Name, cancellation);
        return [.. members.Select(m => new DemonstrationPerson(names[m.DeaneryId], m.Name, m.Email, m.Roles)).OrderBy(p => p.Deanery).ThenBy(p => p.Name)];
    }
}
