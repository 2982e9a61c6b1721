using System.Net;

using AngleSharp.Dom;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Administration;

public sealed class EnterBounceTests(Portal portal) : IClassFixture<Portal>
{
    private const string Enter = "/wessex/sent-messages/enter-bounce";

    [Fact]
    public async Task Paste_FindsTheMessage_AndNotesItOnlyWhenStaffSaySo()
    {
        var (_, id) = await portal.Sent();
        var staff = await portal.SignedInAs(Cast.Wessex.Staff);

        using var found = await staff.Send(await staff.Open(Enter), Enter, ("Text", Bounce(id, "550 5.1.1 <bea@hospital.test>: no such user")));

        found.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await found.Html();
        page.Words("main").ShouldContain("Invitation");
        page.QuerySelector("input[checked]")!.GetAttribute("value").ShouldBe("Permanent");
        page.Words("main").ShouldNotContain("no such user");
        (await portal.Message(id)).State.ShouldBe(MailState.Sent);

        (await staff.Send(page, Enter)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await staff.Send(page, Enter)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var message = await portal.Message(id);
        (message.State, message.Fault).ShouldBe((MailState.Failed, "It came back: the address does not take it (5.1.1)"));
        (await staff.Open("/wessex/sent-messages?state=Failed")).Words("main").ShouldContain("It came back: the address does not take it (5.1.1).");
    }

    [Fact]
    public async Task Paste_OfADelay_IsNotedAsOne()
    {
        var (_, id) = await portal.Sent();
        var staff = await portal.SignedInAs(Cast.Wessex.Staff);

        var page = await (await staff.Send(await staff.Open(Enter), Enter, ("Text", Bounce(id, "4.2.2 mailbox full")))).Html();
        page.QuerySelector("input[checked]")!.GetAttribute("value").ShouldBe("Temporary");
        (await staff.Send(page, Enter)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await portal.Message(id)).State.ShouldBe(MailState.Sent);
    }

    [Fact]
    public async Task Paste_WithoutANumber_AsksWhatItSays()
    {
        var (_, id) = await portal.Sent();
        var staff = await portal.SignedInAs(Cast.Wessex.Staff);

        var page = await (await staff.Send(await staff.Open(Enter), Enter, ("Text", Bounce(id, "Sorry, it did not work")))).Html();
        using var answer = await staff.Send(page, Enter);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Html()).Errors().ShouldBe(["Select what it says"]);
    }

    [Fact]
    public async Task Paste_OfAnotherDeanery_AndOfNothing_IsAnsweredTheSame_AndKeepsWhatWasPasted()
    {
        var (_, elsewhere) = await portal.Sent("west-midlands");
        var staff = await portal.SignedInAs(Cast.Wessex.Staff);
        var errors = new List<string>();
        foreach (var text in new[] { Bounce(elsewhere, "5.1.1"), "Nothing of the portal in it" })
        {
            using var answer = await staff.Send(await staff.Open(Enter), Enter, ("Text", text));
            answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            var page = await answer.Html();
            page.QuerySelector("textarea")!.TextContent.ShouldBe(text);
            errors.AddRange(page.Errors());
        }

        errors.Distinct().Count().ShouldBe(1);
        (await portal.Message(elsewhere, "west-midlands")).State.ShouldBe(MailState.Sent);
        using var forged = await staff.Send(await staff.Open(Enter), Enter, ("Message", elsewhere.Message.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("Kind", "Permanent"));
        forged.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await portal.Message(elsewhere, "west-midlands")).State.ShouldBe(MailState.Sent);
    }

    [Fact]
    public async Task Post_OfNothing_SaysWhatToDo_AndToOthersThanStaffItIsForbidden()
    {
        var staff = await portal.SignedInAs(Cast.Wessex.Staff);

        (await (await staff.Send(await staff.Open(Enter), Enter, ("Text", " "))).Html()).Errors().ShouldContain("Paste the e-mail that came back");
        (await (await portal.SignedInAs(Cast.Wessex.Trainee)).Get(Enter)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static string Bounce(MailId id, string why) => $"From: MAILER-DAEMON@mail.test\nSubject: Undelivered\n\n{why}\n\n-- headers --\nMessage-ID: <{id}@portal.test>\nTo: bea@hospital.test";
}
