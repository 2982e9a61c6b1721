using AngleSharp.Dom;

using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.RotaPlans;

public sealed class ShowRotaPlanTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "rota-plan";

    protected override Member Reader => Cast.Champion;

    protected override bool IsPosted => false;

    protected override async Task<string> GivenAbsence() => (await Portal.GivenRotaPlan()).Reference;

    [Fact]
    public async Task Get_ByEverybodyAround_ShowsWhatItSays_AndWhoHasIt()
    {
        var sent = await Portal.GivenRotaPlan();

        foreach (var reader in new[] { Cast.Trainee, Cast.Supervisor, Cast.ProgrammeDirector, Cast.CollegeTutor, Cast.Champion, Cast.Staff })
        {
            var words = (await (await Portal.SignedInAs(reader)).Open(AddressOf(sent.Reference))).Words("main");

            words.ShouldContain($"{Rota.Team}, rota co-ordinator Not opened yet");
            words.ShouldContain("Nights, evenings and weekends during that time");
            words.ShouldContain("Said of firstDay: café, Ωμέγα");
            words.ShouldContain(Cast.Supervisor.Email);
            words.Contains("Send it, or send it again", StringComparison.Ordinal).ShouldBe(reader != Cast.ProgrammeDirector && reader != Cast.CollegeTutor);
        }
    }

    [Fact]
    public async Task Get_BeforeTheFormIsSigned_SaysWhy_AndSendsNothing()
    {
        var reference = await Given(a => a.AwaitingSignOff(Rota.Form));

        var words = (await (await Portal.SignedInAs(Cast.Trainee)).Open(AddressOf(reference))).Words("main");

        words.ShouldContain("It can be sent once that form is signed.");
        words.ShouldNotContain("Look at it and send it");
    }

    [Fact]
    public async Task Absence_ShowsWhoWasTold()
    {
        var sent = await Portal.GivenRotaPlan();

        var page = await (await Portal.SignedInAs(Cast.Staff)).Open($"/wessex/absences/{sent.Reference}");

        page.Words("main").ShouldContain($"{Rota.Team}, rota co-ordinator Not opened yet");
        page.Words("main").ShouldContain("Version 1, sent on 2 March 2026");
        page.QuerySelectorAll("main a").ShouldContain(a => a.GetAttribute("href") == AddressOf(sent.Reference));
        (await (await Portal.SignedInAs(Cast.Staff)).Open($"/wessex/absences/{sent.Reference}/timeline")).Words("main").ShouldContain($"version 1, sent to {Rota.Team}, rota co-ordinator");
    }
}
