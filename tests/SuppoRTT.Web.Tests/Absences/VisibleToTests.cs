using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Testing;

using Xunit.Abstractions;

namespace SuppoRTT.Web.Tests.Absences;

/// <summary>
/// Of whatever happened to absences, the database finds those that somebody may know of, and no other. What follows for their rights is walked 10,000 times without a database (RandomWalkTests), by the
/// same question: so here are few. A failure prints the seed: run it again with SUPPORTT_TEST_SEED set to it.
/// </summary>
public sealed class VisibleToTests(ITestOutputHelper output) : IDisposable
{
    private const int Walks = 30;
    private const int Steps = 25;

    private readonly Portal _portal = new();

    public void Dispose() => _portal.Dispose();

    [Theory]
    [InlineData("wessex")]
    [InlineData("west-midlands")]
    public async Task VisibleTo_AfterAnyVerbs_FindsWhatTheyMayKnowOf(string deanery)
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("SUPPORTT_TEST_SEED"), out var given) ? given : Random.Shared.Next();
        output.WriteLine($"The first seed was {seed}.");
        var a = await _portal.Make(deanery);
        var walks = Enumerable.Range(0, Walks).Select(number => Walked(new RandomWalk(seed + number, a))).ToList();
        foreach (var walk in walks)
        {
            await _portal.GivenPeopleOf(deanery, walk);
            await _portal.Given(deanery, walk.Absence);
        }

        var found = new HashSet<int>();
        foreach (var actor in walks.TakeLast(3).SelectMany(w => w.Actors))
        {
            var visible = await _portal.In(deanery, db => db.Absences.VisibleTo(actor).Select(x => x.Id).ToListAsync());
            visible.ShouldBe(walks.Select(w => w.Absence).Where(Knowing.Of(actor)).Select(x => x.Id), ignoreOrder: true, $"seed {seed}: {actor.Name}");
            found.Add(visible.Count);
        }

        found.Count.ShouldBeGreaterThan(3, "who may know is asked too, of one, of some, of all and of none");
    }

    private static RandomWalk Walked(RandomWalk walk)
    {
        for (var step = 0; step < Steps; step++)
        {
            try
            {
                walk.Next().Say();
            }
            catch (RuleBrokenException)
            {
                // A rule that holds is no news here: RandomWalkTests asks for it.
            }
        }

        return walk;
    }
}
