using AngleSharp.Dom;

using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Documents;

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
    public async Task Get_WhereACollegeTutorSupervises_CallsThemThat_OnThePageAndOnPaper()
    {
        const string deanery = "west-midlands";
        var (a, there) = (await Portal.Make(deanery), Cast.Of(deanery));
        var absence = a.Absence();
        absence.NamePartner(a.Form(Rota.Form), a.MembershipOf(there.CollegeTutor), there.Trainee.Actor, A.Morning);
        var (_, revision) = a.AwaitingSignOff(Rota.Form, absence);
        a.SignOff(absence, Rota.Form, there.CollegeTutor.Actor);
        var reference = await Portal.Given(deanery, absence, revision);
        await Portal.Sends(reference, [await Portal.GivenContact(deanery)], deanery: deanery);
        var doctor = await Portal.SignedInAs(there.Trainee);

        var words = (await doctor.Open($"/{deanery}/absences/{reference}/rota-plan")).Words("main");
        using var copy = await Printed.From(doctor.Get($"/{deanery}/absences/{reference}/rota-plan/pdf"));

        words.ShouldContain($"College tutor{there.CollegeTutor.Name}");
        words.ShouldNotContain($"Supervisor{there.CollegeTutor.Name}");
        copy.Says("College tutor").ShouldBeTrue();
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
