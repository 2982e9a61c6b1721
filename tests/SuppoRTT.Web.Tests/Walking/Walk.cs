using System.Net;

using SuppoRTT.Testing;
using SuppoRTT.Web.Testing;

namespace SuppoRTT.Web.Tests.Walking;

/// <summary>The portal with absences at every stage in two deaneries, everybody who walks through it, and for each page the absence on which it opens.</summary>
public sealed class Walk : IAsyncLifetime, IDisposable
{
    private readonly Portal _portal = new();

    internal Portal Portal => _portal;

    internal IReadOnlyList<WalkedPage> Pages { get; private set; } = [];

    /// <summary>Everybody: the cast here, who stands in for the supervisor, for the programme director and for the champion, a head of school, two members of the other deanery, a person of none, nobody.</summary>
    internal IReadOnlyList<Walker> Everybody { get; private set; } = [];

    /// <summary>Members here whose roles reach other doctors than those of the cast. They try what is about an absence, or lists absences, and nothing else: to let them walk everywhere would tell no more.</summary>
    internal IReadOnlyList<Walker> OfOtherPlaces { get; private set; } = [];

    internal IReadOnlyList<Walker> MembersHere => [.. Everybody.Where(walker => walker.Member?.Deanery == Cast.Wessex.Deanery)];

    internal IReadOnlyList<string> Here { get; private set; } = [];

    internal IReadOnlyList<string> There { get; private set; } = [];

    /// <summary>By the names of what addresses hold, what is there in the other deanery.</summary>
    internal IReadOnlyDictionary<string, string> Foreign { get; private set; } = new Dictionary<string, string>();

    /// <summary>For each page of an absence, which situation opens it to somebody; a page that opens to nobody is not in it.</summary>
    internal Dictionary<WalkedPage, int> Opens { get; } = [];

    public async Task InitializeAsync()
    {
        Pages = WalkedPage.AllOf(_portal);
        (Here, There) = (await Situation.AllIn(_portal, Cast.Wessex.Deanery), await Situation.AllIn(_portal, Cast.WestMidlands.Deanery));
        Foreign = await Situation.ForeignIn(_portal, Cast.WestMidlands.Deanery);
        var everybody = new List<Walker>();
        foreach (var member in Cast.Wessex.Everyone.Append(Cast.WestMidlands.Trainee).Append(Cast.WestMidlands.Staff))
        {
            everybody.Add(await Walker.Of(_portal, member));
        }

        foreach (var absent in new[] { Cast.Wessex.Supervisor, Cast.Wessex.ProgrammeDirector, Cast.Wessex.Champion })
        {
            everybody.Add(await Walker.OfADeputy(_portal, absent));
        }

        Everybody = [.. everybody, await Walker.OfAHeadOfSchool(_portal), await Walker.OfNoDeanery(_portal), await Walker.Nobody(_portal)];
        OfOtherPlaces = await Walker.OfOtherPlaces(_portal);
        foreach (var page in Pages.Where(page => page.IsOfAnAbsence && page.Parameters.All(IsKnown)))
        {
            await Open(page);
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _portal.Dispose();

    internal static bool IsKnown(string parameter) => parameter is "deanery" or "reference" || Situation.Values.ContainsKey(parameter);

    /// <summary>The absence on which the page opens, and its twin in the other deanery.</summary>
    internal (string Own, string Twin) AbsencesFor(WalkedPage page) => (Here[Opens[page]], There[Opens[page]]);

    private async Task Open(WalkedPage page)
    {
        // What is posted there would change the absence for those who come after.
        if (page.Verb == "POST" && Opens.FirstOrDefault(o => o.Key.Verb == "GET" && o.Key.Route == page.Route) is { Key: not null, Value: var same })
        {
            Opens[page] = same;
            return;
        }

        for (var situation = 0; situation < Here.Count; situation++)
        {
            foreach (var walker in MembersHere.Where(walker => walker.MayKnow && page.IsFor(walker.Member!)))
            {
                var answer = await walker.Ask(page.Verb, page.Address(Cast.Wessex.Deanery, Here[situation]));
                if (page.Verb == "GET" ? answer.Status == HttpStatusCode.OK : !answer.IsRefusal && answer.Status < HttpStatusCode.InternalServerError)
                {
                    Opens[page] = situation;
                    return;
                }
            }
        }
    }
}
