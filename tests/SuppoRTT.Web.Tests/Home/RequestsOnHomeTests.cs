using System.Net;

using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Deputies;
using SuppoRTT.Web.Tests.Requests;

namespace SuppoRTT.Web.Tests.Home;

/// <summary>Requests stand on the home page of those who can decide on them, and of nobody else.</summary>
public sealed class RequestsOnHomeTests(Portal portal) : IClassFixture<Portal>
{
    private static Cast Cast => Cast.WestMidlands;

    [Fact]
    public async Task Request_IsOnTheHomeOfTheTeamAndOfWhoDecidesBesideIt_UntilItIsDecided()
    {
        var address = await Waiting();
        foreach (var member in Cast.Everyone)
        {
            (await ToDecide(member)).Contains(address).ShouldBe(member == Cast.Staff || member == Cast.ProgrammeDirector, member.Name);
        }

        (await Decide(Cast.ProgrammeDirector, address)).ShouldBe(HttpStatusCode.Redirect);

        (await ToDecide(Cast.Staff)).ShouldNotContain(address);
    }

    [Fact]
    public async Task Appeal_AgainstTheWholeTeam_IsOnTheHomeOfWhoStandsIn_Alone_AndTheyDecide()
    {
        var address = $"/west-midlands/absences/{await portal.Given("west-midlands", a => a.RequestAppealed(Cast.Staff.Actor))}/requests/1/decide";

        (await ToDecide(Cast.Staff)).ShouldNotContain(address);
        (await ToDecide(Cast.CollegeTutor)).ShouldNotContain(address);
        (await ToDecide(Cast.ProgrammeDirector)).ShouldContain(address);
        (await Decide(Cast.Staff, address)).ShouldBe(HttpStatusCode.Conflict);
        (await Decide(Cast.ProgrammeDirector, address)).ShouldBe(HttpStatusCode.Redirect);
        (await ToDecide(Cast.ProgrammeDirector)).ShouldNotContain(address);
    }

    [Fact]
    public async Task Appeal_IsFoundOnThePageOfTheAbsence_ByWhoStandsIn_AndDecidedTwice_IsDecidedOnce()
    {
        var reference = await portal.Given("wessex", a => a.RequestAppealed(a.Cast.Staff.Actor));
        var (absence, address) = ($"/wessex/absences/{reference}", $"/wessex/absences/{reference}/requests/1/decide");
        var director = await portal.SignedInAs(Cast.Wessex.ProgrammeDirector);
        var shown = await director.Open(absence);
        shown.QuerySelector($"main a[href='{address}']")!.TextContent.ShouldBe("Decide on this appeal");
        (await (await portal.SignedInAs(Cast.Wessex.CollegeTutor)).Open(absence)).QuerySelector($"main a[href='{address}']").ShouldBeNull();
        var page = await director.Open(address);

        foreach (var _ in new[] { 1, 2 })
        {
            (await director.Send(page, address, ("Granted", "true"), ("Reason", "Looked at afresh"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        (await director.Open(address)).Words("main").ShouldContain("does not wait for a decision");
        (await (await portal.SignedInAs(Cast.Wessex.CollegeTutor)).Get(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Request_OfWhoIsAway_IsOnTheHomeOfTheirDeputy_WhoDecidesWithBothNames()
    {
        using var away = new Portal();
        await away.GivenDirectorOfAnotherProgramme();
        var reference = await away.Given("west-midlands", a => a.Requested());
        var address = $"/west-midlands/absences/{reference}/requests/1/decide";
        var tutor = await away.SignedInAs(Cast.CollegeTutor);
        (await tutor.Get(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await away.GivenDeputy(Cast.ProgrammeDirector, Cast.CollegeTutor.Id);

        var home = await tutor.Open("/west-midlands/home");
        home.QuerySelector($"main a[href='{address}']")!.TextContent.ShouldContain($", for {Cast.ProgrammeDirector.Name}");
        var page = await tutor.Open(address);
        page.Words("main").ShouldContain($"You decide for {Cast.ProgrammeDirector.Name}. Both names are kept.");
        (await tutor.Send(page, address, ("Granted", "false"), ("Reason", "The rota"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await (await away.SignedInAs(Cast.Trainee)).Open($"/west-midlands/absences/{reference}")).Words("main").ShouldContain($"{Cast.CollegeTutor.Name} for {Cast.ProgrammeDirector.Name} refused it");
        (await (await away.SignedInAs(Cast.Staff)).Open("/west-midlands/decisions")).Words("main").ShouldContain($"{Cast.CollegeTutor.Name} for {Cast.ProgrammeDirector.Name}");
    }

    [Fact]
    public async Task Home_WithManyRequestsAndAppeals_AsksTheDatabaseAsOftenAsWithOne()
    {
        await Waiting();
        await portal.Given("west-midlands", a => a.RequestAppealed(Cast.Staff.Actor));
        var one = await Counts();
        for (var i = 0; i < 6; i++)
        {
            await Waiting();
            await portal.Given("west-midlands", a => a.RequestAppealed(i % 2 == 0 ? Cast.Staff.Actor : null));
        }

        (await Counts()).ShouldBe(one);
    }

    private async Task<List<int>> Counts()
    {
        var counts = new List<int>();
        foreach (var member in new[] { Cast.Staff, Cast.ProgrammeDirector })
        {
            var reader = await portal.SignedInAs(member);
            await reader.Open("/west-midlands/home");
            counts.Add(await portal.Commands.Of(() => reader.Open("/west-midlands/home")));
        }

        return counts;
    }

    private async Task<string> Waiting() => $"/west-midlands/absences/{await portal.Given("west-midlands", a => a.Requested())}/requests/1/decide";

    private async Task<HttpStatusCode> Decide(Member by, string address)
    {
        var visitor = await portal.SignedInAs(by);
        return (await visitor.Send(await visitor.Open("/west-midlands/home"), address, ("Granted", "true"), ("Reason", "Looked at afresh"))).StatusCode;
    }

    private async Task<IReadOnlyList<string?>> ToDecide(Member reader) =>
        [.. (await (await portal.SignedInAs(reader)).Open("/west-midlands/home")).QuerySelectorAll("main a").Select(a => a.GetAttribute("href")).Where(h => h?.Contains("/requests/", StringComparison.Ordinal) == true)];
}
