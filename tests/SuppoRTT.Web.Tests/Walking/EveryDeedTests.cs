using System.Net;

using AngleSharp.Dom;
using AngleSharp.Html.Dom;

using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Walking;

/// <summary>Whatever can be done with an absence or a form, tried at every status: it is done, or the answer says why not and loses nothing that was typed.</summary>
public sealed class EveryDeedTests(Portal portal) : IClassFixture<Portal>
{
    private const string Typed = "Typed for an hour, مرحبا 👩🏽‍⚕️";

    private readonly Dictionary<Member, Visitor> _visitors = [];

    public static TheoryData<string> Statuses() => [.. Standing.All];

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task Deed_AtAnyStatus_IsDoneOrSaysWhyNot(string status)
    {
        var faults = new List<string>();
        var done = 0;
        foreach (var deed in Deed.All)
        {
            var reference = await portal.GivenStanding(status);
            var wasSent = (await portal.Saved(reference)).Form(Standing.Form).Revision > 0;
            using var shown = await (await By(deed.By)).Get(deed.Address(reference));
            if (!deed.Turns && shown.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Redirect)
            {
                continue;
            }

            if (shown.StatusCode == HttpStatusCode.NotFound && (deed.IsOfASentForm && !wasSent || !await Knows(deed.By, reference)))
            {
                continue;
            }

            faults.AddRange(shown.StatusCode == HttpStatusCode.OK ? await Faults(deed, reference, await shown.Html()) : [$"{deed} is answered with {shown.StatusCode}"]);
            done++;
        }

        done.ShouldBeGreaterThan(6);
        faults.ShouldBeNone();
    }

    [Fact]
    public void Posts_OfEveryPageOfAnAbsence_AreTried() => WalkedPage.AllOf(portal).Where(page => page is { Verb: "POST", IsOfAnAbsence: true })
        .Select(page => page.Address(Cast.Wessex.Deanery, "REF"))
        .ShouldBe(Deed.All.Select(deed => deed.Address("REF")).Concat(Deed.SentByThemselves.Select(words => $"/wessex/absences/REF/{words}")), ignoreOrder: true, "Deed.Others lists all that is sent from the pages of an absence");

    /// <summary>Two windows stand open on the same absence; what is done in one of them makes the other one stale.</summary>
    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task Deed_FromAWindowThatIsStaleByAnother_IsDoneOrGivesBackWhatWasTyped(string status)
    {
        var faults = new List<string>();
        var possible = await Possible(status);
        foreach (var (first, second) in from first in possible from second in possible select (first, second))
        {
            var reference = await portal.GivenStanding(status);
            var (stale, other) = ((await Window(first, reference))!, (await Window(second, reference))!);
            using var before = await (await By(second.By)).Post(second.Address(reference), second.Filled(other, "Typed in the other window"));
            if (before.StatusCode == HttpStatusCode.Redirect)
            {
                using var after = await (await By(first.By)).Post(first.Address(reference), first.Filled(stale, Typed));
                faults.AddRange((await Faults(first, after, FilledForm.LongTexts(stale).Count > 0)).Select(fault => $"After {second}: {fault}"));
            }
        }

        faults.ShouldBeNone();
    }

    private async Task<Visitor> By(Member member) => _visitors.TryGetValue(member, out var visitor) ? visitor : _visitors[member] = await portal.SignedInAs(member);

    /// <summary>What can be done at a status.</summary>
    private async Task<IReadOnlyList<Deed>> Possible(string status)
    {
        var (reference, possible) = (await portal.GivenStanding(status), new List<Deed>());
        foreach (var deed in Deed.Turning)
        {
            if (await Window(deed, reference) is not null)
            {
                possible.Add(deed);
            }
        }

        return possible;
    }

    /// <summary>Whether this member may know of the absence at all.</summary>
    private async Task<bool> Knows(Member member, string reference)
    {
        using var shown = await (await By(member)).Get($"/wessex/absences/{reference}");
        return shown.StatusCode == HttpStatusCode.OK;
    }

    /// <summary>The form of its page; null if it cannot be done now.</summary>
    private async Task<IHtmlFormElement?> Window(Deed deed, string reference)
    {
        using var shown = await (await By(deed.By)).Get(deed.Address(reference));
        return shown.StatusCode == HttpStatusCode.OK ? FilledForm.Of(await shown.Html()) : null;
    }

    private async Task<IEnumerable<string>> Faults(Deed deed, string reference, IHtmlDocument page)
    {
        if (FilledForm.Of(page) is { } form)
        {
            using var answer = await (await By(deed.By)).Post(deed.Address(reference), deed.Filled(form, Typed));
            return answer.StatusCode == HttpStatusCode.Redirect ? []
                : !deed.Turns ? await Faults(deed, answer, FilledForm.LongTexts(form).Count > 0)
                : [$"{deed} offers a form and answers with {answer.StatusCode}: {(await answer.Html()).Words("main")}"];
        }

        var token = ((IHtmlInputElement)page.QuerySelector("input[name=__RequestVerificationToken]")!).Value;
        using var forced = await (await By(deed.By)).Post(deed.Address(reference), [new("__RequestVerificationToken", token), new("Reason", Typed), new("Revision", "1"), new("Version", "0")]);
        return [.. SaysWhy(page) ? [] : new[] { $"{deed} does not say why it cannot be done: {page.Words("main")}" }, .. await Faults(deed, forced, isTyped: deed.Turns)];
    }

    /// <summary>It was done, or is refused with a reason and with what was typed.</summary>
    private static async Task<IEnumerable<string>> Faults(Deed deed, HttpResponseMessage answer, bool isTyped)
    {
        if (answer.StatusCode == HttpStatusCode.Redirect)
        {
            return [];
        }

        var page = await answer.Html();
        var said = page.QuerySelector("main")?.TextContent ?? "";
        return answer.StatusCode is not (HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity or HttpStatusCode.OK) ? [$"{deed} is answered with {answer.StatusCode}"]
            : isTyped && !said.Contains(Typed, StringComparison.Ordinal) && page.QuerySelectorAll<IHtmlTextAreaElement>("textarea").All(t => !t.Value.Contains(Typed, StringComparison.Ordinal)) ? [$"{deed} is answered with {answer.StatusCode} and what was typed is lost: {page.Words("main")}"]
            : answer.StatusCode == HttpStatusCode.Conflict && !SaysWhy(page) ? [$"{deed} is refused, and it is not said why or what to do: {page.Words("main")}"]
            : [];
    }

    /// <summary>A sentence and a way on: a button or link within the page, or the link back above it.</summary>
    private static bool SaysWhy(IHtmlDocument page) =>
        page.QuerySelectorAll("main .nhsuk-inset-text, main .nhsuk-lede-text, main .nhsuk-panel, main .nhsuk-card--warning").Any(why => why.TextContent.Trim().Length > 20)
        && page.QuerySelector("main a[href], .nhsuk-back-link, .nhsuk-back-link__link") is not null;
}
