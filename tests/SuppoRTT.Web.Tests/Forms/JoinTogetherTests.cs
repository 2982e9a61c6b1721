using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Forms;

public sealed class JoinTogetherTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "forms/pre-absence/join-together";

    protected override Member Reader => Cast.Supervisor;

    protected override async Task<string> GivenAbsence()
    {
        var reference = await Portal.GivenSupported();
        await Portal.OpensTogether(reference);
        return reference;
    }

    [Fact]
    public async Task Post_LetsEachSeeWhereTheOtherIs()
    {
        var reference = await GivenAbsence();
        var supervisor = await Portal.Joins(reference);
        await supervisor.Open(Drafting.SectionOf(reference, "thinking-ahead"));

        var doctor = await Portal.SignedInAs(Cast.Trainee);
        var page = await doctor.Open(Together.FormOf(reference));
        page.QuerySelectorAll("[role=status][data-together-here]").Length.ShouldBe(1);
        page.Words("[data-together-here]").ShouldMatch("^Sam Demo-Okafor is here, on “.+”\\.$");
    }

    [Fact]
    public async Task Get_WhenTheDoctorHasNotOpenedIt_SaysWhomToAsk()
    {
        var reference = await Portal.GivenSupported();

        (await (await Portal.SignedInAs(Reader)).Open(AddressOf(reference))).Words("main").ShouldContain("Ask them to open it");
    }

    [Fact]
    public async Task Presence_ADayLater_IsForgotten()
    {
        var reference = await GivenAbsence();
        await Portal.Joins(reference);
        await (await Portal.SignedInAs(Cast.Supervisor)).Open(Together.FormOf(reference));
        Task<int> Kept() => Portal.In("wessex", db => Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.CountAsync(db.Set<Data.Drafts.FormPresence>()));
        (await Kept()).ShouldBeGreaterThan(0);

        await Portal.In("wessex", db => Data.Drafts.FormPresences.ForgetPresences(db, Portal.Clock.Now.AddHours(23), default));
        (await Kept()).ShouldBeGreaterThan(0);
        await Portal.In("wessex", db => Data.Drafts.FormPresences.ForgetPresences(db, Portal.Clock.Now.AddHours(25), default));
        (await Kept()).ShouldBe(0);
    }
}
