using System.Net;

using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Helping;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Features.Helping;

namespace SuppoRTT.Web.Tests.Deputies;

/// <summary>A champion is away: who stands in finds what doctors asked of the champion, and answers. Never of whom nothing was heard, nor who stands in for that one.</summary>
public sealed class HelpingForAnotherTests : IDisposable
{
    private readonly Portal _portal = new();

    private static Cast Wessex => Cast.Wessex;

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Deputy_FindsIt_OnHome_AndAnswersInTheChampionsName_WhileItRuns()
    {
        var reference = await _portal.Given("wessex", a => a.HelpIsAsked());
        var address = $"/wessex/absences/{reference}/forms/pre-absence/give-help";
        var ola = await GivenDeputyOfTheChampion();

        var home = await ola.Open("/wessex/home");
        home.QuerySelector($"main a[href='{address}']")!.Closest("li")!.TextContent.ShouldContain("Asked Kit Demo-Moss, for whom you stand in, on");
        var page = await ola.Open(address);
        page.Words("main").ShouldContain("You do this for Kit Demo-Moss, for whom you stand in.");
        (await ola.Send(page, address, ("HowFar", nameof(HelpStage.Spoken)), ("Reply", "They are back on Monday"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var form = (await (await _portal.SignedInAs(Wessex.Trainee)).Open($"/wessex/absences/{reference}/forms/pre-absence")).Words("main");
        form.ShouldContain("Ola Demo-Berg for Kit Demo-Moss said on 2 March 2026 that they have spoken about it");
        await _portal.EndDeputies(Wessex.Champion);
        (await ola.Get(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ola.Open("/wessex/home")).QuerySelector($"main a[href='{address}']").ShouldBeNull();
    }

    [Fact]
    public async Task Champion_WhoStandsInForWhomNothingWasHeard_NeitherFindsItNorIsAsked_AndStaffDo()
    {
        var reference = await _portal.Given("wessex", a => a.HelpIsAsked());
        var address = $"/wessex/absences/{reference}/forms/pre-absence/give-help";
        await _portal.AlsoHolds(Wessex.Champion, Role.EducationalSupervisor);
        var kit = await _portal.SignedInAs(Wessex.Champion);
        (await kit.Open("/wessex/home")).QuerySelector($"main a[href='{address}']").ShouldNotBeNull();
        await _portal.GivenDeputy(Wessex.Supervisor, Wessex.Champion.Id);

        (await kit.Open("/wessex/home")).QuerySelector($"main a[href='{address}']").ShouldBeNull();
        (await kit.Get(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await kit.Open($"/wessex/absences/{reference}/timeline")).Words("main").ShouldNotContain("Help");
        (await (await _portal.SignedInAs(Wessex.Staff)).Open("/wessex/home")).QuerySelector($"main a[href='{address}']").ShouldNotBeNull();
        var asked = await _portal.In("wessex", async db => await db.HelpFor((await db.WholeAbsence(reference, Wessex.Staff.Actor, default))!, Wessex.Supervisor.Id, A.Today, default));
        (asked.Role, asked.People.Select(p => p.Person)).ShouldSatisfyAllConditions(x => x.Role.ShouldBe(Role.TrainingProgrammeDirector), x => x.Item2.ShouldBe([Wessex.ProgrammeDirector.Id]));
    }

    [Fact]
    public async Task Home_WithManyCalls_AsksTheDatabaseAsOftenAsWithOne()
    {
        var ola = await GivenDeputyOfTheChampion();
        await _portal.Given("wessex", a => a.HelpIsAsked());
        await ola.Open("/wessex/home");
        var one = await _portal.Commands.Of(() => ola.Open("/wessex/home"));
        for (var i = 0; i < 5; i++)
        {
            await _portal.Given("wessex", a => a.HelpIsAsked());
        }

        (await _portal.Commands.Of(() => ola.Open("/wessex/home"))).ShouldBe(one);
    }

    private async Task<Visitor> GivenDeputyOfTheChampion()
    {
        await _portal.AlsoHolds(Wessex.OtherSupervisor, Role.Champion);
        await _portal.GivenDeputy(Wessex.Champion, Wessex.OtherSupervisor.Id);
        return await _portal.SignedInAs(Wessex.OtherSupervisor);
    }
}
