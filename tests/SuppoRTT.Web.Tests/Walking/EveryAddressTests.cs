using System.Net;

using SuppoRTT.Domain.Common;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Walking;

/// <summary>Every address of the running portal, with each verb, tried by everybody with references that are not theirs.</summary>
public sealed partial class EveryAddressTests(Walk walk) : IClassFixture<Walk>
{
    private const string Here = "wessex";

    private const string There = "west-midlands";

    /// <summary>What anyone may open and what it answers without more, written down a second time, so that nothing becomes public by one change.</summary>
    private static readonly Dictionary<string, HttpStatusCode> _public = new()
    {
        ["/"] = HttpStatusCode.OK,
        ["/accessibility-statement"] = HttpStatusCode.OK,
        ["/choose-password"] = HttpStatusCode.Gone,
        ["/development/mail"] = HttpStatusCode.NotFound,
        ["/forgotten-password"] = HttpStatusCode.OK,
        ["/forgotten-password/requested"] = HttpStatusCode.OK,
        ["/health"] = HttpStatusCode.OK,
        ["/mail/bounces"] = HttpStatusCode.NotFound,
        ["/privacy"] = HttpStatusCode.OK,
        ["/problem/{code:int}"] = HttpStatusCode.NotFound,
        ["/sign-in"] = HttpStatusCode.OK,
        ["/sign-out"] = HttpStatusCode.Redirect,
        ["/verify"] = HttpStatusCode.OK,
        ["/{deanery}"] = HttpStatusCode.OK,
        ["/{deanery}/calendar/{feed}"] = HttpStatusCode.NotFound,
        ["/{deanery}/rota-plans/{token}"] = HttpStatusCode.NotFound,
        ["/{deanery}/rota-plans/{token}/pdf"] = HttpStatusCode.NotFound,
        ["/{deanery}/sign/{token}"] = HttpStatusCode.NotFound,
        ["/{deanery}/sign/{token}/form"] = HttpStatusCode.NotFound,
        ["/{deanery}/sign/{token}/return"] = HttpStatusCode.NotFound,
    };

    [Fact]
    public void Values_OfAllAddresses_AreKnown() => walk.Pages
        .SelectMany(page => page.Parameters.Where(name => !Walk.IsKnown(name)).Select(name => $"{page.Route}: give {{{name}}} a value in Situation.Values"))
        .Distinct().ShouldBeNone();

    [Fact]
    public void Pages_OfAnAbsence_OpenToSomebody() => walk.Pages
        .Where(page => page.IsOfAnAbsence && !walk.Opens.ContainsKey(page))
        .Select(page => $"{page} opens to nobody in any situation: add one to Situation.AllIn, and the page to docs/pages.md")
        .ShouldBeNone();

    [Fact]
    public void PublicPages_AreThoseOfTheDocument() => PageList.Pages
        .Where(page => page.For == PageList.Anyone).Select(page => page.Address)
        .ShouldBe(_public.Keys, ignoreOrder: true, "What docs/pages.md opens to anyone is written down a second time, in EveryAddressTests");

    [Fact]
    public async Task PublicPages_ToEverybody_AreOpen() => (await Faults(
        walk.Pages.Where(page => page.For == PageList.Anyone && page.Verb == "GET"),
        async (page, walker) =>
        {
            var answer = await walker.Ask(page.Verb, page.Address(Here, ""));
            var isExpected = answer.Status == _public[page.Route] || (walker.IsSignedIn && answer.Status == HttpStatusCode.Redirect && answer.Location == (walker.Member is { } member ? $"/{member.Deanery}/home" : "/"));
            return isExpected ? [] : [$"{page} by {walker.Name}: {answer.Status} {answer.Location}"];
        })).ShouldBeNone();

    [Fact]
    public async Task PagesWithoutReference_OpenByRoleOnly() => (await Faults(
        walk.Pages.Where(page => page.For != PageList.Anyone && !page.IsOfAnAbsence),
        async (page, walker) =>
        {
            var answer = await walker.Ask(page.Verb, page.Address(Here, ""));
            var isExpected = !walker.IsSignedIn ? AsksToSignIn(page, answer)
                : page.For == PageList.AnyoneSignedIn ? !answer.IsRefusal
                : walker.Member?.Deanery != Here ? answer.Status == HttpStatusCode.NotFound
                : !page.IsFor(walker.Member) ? answer.Status == HttpStatusCode.Forbidden
                : page.IsOfARegistration ? answer.Status == HttpStatusCode.NotFound
                : page.Verb == "POST" ? !answer.IsRefusal : answer.Status == HttpStatusCode.OK;
            return isExpected ? [] : [$"{page} by {walker.Name}: {answer.Status} {answer.Location}"];
        })).ShouldBeNone();

    [Fact]
    public async Task PagesOfAnAbsence_ToRolesThatHaveNoBusinessThere_AreForbidden() => (await Faults(
        walk.Opens.Keys,
        async (page, walker) =>
        {
            if (walker.Member is null || walker.Member.Deanery != Here || page.IsFor(walker.Member))
            {
                return [];
            }

            var answer = await walker.Ask(page.Verb, page.Address(Here, walk.AbsencesFor(page).Own));
            return answer.Status == HttpStatusCode.Forbidden ? [] : [$"{page} by {walker.Name}: {answer.Status}"];
        })).ShouldBeNone();

