using System.Net;

using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Deputies;

/// <summary>Meetings that a deputy proposes.</summary>
public sealed partial class StandingInTests
{
    /// <summary>Who looks after the doctor as the champion, too, proposes it for the supervisor all the same: only the supervisor may.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Deputy_WhoProposesAMeeting_ReadsInWhoseName_AndItIsInTheCalendarOfThatOne(bool isChampion)
    {
        var address = $"/wessex/absences/{await _portal.Given("wessex", a => a.AwaitingSignOff())}/forms/pre-absence/propose-meeting";
        var deputy = isChampion ? Wessex.Champion : Wessex.OtherSupervisor;
        if (isChampion)
        {
            await _portal.AlsoHolds(deputy, Role.EducationalSupervisor);
        }

        await _portal.GivenDeputy(Wessex.Supervisor, deputy.Id);
        var visitor = await _portal.SignedInAs(deputy);
        var page = await visitor.Open(address);

        page.Words("main").ShouldContain("You do this for Sam Demo-Okafor, for whom you stand in. Both names are kept.");
        page.Words("main").ShouldContain("Asha Demo-Rao and Sam Demo-Okafor get an e-mail. You stand in, so you get none.");
        (await visitor.Send(page, address, _at)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await Asked()).ShouldBe([Wessex.Trainee.Id, Wessex.Supervisor.Id], ignoreOrder: true);
    }

    [Fact]
    public async Task DeputyOfTheDirector_WhoProposesAMeeting_ReadsThatTheDirectorIsTold_AsTheySaidItThemselves()
    {
        var address = $"/wessex/absences/{await _portal.Given("wessex", a => a.AwaitingSignOff())}/forms/pre-absence/propose-meeting";
        await _portal.AlsoHolds(Wessex.OtherSupervisor, Role.TrainingProgrammeDirector);
        await _portal.GivenDeputy(Wessex.ProgrammeDirector, Wessex.OtherSupervisor.Id);
        var ola = await _portal.SignedInAs(Wessex.OtherSupervisor);
        var page = await ola.Open(address);

        page.Words("main").ShouldContain("Asha Demo-Rao, Sam Demo-Okafor and Pat Demo-Quinn get an e-mail. You stand in, so you get none.");
        (await ola.Send(page, address, _at)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await Asked()).ShouldBe([Wessex.Trainee.Id, Wessex.Supervisor.Id, Wessex.ProgrammeDirector.Id], ignoreOrder: true);
    }
}
