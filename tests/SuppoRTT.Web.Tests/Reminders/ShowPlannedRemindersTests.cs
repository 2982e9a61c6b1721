using System.Globalization;
using System.Net;

using AngleSharp.Dom;

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Data.Jobs;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Infrastructure.Jobs;
using SuppoRTT.Web.Tests.People;

namespace SuppoRTT.Web.Tests.Reminders;

public sealed class ShowPlannedRemindersTests(Portal portal) : IClassFixture<Portal>
{
    private const string Planned = "/wessex/planned-reminders";

    [Fact]
    public async Task Page_ListsWhoWillBeWrittenTo_SoonestFirst_WithWhy()
    {
        var reference = await Given();

        var page = await (await Staff()).Open(Planned);

        var lines = page.QuerySelectorAll(".app-inbox__message").ToList();
        lines.ShouldContain(l => l.TextContent.Contains(reference, StringComparison.Ordinal) && l.TextContent.Contains("Pre-absence form can be started", StringComparison.Ordinal)
            && l.TextContent.Contains("Why: When the form can be started", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("stop", MailState.Stopped)]
    [InlineData("send-now", MailState.Waiting)]
    public async Task Post_StopsItOrSendsItNow_Once_AndItDoesNotComeAgain(string then, MailState state)
    {
        var reference = await Given();
        var (staff, planned) = (await Staff(), (await portal.ForeseenFor(reference))[0]);
        var page = await staff.Open(Planned);

        (await Post(staff, page, planned.Id, then)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Post(staff, page, planned.Id, then)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await portal.Sweep();

        var written = (await portal.RemindersOf(reference)).Single(m => m.UniqueKey == planned.Key.ToString());
        (written.State, written.SaidOn).ShouldBe((state, planned.On));
        (await portal.ForeseenFor(reference)).ShouldNotContain(p => p.Key == planned.Key);
    }

    [Fact]
    public async Task List_OnceARoleIsEndedOrGiven_NamesWhoIsWrittenToByThen()
    {
        portal.Clock.Now = portal.Clock.Now.AddMinutes(1);
        var held = new RoleHeld(Role.TrainingProgrammeDirector, ScopeKind.Programme, Cast.Wessex.Post.ProgrammeId);
        var director = await portal.GivenMember("wessex", held: held);
        var person = await portal.In("wessex", db => db.Memberships.Where(m => m.Id == director).Select(m => m.PersonId).SingleAsync());
        var reference = await portal.Given("wessex", a => a.AwaitingSignOff());
        await portal.Sweep();
        (await portal.ForeseenFor(reference)).ShouldContain(p => p.PersonId == person && p.Purpose == ReminderPurpose.Help);
        portal.Clock.Now = portal.Clock.Now.AddMinutes(1);
        var (staff, address) = (await Staff(), $"/wessex/people/{director}/roles");

        var role = await portal.In("wessex", db => db.Memberships.Where(m => m.Id == director).SelectMany(m => m.Roles).Select(r => r.Id).SingleAsync());
        (await staff.Send(await staff.Open($"{address}/end"), $"{address}/end", ("Role", role.ToString()))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        portal.Clock.Now = portal.Clock.Now.AddMinutes(1);
        await portal.Sweep();
        (await portal.ForeseenFor(reference)).ShouldNotContain(p => p.PersonId == person);

        (await staff.Send(await staff.Open($"{address}/give"), $"{address}/give", ("Role", nameof(Role.TrainingProgrammeDirector)), ("Scope", $"Programme-{held.ScopeId:N}"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        portal.Clock.Now = portal.Clock.Now.AddMinutes(1);
        await portal.Sweep();
        (await portal.ForeseenFor(reference)).ShouldContain(p => p.PersonId == person && p.Purpose == ReminderPurpose.Help);
    }

    [Theory]
    [InlineData("stop")]
    [InlineData("send-now")]
    public async Task List_OfStaffOfAnotherPartOfTheDeanery_HasNothingOfIt_AndTheyCanNeitherStopNorSendIt(string then)
    {
        var reference = await Given();
        var planned = (await portal.ForeseenFor(reference))[0];
        await portal.In("wessex", async db =>
        {
            (await db.Memberships.Include(m => m.Roles).SingleAsync(m => m.PersonId == Cast.Wessex.OtherSupervisor.Id)).Grant(Role.DeaneryStaff, ScopeKind.School, Guid.CreateVersion7(), Actor.System("tests"), A.Morning);
            await db.SaveChangesAsync();
        });
        var elsewhere = await portal.SignedInAs(Cast.Wessex.OtherSupervisor);
        var page = await elsewhere.Open(Planned);
        page.Words("main").ShouldNotContain(reference);

        (await Post(elsewhere, page, planned.Id, then)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await elsewhere.Open(Planned)).Words("main").ShouldContain("It is not planned any more");
        (await portal.ForeseenFor(reference)).ShouldContain(p => p.Id == planned.Id);
        (await portal.RemindersOf(reference)).ShouldNotContain(m => m.UniqueKey == planned.Key.ToString());
    }

    [Fact]
    public async Task Filter_ShowsOneKindToOnePerson()
    {
        await Given();

        var page = await (await Staff()).Open(Planned + "?kind=FormDue&to=Supervisor");

        page.QuerySelectorAll(".app-inbox__message").ShouldNotBeEmpty();
        page.QuerySelectorAll(".app-inbox__message").ShouldAllBe(l => l.TextContent.Contains("is due", StringComparison.Ordinal) && l.TextContent.Contains("The supervisor", StringComparison.Ordinal));
        (await (await Staff()).Open(Planned + "?kind=CheckIn&to=Staff")).Words("main").ShouldContain("There is nothing like that.");
        (await (await Staff()).Get(Planned + "?after=nonsense")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task List_OfMany_PagesInOrder_AndCostsTheSame()
    {
        await Given();
        var staff = await Staff();
        var few = await portal.Commands.Of(() => staff.Get(Planned));
        for (var i = 0; i < 12; i++)
        {
            await Given();
        }

        var seen = new List<string>();
        for (var address = Planned; address is not null;)
        {
            var page = await staff.Open(address);
            seen.AddRange(page.QuerySelectorAll(".app-inbox__message h2").Select(h => h.Id!));
            address = page.QuerySelectorAll(".nhsuk-pagination a").FirstOrDefault(a => a.TextContent.Contains("Later ones", StringComparison.Ordinal))?.GetAttribute("href");
        }

        seen.Count.ShouldBe(await portal.In("wessex", db => db.PlannedReminders.CountAsync()));
        seen.ShouldBeUnique();
        (await portal.Commands.Of(() => staff.Get(Planned))).ShouldBe(few);
    }

    [Fact]
    public async Task SendNow_ToADoctorInQuietTime_IsRefusedWithItsReason_AndItStaysPlanned()
    {
        var reference = await Given();
        await portal.Happens(reference, a => a.StartQuietTime(new QuietTime(A.Today, A.Today.AddDays(4), Cast.Wessex.Supervisor.Id), Cast.Wessex.Trainee.Actor, portal.Clock.Now));
        await portal.Sweep();
        var planned = (await portal.ForeseenFor(reference)).First(p => p.To == ReminderTo.Trainee);
        var (staff, supervisors) = (await Staff(), (await portal.ForeseenFor(reference)).First(p => p.To == ReminderTo.Supervisor));
        var page = await staff.Open(Planned);

        var refused = await Post(staff, page, planned.Id, "send-now");

        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await refused.Html()).Words("main").ShouldContain("The doctor is not written to during the quiet time.");
        (await portal.ForeseenFor(reference)).ShouldContain(p => p.Key == planned.Key);
        (await Post(staff, page, supervisors.Id, "send-now")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task ThatSomebodyWasAskedToHelp_IsNotSentBeforeTheyAre_AndGoesWithTheirs()
    {
        var reference = await portal.Given("wessex", a => a.AwaitingSignOff());
        await portal.Sweep();
        var told = (await portal.ForeseenFor(reference)).First(p => p.Purpose == ReminderPurpose.Know);
        var (staff, help) = (await Staff(), (await portal.ForeseenFor(reference)).Where(p => p.Purpose == ReminderPurpose.Help && p.Step == told.Step).ToList());
        var page = await staff.Open(Planned);

        var refused = await Post(staff, page, told.Id, "send-now");
        foreach (var each in help)
        {
            (await Post(staff, page, each.Id, "stop")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        await portal.Sweep();

        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        page.QuerySelector($"#reminder-{told.Id}")!.Closest("li")!.QuerySelectorAll("button").Select(b => b.TextContent.Trim()).ShouldBe(["Stop it"]);
        (await portal.ForeseenFor(reference)).ShouldNotContain(p => p.Key == told.Key);
    }

    private static Task<HttpResponseMessage> Post(Visitor staff, AngleSharp.Html.Dom.IHtmlDocument page, long id, string then) =>
        staff.Send(page, Planned, ("Id", id.ToString(CultureInfo.InvariantCulture)), ("Then", then));

    private Task<Visitor> Staff() => portal.SignedInAs(Cast.Wessex.Staff);

    private async Task<string> Given()
    {
        var reference = await portal.Given("wessex", a => a.Absence());
        await portal.Sweep();
        return reference;
    }
}