    [Fact]
    public async Task PagesOfAnAbsence_WithReferencesThatAreNotTheirs_AnswerAsIfThereWereNone() => (await Faults(
        walk.Opens.Keys,
        async (page, walker) =>
        {
            var (own, twin) = walk.AbsencesFor(page);
            if (!walker.IsSignedIn)
            {
                return await WhatDoesNotAskToSignIn(page, walker, page.Address(Here, own), page.Address(Here, Reference.New()), page.Address(There, own), page.Address("nowhere", own));
            }

            var (at, foreign) = walker.Member?.Deanery == There ? (There, own) : (Here, twin);
            var elsewhere = at == Here ? There : Here;
            string[] unknownHere = [page.Address(at, Reference.New()), page.Address(at, "not-a-reference"), page.Address(at, foreign), .. walker.MayKnow ? [] : new[] { page.Address(at, at == Here ? own : twin) }];
            string[] unknownElsewhere = [page.Address("nowhere", own), page.Address(elsewhere, own), page.Address(elsewhere, twin)];
            return [.. await WhatIsToldApart(page, walker, unknownHere), .. await WhatIsToldApart(page, walker, unknownElsewhere)];
        })).ShouldBeNone();

    [Fact]
    public async Task PagesOfAnAbsence_ToThoseWhoseRolesReachOtherPlaces_AnswerAsIfThereWereNone() => (await Faults(
        walk.Opens.Keys,
        (page, walker) => WhatIsToldApart(page, walker, [page.Address(Here, Reference.New()), page.Address(Here, walk.AbsencesFor(page).Own)]),
        walk.OfOtherPlaces)).ShouldBeNone();

    [Fact]
    public async Task Absences_ToThoseWhoseRolesReachOtherPlaces_AreNotThere_AndStandInNoList() => (await Faults(
        walk.Pages.Where(page => page is { Verb: "GET", IsOfADeanery: true } && (!page.IsOfAnAbsence || page.Route == "/{deanery}/absences/{reference}")),
        async (page, walker) =>
        {
            var faults = new List<string>();
            foreach (var reference in page.IsOfAnAbsence ? walk.Here : [""])
            {
                var answer = await walker.Ask(page.Verb, page.Address(Here, reference));
                faults.AddRange(page.IsOfAnAbsence && answer.Status != HttpStatusCode.NotFound ? [$"{reference} by {walker.Name}: {answer.Status}"]
                    : walk.Here.Where(r => answer.Status == HttpStatusCode.OK && answer.Text.Contains(r, StringComparison.Ordinal)).Select(r => $"{page} by {walker.Name} shows {r}"));
            }

            return faults;
        },
        walk.OfOtherPlaces)).ShouldBeNone();

    /// <summary>A page leads to where one signs in; the script that saves while somebody types is only told so, and says it in the page.</summary>
    private static bool AsksToSignIn(WalkedPage page, Answer answer) => (answer.Status == HttpStatusCode.Redirect && answer.Location!.Contains("/sign-in?returnTo=", StringComparison.Ordinal))
        || (answer.Status == HttpStatusCode.Unauthorized && page.Route.EndsWith("/autosave", StringComparison.Ordinal));

    private static async Task<IReadOnlyList<string>> WhatDoesNotAskToSignIn(WalkedPage page, Walker walker, params string[] addresses)
    {
        var faults = new List<string>();
        foreach (var address in addresses)
        {
            var answer = await walker.Ask(page.Verb, address);
            if (!AsksToSignIn(page, answer))
            {
                faults.Add($"{page.Verb} {address} by {walker.Name}: {answer.Status} {answer.Location}");
            }
        }

        return faults;
    }

    /// <summary>Each of these is refused, and with the same answer, so that nobody learns what there is.</summary>
    private static async Task<IReadOnlyList<string>> WhatIsToldApart(WalkedPage page, Walker walker, string[] addresses)
    {
        var faults = new List<string>();
        Answer? first = null;
        foreach (var address in addresses)
        {
            var answer = await walker.Ask(page.Verb, address);
            first ??= answer;
            if (!answer.IsRefusal || answer != first)
            {
                faults.Add($"{page.Verb} {address} by {walker.Name}: {answer.Status}{(answer.IsRefusal ? $", told apart from {addresses[0]} ({first.Status})" : "")}");
            }
        }

        return faults;
    }

    /// <summary>Everybody walks at once, each alone through all pages.</summary>
    private async Task<IReadOnlyList<string>> Faults(IEnumerable<WalkedPage> pages, Func<WalkedPage, Walker, Task<IReadOnlyList<string>>> faultsOf, IReadOnlyList<Walker>? by = null)
    {
        var walked = pages.ToList();
        walked.ShouldNotBeEmpty();
        var found = await Task.WhenAll((by ?? walk.Everybody).Select(async walker =>
        {
            var faults = new List<string>();
            foreach (var page in walked)
            {
                faults.AddRange(await faultsOf(page, walker));
            }

            return faults;
        }));
        return [.. found.SelectMany(faults => faults)];
    }
}

internal static class FaultExtensions
{
    /// <summary>Fails with a line for each fault.</summary>
    public static void ShouldBeNone(this IEnumerable<string> faults)
    {
        var found = faults.ToList();
        found.Count.ShouldBe(0, "\n  " + string.Join("\n  ", found) + "\n");
    }
}
