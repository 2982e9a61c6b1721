using System.Globalization;
using System.Net;

using AngleSharp.Dom;

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Data.Jobs;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Common;
using SuppoRTT.Testing;
using SuppoRTT.Web.Infrastructure.Jobs;

namespace SuppoRTT.Web.Tests.Reminders;

public sealed class ShowSentMessagesTests(Portal portal) : IClassFixture<Portal>
{
    private const string Sent = "/wessex/sent-messages";

    [Fact]
    public async Task Page_ShowsWhatCouldNotBeSent_AndSendsItAgainOrSettlesIt()
    {
        var reference = await portal.Given("wessex", a => a.Absence());
        await portal.Sweep();
        var message = (await portal.RemindersOf(reference))[0];
        await Fail(message.Id);
        var staff = await portal.SignedInAs(Cast.Wessex.Staff);

        var page = await staff.Open(Sent + "?state=Failed");
        page.Words("main").ShouldContain("The address cannot be written to.");
        page.Words("main").ShouldContain("No mail server is set.");
        (await Post(staff, page, message.Id, "send-again")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await portal.RemindersOf(reference))[0].State.ShouldBe(MailState.Waiting);
        await Fail(message.Id);
        (await Post(staff, page, message.Id, "settle")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await portal.RemindersOf(reference))[0].SettledAt.ShouldBe(portal.Clock.Now);
        (await staff.Open(Sent + "?state=Failed")).QuerySelectorAll("main form button[value=send-again]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Page_WithAMessageThatLeadsNowhereAnyMore_NamesTheDoctorWithoutALink()
    {
        var reference = await portal.Given("wessex", a => a.Absence());
        await portal.Happens(reference, a => a.NameSupervisor(Cast.Wessex.OtherSupervisor.Id, Cast.Wessex.OtherSupervisor.Name, Cast.Wessex.Trainee.Actor, portal.Clock.Now));

        var page = await (await portal.SignedInAs(Cast.Wessex.Staff)).Open(Sent);

        page.Words("main").ShouldContain("Somebody else does it now. Asha Demo-Rao");
    }

    [Fact]
    public async Task Post_StopsAReminderThatWaits_AndOfAnythingElseIsAConflict()
    {
        var reference = await portal.Given("wessex", a => a.Absence());
        await portal.Sweep();
        var message = (await portal.RemindersOf(reference))[0];
        var staff = await portal.SignedInAs(Cast.Wessex.Staff);
        var page = await staff.Open(Sent);

        (await Post(staff, page, message.Id, "stop")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await portal.RemindersOf(reference))[0].State.ShouldBe(MailState.Stopped);
        (await Post(staff, page, message.Id, "stop")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Post(staff, page, 999_999, "stop")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Post_ToStopWhatASenderHasTaken_IsAConflictThatSaysSo_AndItGoesOn()
    {
        var reference = await portal.Given("wessex", a => a.Absence());
        await portal.Sweep();
        var message = (await portal.RemindersOf(reference))[0];
        var staff = await portal.SignedInAs(Cast.Wessex.Staff);
        var page = await staff.Open(Sent);
        (await portal.In("wessex", db => db.ClaimMail(message.Id, portal.Clock.Now, default))).ShouldBeTrue();

        using var answer = await Post(staff, page, message.Id, "stop");

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await answer.Html()).Words("main").ShouldContain("This one has gone, is being sent just now, or was stopped already.");
        (await portal.RemindersOf(reference))[0].State.ShouldBe(MailState.Sending);
    }

    [Fact]
    public async Task Post_OfTwoAtOnceToSendAgain_SendsAgainOnce_AndTellsTheOther()
    {
        var reference = await portal.Given("wessex", a => a.Absence());
        await portal.Sweep();
        var message = (await portal.RemindersOf(reference))[0];
        await Fail(message.Id);
        var staff = await portal.SignedInAs(Cast.Wessex.Staff);
        var page = await staff.Open(Sent);

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Post(staff, page, message.Id, "send-again")));

        answers.Select(a => a.StatusCode).Order().ShouldBe([HttpStatusCode.Redirect, HttpStatusCode.Conflict, HttpStatusCode.Conflict]);
    }

    [Fact]
    public async Task SendAgain_ByWhoReadItBeforeItWasSent_DoesNotSendItTwice()
    {
        var reference = await portal.Given("wessex", a => a.Absence());
        await portal.Sweep();
        var id = (await portal.RemindersOf(reference))[0].Id;
        await Fail(id);
        await portal.In("wessex", async db =>
        {
            var read = await db.Outbox.SingleAsync(o => o.Id == id);
            await portal.In("wessex", async other =>
            {
                var same = await other.Outbox.SingleAsync(o => o.Id == id);
                await other.SendAgain(same, default);
                (await other.ClaimMail(id, portal.Clock.Now, default)).ShouldBeTrue();
                same.MarkSent(portal.Clock.Now);
                await other.SaveChangesAsync();
            });

            await Should.ThrowAsync<RuleBrokenException>(() => db.SendAgain(read, default));
        });

        (await portal.RemindersOf(reference))[0].State.ShouldBe(MailState.Sent);
    }

    [Fact]
    public async Task List_OfMany_PagesAndCostsTheSame()
    {
        var staff = await portal.SignedInAs(Cast.Wessex.Staff);
        await portal.Given("wessex", a => a.Absence());
        await portal.Sweep();
        var few = await portal.Commands.Of(() => staff.Get(Sent));
        for (var i = 0; i < 20; i++)
        {
            await portal.Given("wessex", a => a.Absence());
        }

        await portal.Sweep();

        (await portal.Commands.Of(() => staff.Get(Sent))).ShouldBe(few);
        var first = await staff.Open(Sent);
        first.QuerySelectorAll(".app-inbox__message").Length.ShouldBe(50);
        var next = first.QuerySelectorAll(".nhsuk-pagination a").Single(a => a.TextContent.Contains("Older ones", StringComparison.Ordinal)).GetAttribute("href")!;
        (await staff.Open(next)).QuerySelectorAll(".app-inbox__message").ShouldNotBeEmpty();
    }

    private static Task<HttpResponseMessage> Post(Visitor staff, AngleSharp.Html.Dom.IHtmlDocument page, long id, string then) =>
        staff.Send(page, Sent, ("Id", id.ToString(CultureInfo.InvariantCulture)), ("Then", then));

    private Task Fail(long id) => portal.In("wessex", async db =>
    {
        (await db.Outbox.SingleAsync(o => o.Id == id)).GiveUp("The address cannot be written to");
        await db.SaveChangesAsync();
    });
}
