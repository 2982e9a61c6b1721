using System.Net;

using AngleSharp.Dom;
using AngleSharp.Html.Dom;

using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Forms;
using SuppoRTT.Web.Tests.Reminders;

namespace SuppoRTT.Web.Tests.Security;

/// <summary>A page is open in two windows when a sign-in ends, and something is typed in both.</summary>
public sealed class KeptPostsTests(Portal portal) : IClassFixture<Portal>
{
    private const string Field = "Reason";

    [Fact]
    public async Task Posts_OfTwoWindows_AreBothKept_AndEachGetsItsOwnBack()
    {
        var (address, visitor) = await Given();
        var doctor = await portal.SignedInAs(Cast.Wessex.Trainee);
        using var one = await visitor.Send(await doctor.Open(address), address, (Field, "From the first window"));
        using var two = await visitor.Send(await doctor.Open(address), address, (Field, "From the second window"));
        await visitor.SignIn(Cast.Wessex.Trainee.Email);

        (await visitor.Open(Visitor.BackTo(one))).Typed(Field).ShouldBe("From the first window");
        (await visitor.Open(Visitor.BackTo(two))).Typed(Field).ShouldBe("From the second window");
        (await visitor.Open(address)).Typed(Field).ShouldBe("From the second window", "The last comes first where none is named");
    }

    [Fact]
    public async Task Sent_FromOneWindow_LeavesWhatWasTypedInTheOther()
    {
        var (address, visitor) = await Given();
        var doctor = await portal.SignedInAs(Cast.Wessex.Trainee);
        using var one = await visitor.Send(await doctor.Open(address), address, (Field, "From the first window"));
        using var two = await visitor.Send(await doctor.Open(address), address, (Field, "From the second window"));
        await visitor.SignIn(Cast.Wessex.Trainee.Email);

        var refused = await visitor.Send(await visitor.Open(Visitor.BackTo(two)), Visitor.BackTo(two), (Field, ""));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var sent = await visitor.Send(await refused.Html(), Visitor.BackTo(two), (Field, "Better words"));

        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var put = await portal.SignedInAs(Cast.Wessex.Trainee);
        await put.Send(await put.Open(address.Replace("withdraw", "reinstate", StringComparison.Ordinal)), address.Replace("withdraw", "reinstate", StringComparison.Ordinal), (Field, "It begins after all"));
        (await visitor.Open(address)).Typed(Field).ShouldBe("From the first window", "What was sent is gone, the other is there");
    }

