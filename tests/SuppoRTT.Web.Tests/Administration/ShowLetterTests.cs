using System.Net;

using AngleSharp.Dom;

using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Administration;

public sealed class ShowLettersTests(Portal portal) : IClassFixture<Portal>
{
    private const string Letters = "/wessex/letters";

    [Fact]
    public async Task List_NamesEachTopicOnce_AndSaysWhoseWordsTheyAre()
    {
        await portal.Worded("wessex", "FormReturned", "Back to you", "Please look.\n\n{link}");
        await portal.Worded("west-midlands", "FormToSign", "Elsewhere", "Please look.\n\n{link}");

        var page = await (await portal.SignedInAs(Cast.Wessex.Staff)).Open(Letters);

        var links = page.QuerySelectorAll("main .nhsuk-summary-list a").Select(a => a.GetAttribute("href")!).ToList();
        links.ShouldBeUnique();
        links.ShouldContain("/wessex/letters/FormToSign");
        links.ShouldContain("/wessex/letters/Reminder-FormDue-Act");
        links.ShouldNotContain(l => l.Contains("Password", StringComparison.Ordinal) || l.Contains("Address", StringComparison.Ordinal) || l.Contains("Digest", StringComparison.Ordinal));
        IElement Row(string topic) => page.QuerySelectorAll("main .nhsuk-summary-list__row").Single(r => r.QuerySelector("a")!.GetAttribute("href") == $"/wessex/letters/{topic}");
        Row("FormReturned").TextContent.ShouldContain("Your own words, since 2 March 2026");
        Row("FormToSign").TextContent.ShouldContain("The words that come with SuppoRTT");
    }

    [Fact]
    public async Task List_WithManyVersions_CostsTheSame()
    {
        var staff = await portal.SignedInAs(Cast.Wessex.Staff);
        await staff.Open(Letters);
        var few = await portal.Commands.Of(() => staff.Get(Letters));
        for (var i = 0; i < 5; i++)
        {
            await portal.Worded("wessex", "DecisionMade", $"A decision {i}", "Please look.\n\n{link}");
            await portal.Worded("wessex", "FormSignedOff", $"Signed {i}", "Please look.\n\n{link}");
        }

        (await portal.Commands.Of(() => staff.Get(Letters))).ShouldBe(few);
    }

    [Fact]
    public async Task List_ToOthersThanStaff_IsForbidden() =>
        (await (await portal.SignedInAs(Cast.Wessex.Champion)).Get(Letters)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
}

public sealed class ShowLetterTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task Page_ShowsAnExample_AndEveryVersionWithWhoAndWhen()
    {
        await portal.Worded("wessex", "FormSignedOff", "Signed by {deanery}", "It is signed.\n\n{link}\n\nAsk {contact}.");
        await portal.Worded("wessex", "FormSignedOff", null, null);
        await portal.Worded("wessex", "FormSignedOff", "Signed", "It is signed now.\n\n{link}");

        var page = await (await portal.SignedInAs(Cast.Wessex.Staff)).Open("/wessex/letters/FormSignedOff");

        page.QuerySelector(".nhsuk-inset-text .app-answer")!.TextContent.ShouldStartWith("Hello,\n\nIt is signed now.\n\nSign in and read the form:\nhttp");
        page.QuerySelectorAll("main h3").Length.ShouldBe(3);
        page.QuerySelector("main h3 .app-name")!.TextContent.ShouldBe(Cast.Wessex.Staff.Name);
        page.Words("main").ShouldContain("Signed by {deanery}");
    }

    [Fact]
    public async Task Page_OfWordsThatCannotBeUsed_SaysWhatIsWrongWithThem()
    {
        await portal.Worded("wessex", "SupervisorNamed", "Hello", "Dear {doctor}, please look.");

        var page = await (await portal.SignedInAs(Cast.Wessex.Staff)).Open("/wessex/letters/SupervisorNamed");

        page.Words(".nhsuk-card--warning").ShouldContain("names {doctor}");
        page.Words(".nhsuk-card--warning").ShouldContain("Put {link} into the text");
        page.QuerySelector(".nhsuk-inset-text").ShouldBeNull();
    }

    [Fact]
    public async Task Post_GoesBackToTheWordsOfThePortal_OnceAndNotOverSomebodyElse()
    {
        const string address = "/wessex/letters/DecisionMade";
        await portal.Worded("wessex", "DecisionMade", "A decision", "Please look.\n\n{link}");
        var staff = await portal.SignedInAs(Cast.Wessex.Staff);
        var stale = await staff.Open(address);
        await portal.Worded("wessex", "DecisionMade", "Another", "Please look again.\n\n{link}");
        var page = await staff.Open(address);

        (await staff.Send(stale, address)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await staff.Send(page, address)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await staff.Send(page, address)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await portal.VersionsOf("wessex", "DecisionMade")).Select(v => v.Subject).ShouldBe(["A decision", "Another", null]);
        (await staff.Open(address)).QuerySelectorAll("main form").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/wessex/letters/ForgottenPassword")]
    [InlineData("/wessex/letters/Digest")]
    [InlineData("/wessex/letters/Nothing")]
    [InlineData("/west-midlands/letters/FormToSign")]
    public async Task Page_OfWhatIsNotTheirsToWord_IsNotFound(string address) =>
        (await (await portal.SignedInAs(Cast.Wessex.Staff)).Get(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
}
