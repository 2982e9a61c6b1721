using System.Net;

using SuppoRTT.Testing;
using SuppoRTT.Web.Testing;

namespace SuppoRTT.Web.Tests.Registering;

public sealed class GiveDatesTests(Portal portal) : RegistrationPageTests(portal)
{
    protected override string Page => "dates";

    protected override (string Name, string Value)? Field => ("Starts.Month", "February");

    [Theory]
    [InlineData("Starts.Day", "30", "The first day away must be a real date, like 27 3 2027")]
    [InlineData("Starts.Year", "2027", "The first day away must be a real date, like 27 3 2027")] // 29 February
    [InlineData("Starts.Year", "9999", "The first day away must be a real date, like 27 3 2027")]
    [InlineData("Starts.Year", "2096", "The first day away must be within 10 years of today. Check the year")]
    [InlineData("Starts.Year", "2024", "The first day of a planned absence must be today or later. If it has begun already, go back and say so")]
    [InlineData("ReturnKnown", null, "Select whether the return is known")]
    [InlineData("ExpectedReturn.Day", "x", "The expected first day back must be a real date, like 27 3 2027")]
    [InlineData("ExpectedReturn.Year", "2027", "The expected first day back must be after the first day away")]
    [InlineData("ExpectedReturn.Year", "2038", "An absence can be 10 years long at most")]
    public async Task Post_WithAWrongAnswer_SaysSoAndKeepsTheRest(string field, string? value, string message)
    {
        var response = await (await Begun()).Answer(Page, [.. Walk.LeapYear.Where(o => o.Item1 != field), (field, value)]);

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await response.Html();
        page.Errors().ShouldContain(message);
        page.QuerySelector("[name='Starts.Month']")!.GetAttribute("value").ShouldBe("2");
        page.QuerySelector("[name='ExpectedReturn.Month']")!.GetAttribute("value").ShouldBe("3");
    }

    [Theory]
    [InlineData("true", "3", true)]
    [InlineData("true", "2", true)]
    [InlineData("true", "1", false)]
    [InlineData("false", "3", false)]
    [InlineData("false", "2", true)]
    [InlineData("false", "1", true)]
    public async Task Post_OfADayAroundToday_FitsWhatIsPlannedOrHasBegun(string planned, string day, bool fits)
    {
        var walk = await Walk.Begin(Portal, Reader);
        await walk.Answered("absence", Page, ("Planned", planned), ("Type", "SICK"));

        var response = await walk.Answer(Page, ("Starts.Day", day), ("Starts.Month", "3"), ("Starts.Year", "2026"), ("ReturnKnown", "false"));

        response.StatusCode.ShouldBe(fits ? HttpStatusCode.Redirect : HttpStatusCode.UnprocessableEntity);
    }

    [Theory]
    [InlineData("true", "What will be your first day away?")]
    [InlineData("false", "What was your first day away?")]
    public async Task Get_OfAPlannedOrBegunAbsence_AsksInTheRightTense(string planned, string question)
    {
        var walk = await Walk.Begin(Portal, Reader);
        await walk.Answered("absence", Page, ("Planned", planned), ("Type", "SICK"));

        (await walk.Open(Page)).QuerySelector("main")!.TextContent.ShouldContain(question);
    }

    [Fact]
    public async Task Post_OfAReturnThatHasPassed_IsNoMistakeOfWhoRegistersLate()
    {
        var walk = await Walk.Begin(Portal, Reader);
        await walk.Answered("absence", Page, Walk.Ill);

        await walk.Answered(Page, "approval", ("Starts.Day", "1"), ("Starts.Month", "9"), ("Starts.Year", "2025"), ("ReturnKnown", "true"), ("ExpectedReturn.Day", "1"), ("ExpectedReturn.Month", "2"), ("ExpectedReturn.Year", "2026"));
    }

    [Fact]
    public async Task Post_PlannedAfterAllOnThePageBefore_AsksForTheDatesAgain()
    {
        var walk = await Walk.Begin(Portal, Reader);
        await walk.Answered("absence", Page, Walk.Ill);
        await walk.Answered(Page, "approval", Walk.SinceLastWeek);

        await walk.Answered("absence", Page, Walk.Maternity);
    }

    private protected override async Task<Walk> Begun()
    {
        var walk = await Walk.Begin(Portal, Reader);
        await walk.Answered("absence", Page, Walk.Maternity);
        return walk;
    }
}
