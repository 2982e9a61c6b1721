using System.Net;

using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Registering;

public sealed class DescribeAcademicTimeTests(Portal portal) : RegistrationPageTests(portal)
{
    protected override string Page => "academic-time";

    protected override (string Name, string Value)? Field => ("Split", "even-go-on");

    [Theory]
    [InlineData("block")]
    [InlineData("even-go-on")]
    public async Task Post_ToGoOn_GoesOn(string split) => await (await Begun()).Answered(Page, "dates", ("Split", split));

    [Fact]
    public async Task Post_ToStop_SavesNothingAndSaysWhatToDoIfThingsChange()
    {
        var walk = await Begun();

        var response = await walk.Answer(Page, ("Split", "even-stop"));

        response.Headers.Location!.ToString().ShouldBe("/wessex/register-absence/stopped");
        (await walk.Visitor.Open("/wessex/register-absence/stopped")).QuerySelector("main")!.TextContent.ShouldContain("Nothing was saved");
        (await walk.Visitor.Get(walk.AddressOf("absence"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Post_WithoutAnAnswer_SaysSo() =>
        (await (await (await Begun()).Answer(Page)).Html()).Errors().ShouldBe(["Select whether the academic time is spread evenly"]);

    [Theory]
    [InlineData("block", "A block away from clinical work", "Absence registered, academic time in a block")]
    [InlineData("even-go-on", "Spread evenly through training", "Absence registered, academic time spread evenly through training")]
    public async Task Answer_StandsOnTheCheckPageAndInWhatHappened(string split, string words, string happened)
    {
        var walk = await Begun();
        await walk.Answered(Page, "dates", ("Split", split));
        await walk.Answered("dates", "approval", Walk.LeapYear);
        await walk.Answered("approval", "supervisor", Walk.NoApproval);
        await walk.Answered("supervisor", "check", Walk.NotKnown);
        var check = await walk.Open("check");
        check.Words("main").ShouldContain(words);
        check.QuerySelector($"main a[href='{walk.AddressOf(Page)}']").ShouldNotBeNull();

        await walk.Register();

        (await walk.Visitor.Open(walk.Absence + "/timeline")).Words("main").ShouldContain(happened);
    }

    [Fact]
    public async Task Get_ByWhoRegistersForADoctor_AsksAboutTheDoctor()
    {
        var walk = await Walk.Begin(Portal, Cast.Supervisor);
        await walk.Answered("doctor", "absence", Walk.Invited("Jo Demo-Academic", "jo.academic@hospital.example", "false"));
        await walk.Answered("absence", Page, ("Planned", "true"), ("Type", "ACAD"));

        var words = (await walk.Open(Page)).Words("main");

        words.ShouldContain("Is the doctor’s academic time spread evenly through their training?");
        words.ShouldContain("Yes, and I do not register it");
        words.ShouldNotContain("you keep up your clinical work");
        words.ShouldNotContain("I want to");
    }

    [Fact]
    public async Task Get_ForATypeThatIsNotAcademic_GoesOn()
    {
        var walk = await Walk.Begin(Portal, Reader);
        await walk.Answered("absence", "dates", Walk.Maternity);

        (await walk.Visitor.Get(walk.AddressOf(Page))).Headers.Location!.ToString().ShouldBe(walk.AddressOf("dates"));
    }

    [Fact]
    public async Task Get_WhereTheDeaneryDoesNotAsk_GoesOn()
    {
        var walk = await Walk.Begin(Portal, Cast.WestMidlands.Trainee);
        await walk.Answered("absence", "dates", ("Planned", "true"), ("Type", "OOPR"));

        (await walk.Visitor.Get(walk.AddressOf(Page))).Headers.Location!.ToString().ShouldBe(walk.AddressOf("dates"));
    }

    private protected override async Task<Walk> Begun()
    {
        var walk = await Walk.Begin(Portal, Reader);
        await walk.Answered("absence", Page, ("Planned", "true"), ("Type", "ACAD"));
        return walk;
    }
}
