using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Home;

/// <summary>Who decides on an appeal in the place of the deanery's team finds it on their home page, for as long as it is theirs.</summary>
public sealed class StandInAppealsTests(Portal portal) : IClassFixture<Portal>
{
    private const string Waiting = "Waiting for your decision";

    private static Cast Cast => Cast.WestMidlands;

    [Fact]
    public async Task StandIn_FindsTheAppealOnTheirHome_UntilItIsDecided_AndNobodyElseDoes()
    {
        var reference = await AgainstTheWholeTeam();
        var (director, address) = (await portal.SignedInAs(Cast.ProgrammeDirector), $"/west-midlands/absences/{reference}/decide");

        (await Decisions(director)).ShouldContain(address);
        foreach (var other in new[] { Cast.CollegeTutor, Cast.Champion, Cast.Supervisor, Cast.Trainee, Cast.Staff })
        {
            (await Decisions(await portal.SignedInAs(other))).ShouldNotContain(address);
        }

        (await director.Send(await director.Open(address), address, ("Applies", "true"), ("Reason", "Looked at afresh"))).StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);

        (await Decisions(director)).ShouldNotContain(address);
    }

    [Fact]
    public async Task StandIn_FindsItOnThePageOfTheAbsence_AndASecondClickIsAsHarmlessAsTheTeams()
    {
        var reference = await AgainstTheWholeTeam();
        var (absence, address) = ($"/west-midlands/absences/{reference}", $"/west-midlands/absences/{reference}/decide");
        var director = await portal.SignedInAs(Cast.ProgrammeDirector);
        (await director.Open(absence)).QuerySelector($"main a[href='{address}']").ShouldNotBeNull();
        (await (await portal.SignedInAs(Cast.CollegeTutor)).Open(absence)).QuerySelector($"main a[href='{address}']").ShouldBeNull();
        var page = await director.Open(address);

        foreach (var _ in new[] { 1, 2 })
        {
            (await director.Send(page, address, ("Applies", "true"), ("Reason", "Looked at afresh"))).StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
        }

        (await portal.Audit(reference, Cast.Deanery)).Count(e => e == nameof(AppealAllowed)).ShouldBe(1);
        (await director.Open(address)).Words("main").ShouldContain("does not wait for a decision");
        (await director.Send(page, address, ("Applies", "false"), ("Reason", "After all not"))).StatusCode.ShouldBe(System.Net.HttpStatusCode.Conflict);
        (await director.Open(absence)).QuerySelector($"main a[href='{address}']").ShouldBeNull();
        (await (await portal.SignedInAs(Cast.CollegeTutor)).Get(address)).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Appeal_ThatTheTeamCanDecide_IsOnTheHomeOfTheTeamAlone()
    {
        var reference = await portal.Given("west-midlands", a => a.Appealed());
        var address = $"/west-midlands/absences/{reference}/decide";

        (await Decisions(await portal.SignedInAs(Cast.ProgrammeDirector))).ShouldNotContain(address);
        (await Decisions(await portal.SignedInAs(Cast.Staff))).ShouldContain(address);
    }

    /// <summary>What the team can decide comes before it and is no concern of theirs: it does not fill their list.</summary>
    [Fact]
    public async Task StandIn_BehindMoreAppealsOfTheTeam_ThanAreListed_FindsTheirs()
    {
        using var crowded = new Portal();
        for (var i = 0; i < 5; i++)
        {
            await crowded.Given("west-midlands", a => a.Appealed());
        }

        var theirs = await crowded.Given("west-midlands", a => a.Appealed(decider: Cast.Staff.Actor));

        var found = await crowded.In("west-midlands", async db =>
        {
            var ids = await db.AppealsToStandInFor(Cast.ProgrammeDirector.Actor, Role.TrainingProgrammeDirector, A.Morning, most: 2, default);
            return await db.Absences.Where(a => ids.Contains(a.Id)).Select(a => a.Reference).ToListAsync();
        });

        found.ShouldBe([theirs]);
    }

    [Fact]
    public async Task StandIn_WithManyAppeals_AsksTheDatabaseAsOftenAsWithOne()
    {
        var director = await portal.SignedInAs(Cast.ProgrammeDirector);
        await AgainstTheWholeTeam();
        var one = await portal.Commands.Of(() => director.Open("/west-midlands/home"));
        for (var i = 0; i < 6; i++)
        {
            await AgainstTheWholeTeam();
        }

        (await portal.Commands.Of(() => director.Open("/west-midlands/home"))).ShouldBe(one);
    }

    private static async Task<IReadOnlyList<string?>> Decisions(Visitor reader)
    {
        var page = await reader.Open("/west-midlands/home");
        var links = page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")).Where(h => h?.EndsWith("/decide", StringComparison.Ordinal) == true).ToList();
        page.Words("main").Contains(Waiting, StringComparison.Ordinal).ShouldBe(links.Count > 0);
        return links;
    }

    private Task<string> AgainstTheWholeTeam() => portal.Given("west-midlands", a => a.Appealed(decider: Cast.Staff.Actor));
}
