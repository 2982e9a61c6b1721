using AngleSharp.Dom;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Mail;

namespace SuppoRTT.Web.Tests.Administration;

/// <summary>Own words through a real mail server.</summary>
public sealed class TestLetterTests(MailingPortal portal) : IClassFixture<MailingPortal>
{
    private const string ToSign = "/wessex/letters/FormToSign/change";

    [Fact]
    public async Task Test_GoesToWhoeverAsksForIt_AndIsInNoOutbox()
    {
        var staff = await portal.SignedInAs(Cast.Wessex.Staff);
        var refused = await staff.Send(await staff.Open(ToSign), ToSign, ("Then", "test"));
        (await refused.Html()).Words("[role=status]").ShouldBe("Your address ends in .example, and nothing is sent to such addresses.");
        await portal.In("wessex", async db =>
        {
            (await db.People.SingleAsync(p => p.Id == Cast.Wessex.Staff.Id)).MoveTo("dee@mail.test");
            await db.SaveChangesAsync();
        });

        using var answer = await staff.Send(await staff.Open(ToSign), ToSign, ("Subject", "What I mean"), ("Text", "As I typed it,\nin two <lines>.\n\n{link}"), ("Then", "test"));

        (await answer.Html()).Words("[role=status]").ShouldBe("It is sent to your own address.");
        var mail = (await portal.MailServer.Received()).Single(m => m.To.Contains("dee@mail.test"));
        mail.Header("Subject").ShouldBe("Test: What I mean");
        mail.Part("text/plain").ReplaceLineEndings("\n").ShouldContain("As I typed it,\nin two <lines>.");
        mail.Part("text/html").ShouldContain("<p>As I typed it,<br>in two &lt;lines&gt;.</p>");
        (await portal.MessagesTo("wessex", Cast.Wessex.Staff.Id)).ShouldBeEmpty();
        (await portal.VersionsOf("wessex", "FormToSign")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_OfWordsThatCannotBeUsed_LeavesItOnTheDeskAndTheOthersGo()
    {
        await portal.Worded("west-midlands", "Invitation", "Hello", "Dear {doctor}, you are invited.");
        var waits = await portal.Invited("west-midlands", "Wim Demo-Hart", "wim@mail.test");
        var goes = await portal.Invited("wessex", "Gus Demo-Hart", "gus@mail.test");

        await portal.Send();

        var message = (await portal.MessagesTo("west-midlands", waits)).Single();
        (message.State, message.Fault).ShouldBe((MailState.Failed, "The deanery’s own words for this e-mail cannot be used as they are"));
        (await portal.MessagesTo("wessex", goes)).Single().State.ShouldBe(MailState.Sent);
        await portal.Worded("west-midlands", "Invitation", "Welcome", "You are invited.\n\n{link}");
        await portal.In("west-midlands", async db => (await db.SendInNewWords(LetterTopic.Of(message), default)).ShouldBe(1));
        await portal.Send();
        (await portal.MailServer.Received()).Single(m => m.To.Contains("wim@mail.test")).Part("text/plain").ShouldContain("You are invited.\n\nTo begin, choose a password.");
    }
}
