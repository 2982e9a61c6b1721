using System.Net;

using SuppoRTT.Domain.Absences.ActionPlans;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Problems;

/// <summary>Somebody pastes 50,000 characters where they explain something: the page says how many it takes, and nothing of it is lost.</summary>
public sealed class LongTextTests(Portal portal) : IClassFixture<Portal>
{
    private static readonly string _long = string.Concat(Enumerable.Repeat("A long time, ", 3847))[..50_000];

    private static Cast Cast => Cast.Wessex;

    [Theory]
    [InlineData("withdraw", "Reason")]
    [InlineData("not-returning", "Reason")]
    [InlineData("change-dates", "Reason")]
    [InlineData("action-plan/needs/1/comment", "Comment")]
    [InlineData("action-plan/add-need", "Need")]
    [InlineData("forms/pre-return/propose-meeting", "Place")]
    [InlineData("forms/pre-return/record-meeting", "WhoWasThere")]
    public async Task Post_OfTheDoctors_IsRefusedInWordsAndKept(string page, string field) => await Refuses(Cast.Trainee, page, field);

    [Theory]
    [InlineData("forms/pre-absence/return", "Reason")]
    [InlineData("forms/pre-absence/sign-off", "Comments")]
    [InlineData("forms/pre-absence/sign-off", "WhoWasThere")]
    public async Task Post_OfTheSupervisors_IsRefusedInWordsAndKept(string page, string field) => await Refuses(Cast.Supervisor, page, field);

    [Theory]
    [InlineData("change-post", "Reason")]
    public async Task Post_OfTheDeanerys_IsRefusedInWordsAndKept(string page, string field) => await Refuses(Cast.Staff, page, field);

    private async Task Refuses(Member member, string page, string field)
    {
        var address = $"/wessex/absences/{await Given()}/{page}";
        var visitor = await portal.SignedInAs(member);

        using var refused = await visitor.Send(await visitor.Open(address), address, (field, _long));

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var answer = await refused.Html();
        answer.Errors().ShouldContain(error => error.Contains("characters or fewer", StringComparison.Ordinal));
        var kept = answer.QuerySelector($"main [name='{field}']")!;
        (kept.GetAttribute("value") ?? kept.TextContent).Trim().ShouldBe(_long.Trim());
    }

    private Task<string> Given() => portal.Given("wessex", a =>
    {
        var absence = a.Absence();
        absence.AddNeed(new NeedContent("Airway skills", NeedArea.Skills, "Two lists in theatre", null, null, null, null, NeedStatus.NotStarted, null), a.Cast.Trainee.Actor, A.Morning);
        return a.AwaitingSignOff(absence: absence);
    });
}
