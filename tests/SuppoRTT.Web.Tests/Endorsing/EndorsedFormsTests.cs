using AngleSharp.Dom;
using AngleSharp.Html.Dom;

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Data.Seed;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Documents;
using SuppoRTT.Web.Tests.Reminders;

namespace SuppoRTT.Web.Tests.Endorsing;

/// <summary>Everybody sees where a form stands that is endorsed after its signature: on pages, on paper, and whoever checks a copy.</summary>
public sealed class EndorsedFormsTests(Portal portal) : IClassFixture<Portal>
{
    private static Cast Cast => Cast.Wessex;

    [Fact]
    public async Task Pages_OfDoctorAndSupervisor_SayForWhomItWaits_ThenWhoEndorsedIt()
    {
        var (waiting, endorsed) = (await portal.GivenToEndorse(), await portal.GivenEndorsed());

        foreach (var reader in new[] { Cast.Trainee, Cast.Supervisor })
        {
            var visitor = await portal.SignedInAs(reader);
            (await visitor.Open($"/wessex/absences/{waiting}")).Words("main").ShouldContain("It is the training programme director’s turn");
            (await visitor.Open(Form(waiting))).Words("main").ShouldContain($"The training programme director is to endorse it by 16 March 2026. {Stages.Programme.Rule}");
            (await visitor.Open(Form(endorsed))).Words("main").ShouldContain($"Endorsed by {Cast.ProgrammeDirector.Name}, training programme director, on 2 March 2026 at 09:00 (revision 1). “{Stages.Programme.Statement}” Note: A good plan");
            (await visitor.Open($"/wessex/absences/{endorsed}/timeline")).Words("main").ShouldContain("“Pre-absence form” endorsed, revision 1");
        }

        (await (await portal.SignedInAs(Cast.ProgrammeDirector)).Open($"/wessex/absences/{waiting}")).Words("main").ShouldContain("It is your turn");
    }

    [Fact]
    public async Task Copy_BeforeAndAfter_SaysWhoEndorsedIt()
    {
        var doctor = await portal.SignedInAs(Cast.Trainee);

        using var before = await Printed.From(doctor.Get($"{Form(await portal.GivenToEndorse())}/pdf"));
        using var after = await Printed.From(doctor.Get($"{Form(await portal.GivenEndorsed())}/pdf"));

        foreach (var words in new[] { "Not endorsed yet. The supervisor has signed this form, and the training programme director has still to endorse it.", "The training programme director is to endorse it by 16 March 2026." })
        {
            before.Says(words).ShouldBeTrue(words);
        }

        foreach (var words in new[] { "Endorsement", "Training programme director", Cast.ProgrammeDirector.Name, "Endorsed on", Stages.Programme.Statement, "A good plan" })
        {
            after.Says(words).ShouldBeTrue(words);
        }

        after.Says("Not endorsed yet").ShouldBeFalse();
    }

    [Fact]
    public async Task Verify_SaysInWhichRoleItWasEndorsed_AndNobodysName()
    {
        var before = await Checked(await portal.GivenToEndorse());
        var after = await Checked(await portal.GivenEndorsed());

        before.Words("h1").ShouldBe("The copy is genuine, but not endorsed yet");
        after.Words("h1").ShouldBe("The copy is genuine and current");
        after.QuerySelectorAll(".nhsuk-summary-list__row").Select(row => $"{row.Words("dt")}: {row.Words("dd")}").ShouldContain("Endorsed on: 2 March 2026 at 09:00, by the training programme director");
        after.Source.Text.ShouldNotContain(Cast.ProgrammeDirector.Name);
    }

    [Fact]
    public async Task Upload_BeforeItIsEndorsed_SaysThatItWaits() =>
        (await (await portal.SignedInAs(Cast.Trainee)).Open($"{Form(await portal.GivenToEndorse())}/mark-uploaded")).Words("main").ShouldContain("This form is signed and waiting to be endorsed");

    [Fact]
    public async Task SignOff_SaysWhoReadsItNext()
    {
        var page = await (await portal.SignedInAs(Cast.Supervisor)).Open($"{Form(await portal.GivenToEndorse())}/sign-off");

        page.Words("main").ShouldContain("The training programme director reads the form by 16 March 2026 and endorses it, or sends it back.");
    }

    private static string Form(string reference) => $"/wessex/absences/{reference}/forms/pre-absence";

    private async Task<IHtmlDocument> Checked(string reference)
    {
        var code = await portal.In("wessex", db => db.Revisions.Where(r => db.Absences.Any(a => a.Id == r.AbsenceId && a.Reference == reference)).Select(r => r.Code).SingleAsync());
        var visitor = await portal.Visitor();
        return await (await visitor.Send(await visitor.Open("/verify"), "/verify", ("Code", code))).Html();
    }
}

/// <summary>A deanery that has its programme directors endorse returns after long absences.</summary>
public sealed class NorthEastTests(NorthEastTests.DemonstrationPortal portal) : IClassFixture<NorthEastTests.DemonstrationPortal>
{
    private const string Director = "pat.quinn@north-east.example";

    [Fact]
    public async Task Demonstration_HasFormsToEndorse_OneOfThemLate_AndOneSentBack()
    {
        var visitor = await Filled();
        await visitor.SignIn(Director);

        var page = await visitor.Open("/north-east/endorse-several");

        page.QuerySelectorAll("main .app-inbox h3 a .app-name").Select(n => n.TextContent).ShouldBe(["Isla Demo-Byrne", "Max Demo-Holt"]);
        page.Words("main .app-inbox").ShouldContain("Overdue");
        await portal.In("north-east", async db =>
        {
            var statuses = await db.Absences.SelectMany(a => a.Forms).Select(f => f.Status).Distinct().ToListAsync();
            statuses.Order().ShouldBe(Enum.GetValues<FormStatus>());
        });
    }

    [Fact]
    public async Task Director_IsAskedByEMailThatLeadsToTheForm()
    {
        await Filled();
        await portal.Sweep();

        var asked = await portal.In("north-east", db => db.Outbox.Where(o => o.Kind == MailKind.Reminder && (o.Trigger == ReminderTrigger.EndorsementAsked || o.Trigger == ReminderTrigger.EndorsementWaits) && o.Purpose == ReminderPurpose.Act)
            .Join(db.People, o => o.RecipientId, p => p.Id, (o, p) => p.Email).ToListAsync());

        asked.ShouldBe([Director, Director]);
    }

    private async Task<Visitor> Filled()
    {
        await portal.Bring("north-east", DefinitionFiles.WithNorthEast);
        await using var scope = portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DemonstrationData>().Run(default);
        return new Visitor(portal.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") }));
    }

    public sealed class DemonstrationPortal : Portal
    {
        protected override string Environment => "Development";

        protected override bool HasCast => false;
    }
}
