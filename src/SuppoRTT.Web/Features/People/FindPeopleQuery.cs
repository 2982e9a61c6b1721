using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.People;

/// <summary>A member of the deanery, as staff find them.</summary>
public sealed record FoundPerson(PersonId Person, string Name, string Email, IReadOnlyList<Role> Roles);

/// <summary>Whom staff look for, and who was found.</summary>
/// <param name="Input">Whom staff look for.</param>
/// <param name="Found">Who was found; null before anything was looked for.</param>
public sealed record FindPeoplePage(FindPeopleInput Input, IReadOnlyList<FoundPerson>? Found)
{
    /// <summary>Whether more were found than are shown.</summary>
    public bool AreMore { get; init; }
}

/// <summary>Members who have come and belong here today: nobody else can be found.</summary>
public sealed class FindPeopleQuery(SuppoRTTContext db, TimeProvider time)
{
    public const int MostShown = 20;

    public async Task<FindPeoplePage> Find(FindPeopleInput input, CancellationToken cancellation)
    {
        var today = time.GetUtcNow().DateInUk;
        var words = Folded.Of(input.Find ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = await db.Memberships.AsNoTracking().AsSingleQuery().HeldOn(today).Where(m => !m.AwaitsAcceptance).Named(words)
            .OrderBy(m => m.Person.FoldedName).ThenBy(m => m.Person.FoldedEmail).Take(MostShown + 1)
            .Select(m => new FoundPerson(m.PersonId, m.Person.Name, m.Person.Email, m.Roles.Where(r => r.From <= today && (r.Until == null || r.Until >= today)).Select(r => r.Role).ToList()))
            .ToListAsync(cancellation);
        return new FindPeoplePage(input, [.. found.Take(MostShown)]) { AreMore = found.Count > MostShown };
    }
}
