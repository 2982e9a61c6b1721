using System.Net;

using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Walking;

/// <summary>Every page of an absence at every stage, opened and posted empty by each member: whatever it answers, it does not break.</summary>
public sealed class EveryStageTests(Walk walk) : IClassFixture<Walk>
{
    [Fact]
    public async Task Pages_AtEveryStage_DoNotFail()
    {
        var faults = await Task.WhenAll(walk.MembersHere.Select(walker => Failures(walker, "GET")));
        var posted = new List<string>();
        foreach (var walker in walk.MembersHere)
        {
            posted.AddRange(await Failures(walker, "POST"));
        }

        faults.SelectMany(found => found).Concat(posted).ShouldBeNone();
    }

    private async Task<IReadOnlyList<string>> Failures(Walker walker, string verb)
    {
        var addresses = walk.Opens.Keys.Where(page => page.Verb == verb)
            .SelectMany(page => walk.Here.Select(reference => page.Address(Cast.Wessex.Deanery, reference))).ToList();
        addresses.Count.ShouldBeGreaterThan(100);
        var faults = new List<string>();
        foreach (var address in addresses)
        {
            var answer = await walker.Ask(verb, address);
            if (answer.Status >= HttpStatusCode.InternalServerError)
            {
                faults.Add($"{verb} {address} by {walker.Name}: {answer.Status}");
            }
        }

        return faults;
    }
}
