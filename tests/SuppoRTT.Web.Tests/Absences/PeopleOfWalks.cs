using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Absences;

/// <summary>Those who say verbs at random, as people that a database knows.</summary>
internal static class PeopleOfWalks
{
    /// <summary>Everybody who is not in the database yet, and who keeps the rota, so that whatever they ask, are named for or are sent can be kept.</summary>
    public static Task GivenPeopleOf(this Portal portal, string deanery, RandomWalk walk) => portal.In(deanery, async db =>
    {
        var people = walk.Actors.Where(a => a.Kind != ActorKind.System).DistinctBy(a => a.Id).ToList();
        var ids = people.Select(a => a.Id).ToList();
        var known = await db.People.Where(p => ids.Contains(p.Id)).Select(p => p.Id).ToListAsync();
        db.AddRange(people.Where(a => !known.Contains(a.Id)).Select(a => new Person(a.Id, a.Name, $"{a.Id.Value:N}@{deanery}.example")));
        db.Add(walk.Contact);
        await db.SaveChangesAsync();
    });
}
