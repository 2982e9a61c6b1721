using System.Collections.Concurrent;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Absences;

/// <summary>
/// Whoever stands in for another says a verb in their own name if they may say it in their own right, and in both names only if the right comes from the one who is away. Asked of every verb: each walk in which a deputy did
/// something is walked once more up to there, and then the same is said while nobody stands in for anybody. A failure prints the seed: run it again with SUPPORTT_TEST_SEED set to it.
/// </summary>
public sealed class OwnRightTests(Xunit.Abstractions.ITestOutputHelper output)
{
    private const int Walks = 8_000;
    private const int Steps = 30;

    private readonly ConcurrentDictionary<(string What, bool InOwnName), int> _done = [];

    [Fact]
    public void EveryVerb_ByADeputy_IsInTheirOwnName_ExactlyIfTheyMaySayItAlone()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("SUPPORTT_TEST_SEED"), out var given) ? given : Random.Shared.Next();
        output.WriteLine($"The first seed was {seed}.");
        A[] deaneries = [A.Of("wessex"), A.Of("west-midlands"), A.Of("west-midlands").With(Stages.Programme, Stages.Team)];

        Parallel.For(0, Walks, walk => Walk(seed + walk, deaneries[walk % deaneries.Length]));

        output.WriteLine(string.Join(", ", _done.OrderByDescending(d => d.Value).Select(d => $"{d.Key.What} {(d.Key.InOwnName ? "alone" : "for another")} {d.Value}")));
        foreach (var inOwnName in new[] { true, false })
        {
            _done.Keys.Count(d => d.InOwnName == inOwnName).ShouldBeGreaterThan(12, "walks in which deputies do too little prove nothing");
        }
    }

    private void Walk(int seed, A deanery)
    {
        var (walk, path) = (new RandomWalk(seed, deanery), new List<string>());
        for (var step = 0; step < Steps; step++)
        {
            var (name, say) = walk.Next();
            path.Add(name);
            var deputies = walk.Actors.Where(a => a.StandsInFor.Count > 0).Select(a => (a.Id.Value, a.Name)).ToHashSet();
            foreach (var done in Said(walk, say).Where(h => h.By.Kind == ActorKind.Person && deputies.Contains((h.By.Id, h.By.Name))).Take(1))
            {
                (done.By.OnBehalfOfId is null).ShouldBe(MayAlone(seed, deanery, step, name, walk.Absence.Situation), $"seed {seed}, {done.What.GetType().Name} by {done.By.Shown}: {string.Join(" → ", path)}");
                if (MeetingOf(done.What) is { } form)
                {
                    var by = walk.Actors.First(a => (a.Id.Value, a.Name) == (done.By.Id, done.By.Name));
                    (walk.Absence.MeetsFor(by, form)?.Id.Value).ShouldBe(done.By.OnBehalfOfId, $"seed {seed}, the page says another name than the record of {done.What.GetType().Name}: {string.Join(" → ", path)}");
                }

                _done.AddOrUpdate((done.What.GetType().Name, done.By.OnBehalfOfId is null), 1, (_, count) => count + 1);
            }
        }
    }

    /// <summary>The form of a meeting that somebody proposed or put right; null of what else they said, of which a meeting may be a part.</summary>
    private static string? MeetingOf(IDomainEvent what) => what switch
    {
        MeetingProposed e => e.Form,
        MeetingCorrected e => e.Form,
        _ => null,
    };

    /// <summary>Whether the same is said, at the same moment, by somebody who stands in for nobody. How things stand may be put right with less: without the referral, by who sees it only in another's name.</summary>
    private static bool MayAlone(int seed, A deanery, int at, string expected, UnplannedSituation? situation)
    {
        var walk = new RandomWalk(seed, deanery);
        for (var step = 0; step < at; step++)
        {
            Said(walk, walk.Next().Say);
        }

        var (name, say) = walk.Next();
        name.ShouldBe(expected, "a walk is walked again as it was");
        walk.EndDeputies();
        return Said(walk, say).Count > 0 && walk.Absence.Situation == situation;
    }

    /// <summary>What happened by it; nothing if a rule was broken.</summary>
    private static List<Happening> Said(RandomWalk walk, Action say)
    {
        var last = walk.Absence.LastEventNumber;
        try
        {
            say();
        }
        catch (RuleBrokenException)
        {
            return [];
        }

        return [.. walk.Absence.Happenings.Where(h => h.Number > last)];
    }
}
