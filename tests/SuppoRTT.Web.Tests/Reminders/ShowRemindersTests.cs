using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Features;
using SuppoRTT.Web.Tests.Administration;
using SuppoRTT.Web.Tests.RotaPlans;

namespace SuppoRTT.Web.Tests.Reminders;

public sealed class ShowRemindersTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "reminders";

    protected override Member Reader => Cast.Trainee;

    protected override bool IsPosted => false;

    protected override Task<string> GivenAbsence() => Given(a => a.Absence());

    [Fact]
    public async Task Page_ShowsWhatWasWrittenToWhom_AndWhatComes_WithWhy()
    {
        var reference = await GivenAbsence();
        await Portal.Sweep();

        var page = await (await Portal.SignedInAs(Reader)).Open(AddressOf(reference));

        var entries = page.QuerySelectorAll(".app-timeline__entry").Select(e => string.Join(' ', e.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList();
        entries.ShouldContain(e => e.StartsWith("Registered: Pre-absence form is first Waiting", StringComparison.Ordinal) && e.Contains("to you Why: When an absence is registered", StringComparison.Ordinal));
        entries.ShouldContain(e => e.Contains($"to {Cast.Supervisor.Name}", StringComparison.Ordinal));
        entries.ShouldContain(e => e.StartsWith("Pre-absence form can be started", StringComparison.Ordinal) && e.Contains("(10 to 12 weeks before the absence)", StringComparison.Ordinal));
        page.Words("main").ShouldContain("As usual, by e-mail.");
    }

    [Fact]
    public async Task Page_OfAnAbsenceOfWhichNothingIsDue_SaysSo()
    {
        var reference = await Given(a => a.Absence(A.Today.AddYears(2), A.Today.AddYears(3)));
        await Portal.Sweep();

        (await (await Portal.SignedInAs(Reader)).Open(AddressOf(reference))).Words("main").ShouldContain("Nothing, if all stays as it is.");
    }

    [Fact]
    public async Task Page_ShowsWhatAWishChanges_BeforeThePortalHasLookedAgain()
    {
        var reference = await GivenAbsence();
        await Portal.Sweep();
        var visitor = await Portal.SignedInAs(Reader);
        (await visitor.Open(AddressOf(reference))).Words("main").ShouldContain("Pre-absence form can be started");

        await Portal.Happens(reference, a => a.OptOut("Not needed", "Sam", Cast.Trainee.Actor, Portal.Clock.Now));

        (await visitor.Open(AddressOf(reference))).Words("main").ShouldContain("Nothing: you do without the programme.");
    }

    [Fact]
    public async Task Page_NamesSomebodyWhoWasAskedIn_AsTheyWereTypedHere_WhetherOrNotThePortalKnowsThem()
    {
        var elsewhere = SuppoRTT.Testing.Cast.WestMidlands.ProgrammeDirector;
        foreach (var address in new[] { elsewhere.Email, $"{Guid.NewGuid():N}@mail.test" })
        {
            var reference = await GivenAbsence();
            await Portal.In("wessex", async db =>
            {
                var deanery = await db.Deaneries.Where(d => d.Slug == "wessex").Select(d => d.Id).SingleAsync();
                var asked = await db.MemberAt(deanery, address, "Typed Name", A.Today, default);
                asked.TakePartAsSupervisor([], isConfirmed: false, Cast.Trainee.Actor, A.Morning);
                (await db.WholeAbsence(reference, Cast.Trainee.Actor, default))!.NameSupervisor(asked.PersonId, "Typed Name", Cast.Trainee.Actor, A.Morning, awaitsConfirmation: true);
                await db.SaveChangesAsync();
            });

            var words = (await (await Portal.SignedInAs(Reader)).Open(AddressOf(reference))).Words("main");
            words.ShouldContain("to Typed Name");
            words.ShouldNotContain(elsewhere.Name);
        }
    }

    [Fact]
    public async Task Page_NamesTheContactForTheRota_ToWhomAPlanWent_AndNotTheTeam()
    {
        var sent = await Portal.GivenRotaPlan();
        var contact = await Portal.LatestSending(sent);

        var page = await (await Portal.SignedInAs(Reader)).Open(AddressOf(sent.Reference));

        var entry = page.QuerySelectorAll(".app-timeline__entry").Single(e => e.TextContent.Contains("The plan for the rota", StringComparison.Ordinal));
        entry.TextContent.ShouldContain($"to {RotaPlanWords.Of(contact)}");
        entry.TextContent.ShouldNotContain((await Portal.Rules("wessex")).Contact.Name);
    }

    [Fact]
    public async Task Page_CostsTheSame_WithManyMessages()
    {
        var reference = await GivenAbsence();
        await Portal.Sweep();
        var visitor = await Portal.SignedInAs(Reader);
        var few = await Portal.Commands.Of(() => visitor.Get(AddressOf(reference)));
        for (var day = 1; day < 40; day++)
        {
            await Portal.In("wessex", db => db.Absences.Where(a => a.Reference == reference).ExecuteUpdateAsync(s => s.SetProperty(a => a.LookAt, A.Morning)));
            await Portal.Sweep();
        }

        (await Portal.Commands.Of(() => visitor.Get(AddressOf(reference)))).ShouldBe(few);
    }
}
