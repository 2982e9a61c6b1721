using AngleSharp.Dom;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Absences;

public sealed class ShowAbsenceTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "";

    protected override Member Reader => Cast.Staff;

    protected override bool IsPosted => false;

    protected override Task<string> GivenAbsence() => Given(a => a.AwaitingSignOff());

    [Fact]
    public async Task Get_WhileTheReturnIsNotKnown_DrawsOnlyTheDaysThatAreKnown()
    {
        var page = await (await Portal.SignedInAs(Cast.Supervisor)).Open($"/wessex/absences/{await Given(a => a.AbsenceForAnother())}");

        var entries = page.QuerySelectorAll(".app-line__entry");
        entries.Where(e => e.QuerySelector("svg") is null).Select(e => e.Words(".app-line__when")).ShouldBe([": Not known yet", ": Not known yet", ": Not known yet"]);
        entries.Count(e => e.QuerySelector("svg") is not null).ShouldBe(3);
    }

    [Fact]
    public async Task Get_ByAnyone_ShowsEveryFormWithItsStatus_AndTheLineOfTimeInOrder()
    {
        var page = await Open(await GivenAbsence(), Cast.Trainee);

        page.QuerySelectorAll(".nhsuk-task-list__item").Select(i => i.TextContent.Contains("Waiting for sign-off", StringComparison.Ordinal)).ShouldBe([true, false, false, false]);
        page.QuerySelectorAll(".app-line__what").Select(w => w.TextContent).ShouldBe(
            ["Today", "Pre-absence form", "First day away", "Planning your return form", "Expected first day back", "Return to training form"]);
        page.QuerySelectorAll(".app-line__when").Select(w => w.TextContent).ShouldContain(": 10 to 24 March 2026, waiting for sign-off");
        page.QuerySelectorAll(".app-line svg").ShouldAllBe(s => s.GetAttribute("aria-hidden") == "true");
    }

    [Theory]
    [InlineData("Sam Demo-Okafor", "It is your turn", "sign-off")]
    [InlineData("Asha Demo-Rao", "It is Sam Demo-Okafor’s turn", null)]
    [InlineData("Pat Demo-Quinn", "It is Sam Demo-Okafor’s turn", null)]
    [InlineData("Dee Demo-Fox", "It is Sam Demo-Okafor’s turn", null)]
    public async Task Get_OfAFormToSign_SaysWhoseTurnItIs_WithTheWayOnForThemAlone(string reader, string turn, string? leadsTo)
    {
        var page = await Open(await GivenAbsence(), Cast.Everyone.Single(m => m.Name == reader));

        page.Words(".app-next h2").ShouldBe(turn);
        page.QuerySelector(".app-next a.nhsuk-button")?.GetAttribute("href")?.Split('/')[^1].ShouldBe(leadsTo);
        page.QuerySelectorAll(".app-next a.nhsuk-button").Length.ShouldBe(leadsTo is null ? 0 : 1);
    }

    [Fact]
    public async Task Get_OfAFormGivenBack_LeadsTheDoctorToIt()
    {
        var page = await Open(await Given(a => a.Returned()), Cast.Trainee);

        page.Words(".app-next").ShouldContain("Sam Demo-Okafor asked you to change something in “Pre-absence form”");
        page.QuerySelector(".app-next a.nhsuk-button")!.GetAttribute("href").ShouldEndWith("/forms/pre-absence");
    }

    [Fact]
    public async Task Get_OfWhatWasRegisteredForTheDoctor_SaysByWhomAndHowToTakeItOver()
    {
        var reference = await Given(a => a.AbsenceForAnother());

        var page = await Open(reference, Cast.Trainee);
        page.Words(".app-next").ShouldContain("Sam Demo-Okafor registered this absence for you");
        page.QuerySelector(".app-next a.nhsuk-button")!.GetAttribute("href").ShouldEndWith("/take-over");
        page.QuerySelectorAll(".app-line__when")[^1].TextContent.ShouldContain("Not known yet");
        (await Open(reference, Cast.Supervisor)).Words(".app-next").ShouldContain("Sam Demo-Okafor registered this absence for Asha Demo-Rao");
    }

    [Fact]
    public async Task Get_WithoutASupervisor_AsksTheDoctorToNameOne() =>
        (await Open(await Given(a => a.Absence(starts: A.Today.AddDays(75), supervised: false)), Cast.Trainee))
            .QuerySelectorAll(".app-next a").Select(a => a.GetAttribute("href")!.Split('/')[^1]).ShouldBe(["pre-absence", "name-supervisor"]);

    [Theory]
    [InlineData("Asha Demo-Rao", true)]
    [InlineData("Sam Demo-Okafor", true)]
    [InlineData("Dee Demo-Fox", true)]
    [InlineData("Pat Demo-Quinn", false)]
    [InlineData("Kit Demo-Moss", false)]
    public async Task Get_OfAnAbsenceThatWasWithdrawn_GivesTheReasonToThoseWhoSeeReasons(string reader, bool sees)
    {
        var reference = await Given(a =>
        {
            var absence = a.Absence();
            absence.Withdraw("A reason of my own", a.Cast.Trainee.Actor, A.Morning);
            return absence;
        });

        var page = await Open(reference, Cast.Everyone.Single(m => m.Name == reader));

        page.Words("main").ShouldContain("This absence was withdrawn");
        page.Words("main").Contains("A reason of my own", StringComparison.Ordinal).ShouldBe(sees);
        page.QuerySelector(".app-next").ShouldBeNull();
        page.QuerySelectorAll("main a[href$='/reinstate']").Length.ShouldBe(reader is "Asha Demo-Rao" or "Dee Demo-Fox" ? 1 : 0);
    }

    [Fact]
    public async Task Get_OfAnAbsenceThatWasDeclined_NamesWhomToAsk()
    {
        var page = await Open(
            await Portal.Given("west-midlands", a => a.Declined("It is short enough to plan at work")), Cast.WestMidlands.Trainee, "west-midlands");

        page.Words("main").ShouldContain("It is short enough to plan at work");
        page.QuerySelectorAll("main a[href='mailto:supportt@west-midlands.example']").Length.ShouldBe(2);
        page.QuerySelectorAll("main a[href$='/withdraw'], main a[href$='/change-dates']").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Asha Demo-Rao", true)]
    [InlineData("Dee Demo-Fox", true)]
    [InlineData("Kit Demo-Moss", true)] // registered it
    [InlineData("Pat Demo-Quinn", false)]
    public async Task Get_OfAShortAbsenceThatTheDeaneryAccepted_SaysSo_WithTheReasonForThoseWhoSeeReasons(string reader, bool sees)
    {
        var reference = await Given(a => a.Accepted("It helps after a long illness", a.Cast.Champion));

        var words = (await Open(reference, Cast.Everyone.Single(m => m.Name == reader))).Words("main");

        words.ShouldContain("The deanery decided on 2 March 2026 that the programme applies");
        words.Contains("It helps after a long illness", StringComparison.Ordinal).ShouldBe(sees);
    }

    [Theory]
    [InlineData("Asha Demo-Rao", "change-dates correct-type withdraw not-returning", true)]
    [InlineData("Dee Demo-Fox", "change-dates correct-type change-post put-on-hold withdraw not-returning", true)]
    [InlineData("Sam Demo-Okafor", "change-dates correct-type", true)]
    [InlineData("Pat Demo-Quinn", "", true)]
    [InlineData("Cal Demo-Tran", "", false)]
    public async Task Get_OffersChangesOnlyToThoseWhoMay(string reader, string changes, bool names)
    {
        var page = await Open(await GivenAbsence(), Cast.Everyone.Single(m => m.Name == reader));

        string.Join(' ', page.QuerySelectorAll("main ul.app-screen-only a").Select(a => a.GetAttribute("href")!.Split('/')[^1])).ShouldBe(changes);
        page.QuerySelectorAll("a:not([href]), a[href='']").ShouldBeEmpty();
        page.QuerySelectorAll("main a[href$='/name-supervisor']").Length.ShouldBe(names ? 1 : 0);
    }

    [Fact]
    public async Task Get_WithAMeetingArranged_SaysWhen_AndWhereToThoseWhoMeet()
    {
        var reference = await Given(a =>
        {
            var absence = a.AwaitingSignOff().Absence;
            absence.ProposeMeeting("pre-absence", A.Morning.AddDays(3), "Room 2", a.Cast.Supervisor.Actor, A.Morning);
            return absence;
        });

        (await Open(reference, Cast.Trainee)).Words("main").ShouldContain("Proposed for 5 March 2026 at 09:00 Room 2");
        (await Open(reference, Cast.Champion)).Words("main").ShouldNotContain("Room 2");
    }

    [Fact]
    public async Task Get_WithAFormThatIsInTheEPortfolio_SaysSinceWhenToEverybody()
    {
        var reference = await Given(a =>
        {
            var (absence, revision) = a.SignedOff();
            absence.MarkFormUploaded("pre-absence", 1, A.Today, a.Cast.Trainee.Actor, A.Morning);
            return (absence, revision);
        });

        (await Open(reference, Cast.Staff)).Words(".nhsuk-task-list__item").ShouldContain("In the e-portfolio since 2 March 2026");
        (await (await Portal.SignedInAs(Cast.Staff)).Open(AddressOf(reference) + "/forms/pre-absence")).Words("main").ShouldContain("In the e-portfolio since 2 March 2026");
    }

    [Fact]
    public async Task Get_OnTheDayOfTheReturn_AsksWhetherTheDoctorIsBack()
    {
        var reference = await Given(a => a.Absence(A.Today.AddMonths(-6), A.Today));

        (await Open(reference, Cast.Trainee)).QuerySelector(".app-next a.nhsuk-button")!.GetAttribute("href").ShouldEndWith("/confirm-return");
    }

    private async Task<IDocument> Open(string reference, Member reader, string deanery = "wessex") => await (await Portal.SignedInAs(reader)).Open(AddressOf(reference, deanery));
}
