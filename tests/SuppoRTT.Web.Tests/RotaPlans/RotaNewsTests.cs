using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.RotaPlans;

/// <summary>Before a step is taken its page says what those hear to whom the plan for the rota was sent.</summary>
public sealed class RotaNewsTests(Portal portal) : IClassFixture<Portal>
{
    private const string Over = "The plan for the rota that was sent to Rota team is no longer valid, and they are told.";

    [Theory]
    [InlineData("withdraw", Over)]
    [InlineData("not-returning", Over)]
    [InlineData("forms/pre-return/reopen", Over)]
    [InlineData("forms/pre-absence/reopen", null)]
    public async Task Page_BeforeTheStep_SaysIt(string page, string? words)
    {
        var sent = page.Contains("pre-absence", StringComparison.Ordinal) ? (await portal.GivenEveryAnswer("wessex")).Reference : (await portal.GivenRotaPlan()).Reference;

        var shown = (await (await portal.SignedInAs(Cast.Wessex.Trainee)).Open($"/wessex/absences/{sent}/{page}")).Words("main");

        shown.Contains("The plan for the rota", StringComparison.Ordinal).ShouldBe(words is not null);
        shown.ShouldContain(words ?? "");
    }

    [Theory]
    [InlineData("2 6 2026", "16 6 2027", true)]
    [InlineData("9 6 2026", "2 6 2027", false)]
    public async Task Preview_OfOtherDates_SaysIt_WhereTheyReopenTheForm(string starts, string back, bool isOver)
    {
        var address = $"/wessex/absences/{(await portal.GivenRotaPlan()).Reference}/change-dates";
        var visitor = await portal.SignedInAs(Cast.Wessex.Trainee);

        using var answer = await visitor.Send(
            await visitor.Open(address), address, [.. Day("Starts", starts), .. Day("ExpectedReturn", back), ("Return", "known"), ("Reason", "The unit asked"), ("then", "check")]);

        (await answer.Html()).Words("main").Contains(Over, StringComparison.Ordinal).ShouldBe(isOver);
    }

    private static (string, string?)[] Day(string name, string day) => day.Split(' ') is [var d, var m, var y] ? [($"{name}.Day", d), ($"{name}.Month", m), ($"{name}.Year", y)] : [];
}
