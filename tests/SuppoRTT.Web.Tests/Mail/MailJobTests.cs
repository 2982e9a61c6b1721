using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Mail;

public sealed class MailJobTests(MailingPortal portal) : IClassFixture<MailingPortal>
{
    [Fact]
    public async Task Run_WithAMessageWaiting_SendsItOnceEncryptedAndAsTheDeanery()
    {
        var to = await portal.Invited("wessex", "Ines Demo-Hart", "ines@mail.test");

        await portal.Send();
        await portal.Send();

        var mail = (await portal.MailServer.Received()).Single(m => m.To.Contains("ines@mail.test"));
        (mail.IsEncrypted, mail.User, mail.From).ShouldBe((true, "supportt", "supportt@portal.test"));
        mail.Header("From").ShouldBe("\"Wessex Deanery\" <supportt@portal.test>");
        mail.Header("Reply-To").ShouldBe("\"Wessex SuppoRTT team\" <supportt@wessex.example>");
        mail.Header("Subject").ShouldBe("You are invited to SuppoRTT");
        mail.Header("Auto-Submitted").ShouldBe("auto-generated");
        var message = (await portal.MessagesTo("wessex", to)).Single();
        (message.State, message.Attempts, message.SentAt, message.Fault).ShouldBe((MailState.Sent, 1, portal.Clock.Now, null));
        mail.Header("Message-ID").ShouldBe($"<{message.Id}.{message.DeaneryId.Value:N}@portal.test>");
    }

    [Fact]
    public async Task Run_SendsWordsThatAreCompleteAndHtmlThatSaysTheSame()
    {
        var to = await portal.Invited("west-midlands", "Zoë Demo-Núñez", "zoe@mail.test");

        await portal.Send();

        var mail = (await portal.MailServer.Received()).Single(m => m.To.Contains("zoe@mail.test"));
        mail.Header("Content-Type")!.ShouldStartWith("multipart/alternative");
        var (text, html) = (mail.Part("text/plain"), new AngleSharp.Html.Parser.HtmlParser().ParseDocument(mail.Part("text/html")));
        text.ShouldContain("https://portal.test/choose-password?token=");
        html.DocumentElement.GetAttribute("lang").ShouldBe("en-GB");
        html.QuerySelectorAll("img, script, link, iframe").ShouldBeEmpty();
        html.QuerySelectorAll("a").Single().GetAttribute("href")!.ShouldBe(text.Split('\n').Single(l => l.StartsWith("https://portal.test/choose", StringComparison.Ordinal)));
        foreach (var paragraph in html.QuerySelectorAll("p").Where(p => p.QuerySelector("a, br") is null))
        {
            text.ShouldContain(paragraph.TextContent);
        }

        (await portal.MessagesTo("west-midlands", to)).Single().State.ShouldBe(MailState.Sent);
    }

    [Fact]
    public async Task Run_OfAMessageThatTheServerPutsOff_WaitsTwiceAsLongEachTimeAndGivesUpAfterTen()
    {
        var to = await portal.Invited("wessex", "Lee Demo-Ash", "later@mail.test");

        await portal.Send();
        await portal.Send();

        var first = (await portal.MessagesTo("wessex", to)).Single();
        (first.State, first.Attempts, first.Fault, first.NotBefore).ShouldBe((MailState.Waiting, 1, "The mail server answered 451", portal.Clock.Now.AddMinutes(2)));
        var began = portal.Clock.Now;
        for (var message = first; message.State == MailState.Waiting; message = (await portal.MessagesTo("wessex", to)).Single())
        {
            portal.Clock.Now = message.NotBefore!.Value;
            await portal.Send();
        }

        var last = (await portal.MessagesTo("wessex", to)).Single();
        (last.State, last.Attempts, last.Fault).ShouldBe((MailState.Failed, 10, "The mail server answered 451"));
        (portal.Clock.Now - began).ShouldBe(TimeSpan.FromMinutes(1022));
    }

    [Fact]
    public async Task Run_OfAMessageThatTheServerRefuses_FailsForGood_AndTheOthersAreSent()
    {
        var refused = await portal.Invited("wessex", "Una Demo-Kerr", "unknown@mail.test");
        var sent = await portal.Invited("wessex", "Otto Demo-Lane", "otto@mail.test");

        await portal.Send();

        var message = (await portal.MessagesTo("wessex", refused)).Single();
        (message.State, message.Attempts, message.Fault).ShouldBe((MailState.Failed, 1, "The mail server answered 550"));
        (await portal.MessagesTo("wessex", sent)).Single().State.ShouldBe(MailState.Sent);
    }