    [Fact]
    public async Task Sent_FromThePageOfWhichItWasKept_TakesItAway_AlsoWhenThePageWasRefusedOnce()
    {
        var (address, _) = await Given();
        var doctor = await portal.SignedInAs(Cast.Wessex.Trainee);
        var (page, other) = (await doctor.Open(address), await doctor.Open(address));
        await SignOut(doctor, page);
        (await doctor.Send(other, address, (Field, "From another window"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await doctor.Send(page, address, (Field, "Older words"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await doctor.SignIn(Cast.Wessex.Trainee.Email);

        using var refused = await doctor.Send(page, address, (Field, ""));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await doctor.Send(await refused.Html(), address, (Field, "Newer words"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var reference = address.Split('/')[3];
        (await portal.Saved(reference)).Remarks.ShouldContain(r => r.Text == "Newer words");
        await portal.Happens(reference, a => a.Reinstate("It begins after all", Cast.Wessex.Trainee.Actor, portal.Clock.Now));
        (await doctor.Open(address)).Typed(Field).ShouldBe("From another window", "What was sent is gone, the other is there");
    }

    [Fact]
    public async Task Kept_OfAPageThatLeadsElsewhereNow_IsShownToBeCopied()
    {
        var reference = await portal.Given("wessex", a => a.Absence());
        var doctor = await portal.SignedInAs(Cast.Wessex.Trainee);
        var (section, address) = (Drafting.SectionOf(reference, "your-absence"), $"/wessex/absences/{reference}/forms/pre-absence/check-answers");
        await doctor.Send(await doctor.Open(section), section, ("needsSupport", "no"), ("expectedReturn.Day", "9"), ("then", "later"));
        var page = await doctor.Open(address);
        page.QuerySelector("[name=ReasonForDates]").ShouldNotBeNull();
        var lapsed = await portal.Visitor();
        using var kept = await lapsed.Send(page, address, ("ReasonForDates", "Written for an hour"));
        await portal.Happens(reference, a => a.Withdraw("Plans changed", Cast.Wessex.Trainee.Actor, portal.Clock.Now));
        await lapsed.SignIn(Cast.Wessex.Trainee.Email);

        using var answer = await lapsed.Get(Visitor.BackTo(kept));

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var shown = await answer.Html();
        shown.Words("main").ShouldContain("This page cannot be opened any more. Your sign-in had ended while you were typing. We kept what you typed: it is below.");
        shown.Words("main dl").ShouldContain("Written for an hour");
        shown.QuerySelector($"main a[href='/wessex/absences/{reference}/forms/pre-absence']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Posts_OfMoreWindowsThanABrowserKeeps_AreGivenBackAtOnce_AndThoseBeforeStay()
    {
        var (address, _) = await Given();
        var doctor = await portal.SignedInAs(Cast.Wessex.Trainee);
        var pages = new List<IHtmlDocument>();
        for (var window = 0; window < 8; window++)
        {
            pages.Add(await doctor.Open(address));
        }

        await SignOut(doctor, pages[0]);
        var (texts, answers) = (pages.Select((_, window) => Incompressible(window)).ToList(), new List<HttpResponseMessage>());
        for (var window = 0; window < pages.Count && answers.TrueForAll(a => a.StatusCode == HttpStatusCode.Redirect); window++)
        {
            answers.Add(await doctor.Send(pages[window], address, (Field, texts[window])));
        }

        var page = await answers[^1].Html();
        (answers.Count > 1, answers[^1].StatusCode, page.Words("h1")).ShouldBe((true, HttpStatusCode.Unauthorized, "Sign in again to save this"));
        page.QuerySelectorAll(".app-answer").ShouldHaveSingleItem().TextContent.ShouldBe(texts[answers.Count - 1]);
        page.QuerySelector("main a[target=_blank]")!.GetAttribute("href").ShouldBe("/sign-in");
        await doctor.SignIn(Cast.Wessex.Trainee.Email);
        for (var window = 0; window < answers.Count - 1; window++)
        {
            (await doctor.Open(Visitor.BackTo(answers[window]))).Typed(Field).ShouldBe(texts[window]);
        }

        (await doctor.Send(page, address)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await portal.Saved(address.Split('/')[3])).Remarks.ShouldContain(r => r.Text == texts[answers.Count - 1]);
    }

    [Fact]
    public async Task Post_OfATextThatIsTooLongForItsPage_IsKeptWhole()
    {
        var (address, visitor) = await Given();
        var text = new string('x', 20_000);

        using var kept = await visitor.Send(await (await portal.SignedInAs(Cast.Wessex.Trainee)).Open(address), address, (Field, text));

        await visitor.SignIn(Cast.Wessex.Trainee.Email);
        (await visitor.Open(Visitor.BackTo(kept))).Typed(Field).ShouldBe(text);
    }

    [Fact]
    public async Task Post_ThatIsTooLongToBeKept_FromAPageThatNobodyOpened_IsNotGivenBack()
    {
        var (address, visitor) = await Given();

        using var answer = await visitor.Post(address, [KeyValuePair.Create(Field, Incompressible(1) + Incompressible(2) + Incompressible(3) + Incompressible(4))]);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Kept_OfAPageThatAsksNoMore_IsShownToBeCopied()
    {
        var (address, visitor) = await Given();
        var doctor = await portal.SignedInAs(Cast.Wessex.Trainee);
        using var kept = await visitor.Send(await doctor.Open(address), address, (Field, "Typed for an hour"));
        await doctor.Send(await doctor.Open(address), address, (Field, "Withdrawn in another window"));
        await visitor.SignIn(Cast.Wessex.Trainee.Email);

        var page = await visitor.Open(Visitor.BackTo(kept));

        page.QuerySelector("main form").ShouldBeNull();
        page.Words("body").ShouldNotContain("it is in the page below");
        page.Words("body").ShouldContain("It cannot be sent from this page now. Copy what you still need.");
        page.Words("body").ShouldContain("Typed for an hour");
    }

    private static Task<HttpResponseMessage> SignOut(Visitor visitor, IHtmlDocument page) =>
        visitor.Post("/sign-out", Visitor.Fields(page.QuerySelectorAll<IHtmlFormElement>("form").Single(f => f.GetAttribute("action") == "/sign-out")));

    /// <summary>About as long as the page allows, in letters that hardly repeat.</summary>
    private static string Incompressible(int seed)
    {
        var random = new Random(seed);
        return $"From window {seed}: " + string.Concat(Enumerable.Range(0, 1900).Select(_ => (char)random.Next(0x4E00, 0x9FFF)));
    }

    private async Task<(string Address, Visitor Visitor)> Given() => ($"/wessex/absences/{await portal.Given("wessex", a => a.Absence())}/withdraw", await portal.Visitor());
}
