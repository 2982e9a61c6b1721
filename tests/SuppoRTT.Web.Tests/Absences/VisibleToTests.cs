using System.Reflection;

using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

using Xunit.Abstractions;

namespace SuppoRTT.Web.Tests.Absences;

/// <summary>Whatever happens to an absence in whatever order: who may not know of it has no right in it, reads no answer of it, and does nothing to it. A failure prints the seed: run it again with SUPPORTT_TEST_SEED set to it.</summary>
public sealed class VisibleToTests(ITestOutputHelper output)
{
    private const int Walks = 200;
    private const int Steps = 30;

    /// <summary>What the portal does itself when its day has come, and knows of as nobody does. It does nothing else.</summary>
    private static readonly string[] _byThePortal = ["HandOver"];

    /// <summary>Every right of somebody in an absence or in one of its forms, so that a new one is among them.</summary>
    private static readonly IReadOnlyList<MethodInfo> _rights = [.. typeof(Absence).GetMethods().Where(m => m.ReturnType == typeof(bool)
        && m.GetParameters().Select(p => p.ParameterType).ToList() is [var first, ..] and { Count: <= 2 } && first == typeof(Actor)
        && m.GetParameters().Skip(1).All(p => p.ParameterType == typeof(string) || p.ParameterType == typeof(FormDefinition)))];

    [Fact]
    public void VisibleTo_AfterAnyVerbs_LeavesNoRightToThoseWhoMayNotKnow()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("SUPPORTT_TEST_SEED"), out var given) ? given : Random.Shared.Next();
        output.WriteLine($"The first seed was {seed}.");
        A[] deaneries = [A.Of("wessex"), A.Of("west-midlands")];
        var seen = 0;
        Parallel.For(0, Walks, walk => Interlocked.Add(ref seen, Walk(seed + walk, deaneries[walk % 2])));

        new[] { "MayManage", "MayFill", "MayReopen", "MayDecide", "MayQuieten", "SeesReasons", "Does" }.ShouldBeSubsetOf(_rights.Select(r => r.Name));
        seen.ShouldBeGreaterThan(Walks * Steps, "who may know is asked too");
    }

    /// <summary>How often somebody could know of the absence.</summary>
    private static int Walk(int seed, A deanery)
    {
        var walk = new RandomWalk(seed, deanery);
        HashSet<Guid> Knowing() => [.. walk.Actors.Where(a => new[] { walk.Absence }.AsQueryable().VisibleTo(a).Any()).Select(a => a.Id.Value)];
        var (knew, seen) = (Knowing(), 0);
        for (var step = 0; step < Steps; step++)
        {
            var (name, say) = walk.Next();
            var before = walk.Absence.Happenings.Count;
            Try(say);
            var knowing = Knowing();
            seen += knowing.Count;

            walk.Absence.Happenings.Skip(before).Select(h => h.By).ShouldAllBe(by => by.Kind == ActorKind.System ? _byThePortal.Contains(name) : knew.Contains(by.Id) || knowing.Contains(by.Id), $"seed {seed}: {name} by somebody who may not know of it");
            foreach (var actor in walk.Actors.Where(a => !knowing.Contains(a.Id.Value)))
            {
                RightsOf(actor, walk.Absence, deanery).ShouldBeEmpty($"seed {seed}, after {name}: {actor.Name} may not know of it");
            }

            knew = knowing;
        }

        return seen;
    }

    private static IEnumerable<string> RightsOf(Actor actor, Absence absence, A deanery) => deanery.Forms.SelectMany(form => _rights
        .Where(r => (bool)r.Invoke(absence, [actor, .. r.GetParameters().Skip(1).Select(p => p.ParameterType == typeof(string) ? (object)form.Key : form)])!)
        .Select(r => r.Name)
        .Concat(absence.AudiencesOf(actor, form.Key).Select(a => $"reads answers as {a}"))
        .Concat(absence.SigningRoles(actor, form).Select(r => $"signs as {r}")));

    private static void Try(Action say)
    {
        try
        {
            say();
        }
        catch (RuleBrokenException)
        {
            // A rule that holds is no news here: RandomWalkTests asks for it.
        }
    }
}