    [Fact]
    public async Task Run_HoweverItGoes_WritesNumbersToTheLogAndNobodysNameOrAddress()
    {
        var refused = await portal.Invited("wessex", "Quentin Demo-Quill", "unknown@log.mail.test");
        var later = await portal.Invited("wessex", "Quincy Demo-Quirk", "later@log.mail.test");
        var sent = await portal.Invited("wessex", "Queenie Demo-Quist", "queenie@log.mail.test");

        await portal.Send();

        foreach (var (person, state) in new[] { (refused, "Failed"), (later, "Waiting"), (sent, "Sent") })
        {
            var id = (await portal.MessagesTo("wessex", person)).Single().Id;
            portal.Log.Lines.ShouldContain(l => l.Contains($"E-mail {id} is {state}.", StringComparison.Ordinal));
        }

        portal.Log.Lines.ShouldAllBe(l => !l.Contains("@log.mail.test", StringComparison.OrdinalIgnoreCase) && !l.Contains("Demo-Qui", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Run_OfAMessageToAMadeUpAddress_SendsNothingAndSaysWhy()
    {
        var to = await portal.Invited("wessex", "Mia Demo-Noon", "mia@hospital.Example");

        await portal.Send();

        var message = (await portal.MessagesTo("wessex", to)).Single();
        (message.State, message.Fault).ShouldBe((MailState.Failed, "Addresses that end in .example are made up, and nothing is sent to them"));
        (await portal.MailServer.Received()).SelectMany(m => m.To).ShouldAllBe(a => !a.EndsWith(".example", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Run_OfAMessageToSomebodyWhoLeft_SendsNothing()
    {
        var to = await portal.Invited("wessex", "Gil Demo-Post", "gil@mail.test");
        await portal.In("wessex", async db =>
        {
            (await db.Memberships.SingleAsync(m => m.PersonId == to)).End(Cast.Wessex.Staff.Actor, portal.Clock.Now);
            await db.SaveChangesAsync();
        });

        await portal.Send();

        (await portal.MessagesTo("wessex", to)).Single().State.ShouldBe(MailState.Withdrawn);
        (await portal.MailServer.Received()).ShouldAllBe(m => !m.To.Contains("gil@mail.test"));
    }

    [Fact]
    public async Task Run_OfAMessageThatADeadProcessHeld_TakesItAgainAfterTenMinutes()
    {
        var to = await portal.Invited("wessex", "Bea Demo-Shaw", "bea@mail.test");
        var id = (await portal.MessagesTo("wessex", to)).Single().Id;
        var claimed = await portal.In("wessex", db => db.ClaimMail(id, portal.Clock.Now, default));
        var again = await portal.In("wessex", db => db.ClaimMail(id, portal.Clock.Now, default));

        portal.Clock.Now += TimeSpan.FromMinutes(10);
        await portal.Send();
        var early = (await portal.MessagesTo("wessex", to)).Single().State;
        portal.Clock.Now += TimeSpan.FromSeconds(1);
        await portal.Send();

        (claimed, again, early).ShouldBe((true, false, MailState.Sending));
        var message = (await portal.MessagesTo("wessex", to)).Single();
        (message.State, message.Attempts, message.TimesLeftBehind).ShouldBe((MailState.Sent, 2, 1));
    }

    [Fact]
    public async Task Run_OfAMessageThatWasHeldTooOften_FailsForGood()
    {
        var to = await portal.Invited("wessex", "Wes Demo-Orme", "wes@mail.test");
        var id = (await portal.MessagesTo("wessex", to)).Single().Id;
        for (var deaths = 0; deaths < OutboxMessage.MostAttempts; deaths++)
        {
            (await portal.In("wessex", db => db.ClaimMail(id, portal.Clock.Now, default))).ShouldBeTrue();
            portal.Clock.Now += MailClaims.LeftBehindAfter + TimeSpan.FromSeconds(1);
        }

        await portal.Send();

        (await portal.MessagesTo("wessex", to)).Single().State.ShouldBe(MailState.Failed);
        (await portal.MailServer.Received()).ShouldAllBe(m => !m.To.Contains("wes@mail.test"));
    }

    [Fact]
    public async Task Run_OfTwoAtOnce_SendsEachMessageOnce()
    {
        foreach (var n in Enumerable.Range(0, 8))
        {
            await portal.Invited("wessex", $"Pair Demo-{n}", $"pair.{n}@mail.test");
        }

        await Task.WhenAll(portal.Send(), portal.Send());

        (await portal.MailServer.Received()).SelectMany(m => m.To).Where(a => a.StartsWith("pair.", StringComparison.Ordinal)).Order().ShouldBe(Enumerable.Range(0, 8).Select(n => $"pair.{n}@mail.test"));
    }
}
