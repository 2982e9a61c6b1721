using System.Net;

using SuppoRTT.Testing;
using SuppoRTT.Web.Testing;

namespace SuppoRTT.Web.Tests.Registering;

public sealed class DescribeAbsenceTests(Portal portal) : RegistrationPageTests(portal)
{
    protected override string Page => "absence";

    protected override (string Name, string Value)? Field => ("Type", "MAT");

    [Fact]
    public async Task Post_WithoutAnAnswer_SaysSoAndKeepsTheRest()
    {
        var response = await (await Begun()).Answer(Page, ("Planned", "true"), ("Type", "NOSUCH"));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await response.Html();
        page.Errors().ShouldBe(["Select the type of absence"]);
        page.QuerySelector("[name=Planned][value=true]")!.HasAttribute("checked").ShouldBeTrue();
    }

    [Fact]
    public async Task Get_AfterItWasAnswered_ShowsTheAnswer()
    {
        var walk = await Begun();
        await walk.Answered(Page, "dates", Walk.Maternity);

        (await walk.Open(Page)).QuerySelector("[name=Type][value=MAT]")!.HasAttribute("checked").ShouldBeTrue();
    }

    private protected override Task<Walk> Begun() => Walk.Begin(Portal, Reader);
}

public sealed class StopRegisteringTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task Get_ByWhoStopped_NamesWhoToAsk() =>
        (await (await portal.SignedInAs(Cast.Wessex.Trainee)).Open("/wessex/register-absence/stopped")).QuerySelector("main a[href^='mailto:']").ShouldNotBeNull();
}

public sealed class RecordApprovalTests(Portal portal) : RegistrationPageTests(portal)
{
    protected override string Page => "approval";

    protected override (string Name, string Value)? Field => ("ApprovedBy", "Dr Long-Name of the Trust");

    [Theory]
    [InlineData("State", null, "Select whether the absence is approved")]
    [InlineData("ApprovedOn.Day", "31", "The day of the approval must be a real date, like 27 3 2026")]
    [InlineData("ApprovedOn.Year", "2027", "The day of the approval must be today or in the past")]
    public async Task Post_WithAWrongAnswer_SaysSoAndKeepsTheRest(string field, string? value, string message)
    {
        (string, string?)[] ordinary = [("State", "Approved"), ("ApprovedBy", "Dr Example"), ("ApprovedOn.Day", "3"), ("ApprovedOn.Month", "2"), ("ApprovedOn.Year", "2026")];

        var response = await (await Begun()).Answer(Page, [.. ordinary.Where(o => o.Item1 != field), (field, value)]);

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await response.Html();
        page.Errors().ShouldContain(message);
        page.QuerySelector("[name=ApprovedBy]")!.GetAttribute("value").ShouldBe("Dr Example");
    }

    [Fact]
    public async Task Post_OfAWrongDayOfWhatIsNotApproved_DoesNotMind() =>
        await (await Begun()).Answered(Page, "supervisor", ("State", "AppliedFor"), ("ApprovedOn.Day", "77"));

    private protected override async Task<Walk> Begun()
    {
        var walk = await Walk.Begin(Portal, Reader);
        await walk.Answered("absence", "dates", Walk.Maternity);
        await walk.Answered("dates", Page, Walk.LeapYear);
        return walk;
    }
}

public sealed class ExplainShortAbsenceTests(Portal portal) : RegistrationPageTests(portal)
{
    protected override string Page => "reason";

    protected override Member Reader => Cast.WestMidlands.Trainee;

    [Fact]
    public async Task Post_WithoutAReasonOrWithOneTooLong_SaysSoAndKeepsIt()
    {
        var walk = await Begun();

        (await (await walk.Answer(Page, ("Reason", "  "))).Html()).Errors().ShouldBe(["Enter why the programme would help"]);
        var page = await (await walk.Answer(Page, ("Reason", new string('ä', 50_000)))).Html();
        page.Errors().ShouldBe(["The reason must be 2,000 characters or fewer"]);
        page.QuerySelector("[name=Reason]")!.TextContent.Trim().Length.ShouldBe(50_000);
        await walk.Answered(Page, "approval", ("Reason", "שלום 🌱\nIt was a hard year"));
        (await walk.Open(Page)).QuerySelector("[name=Reason]")!.TextContent.ShouldContain("שלום 🌱\nIt was a hard year");
    }

    [Fact]
    public async Task Post_AfterTheSignInEnded_KeepsALongReason()
    {
        var walk = await Begun();
        var page = await walk.Open(Page);
        var reason = string.Concat(Enumerable.Range(0, 230).Select(i => $"{i:000000} 🌱"))[..1999];
        Portal.Clock.Now = A.Morning.AddHours(3);

        (await walk.Visitor.Send(page, walk.AddressOf(Page), ("Reason", reason))).Headers.Location!.ToString().ShouldStartWith("/sign-in");

        await walk.Visitor.SignIn(Reader.Email);
        (await walk.Open(Page)).QuerySelector("[name=Reason]")!.TextContent.Trim().ShouldBe(reason);
        Portal.Clock.Now = A.Morning;
    }

    [Fact]
    public async Task Post_ADayLater_GivesBackWhatWasTyped_ToBeCopied()
    {
        var walk = await Begun();
        var (page, absence) = (await walk.Open(Page), await walk.Open("absence"));
        Portal.Clock.Now = A.Morning.AddHours(25);
        await walk.Visitor.SignIn(Reader.Email);

        using var reason = await walk.Visitor.Send(page, walk.AddressOf(Page), ("Reason", "Written for an hour"));
        using var type = await walk.Visitor.Send(absence, walk.AddressOf("absence"), Walk.Ill);

        Portal.Clock.Now = A.Morning;
        (reason.StatusCode, type.StatusCode).ShouldBe((HttpStatusCode.NotFound, HttpStatusCode.NotFound));
        var words = (await reason.Html()).Words("main");
        words.ShouldContain("This registration is not here");
        words.ShouldContain("Written for an hour");
        (await type.Html()).Words("main").ShouldContain("It has begun already");
    }

    [Theory]
    [InlineData("2026")]
    [InlineData("2027")]
    public async Task Get_WhereNoReasonIsNeeded_GoesOn(string year)
    {
        var (member, dates) = year == "2026" ? (Cast.Wessex.Trainee, Walk.TwoMonths) : (Reader, Walk.LeapYear);
        var walk = await Walk.Begin(Portal, member);
        await walk.Answered("absence", "dates", Walk.Maternity);
        await walk.Answered("dates", "approval", dates);

        (await walk.Visitor.Get(walk.AddressOf(Page))).Headers.Location!.ToString().ShouldBe(walk.AddressOf("approval"));
    }

    private protected override async Task<Walk> Begun()
    {
        var walk = await Walk.Begin(Portal, Reader);
        await walk.Answered("absence", "dates", Walk.Maternity);
        await walk.Answered("dates", Page, Walk.TwoMonths);
        return walk;
    }
}
