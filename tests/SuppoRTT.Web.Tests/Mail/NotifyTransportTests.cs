using SuppoRTT.Data.Mailing;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Reminders;

namespace SuppoRTT.Web.Tests.Mail;

public sealed class NotifyTransportTests(NotifyingPortal portal) : IClassFixture<NotifyingPortal>
{
    [Fact]
    public async Task Run_WithAMessageWaiting_HandsItToNotifyOnceWithItsSubjectWordsAndReference()
    {
        var to = await portal.Invited("wessex", "Ines Demo-Hart", "ines@mail.test");

        await portal.Send();
        await portal.Send();

        var message = (await portal.MessagesTo("wessex", to)).Single();
        (message.State, message.Attempts, message.Fault).ShouldBe((MailState.Sent, 1, null));
        var mail = portal.Notify.Received.Single(m => m.Email_Address == "ines@mail.test");
        mail.Reference.ShouldBe($"{message.Id}.{message.DeaneryId.Value:N}");
        mail.Personalisation["subject"].ShouldBe("You are invited to SuppoRTT");
        var lines = mail.Personalisation["body"].Split('\n');
        lines.ShouldContain(l => l.StartsWith("https://portal.test/choose-password?token=", StringComparison.Ordinal), "a link on a line of its own");
        lines.ShouldContain("Wessex Deanery");
        lines.ShouldContain(l => l.StartsWith("Questions? Wessex SuppoRTT team, supportt@wessex.example", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_OfAMeeting_SaysWhenAndWhereTheFileForTheCalendarIs_SinceNotifyTakesNone()
    {
        var to = await portal.Reachable(Cast.Wessex.Supervisor);
        var reference = await portal.Given("wessex", a =>
        {
            var absence = a.Absence();
            absence.ProposeMeeting("pre-absence", A.Morning.AddDays(9), "Library", Cast.Wessex.Trainee.Actor, A.Morning);
            return absence;
        });

        await portal.Send();

        var body = portal.Notify.Received.Single(m => m.Email_Address == to && m.Personalisation["subject"] == "A meeting is proposed in SuppoRTT").Personalisation["body"];
        body.ShouldContain("A meeting with you is proposed for Wednesday 11 March 2026 at 09:00, UK time.");
        body.ShouldContain($"https://portal.test/wessex/absences/{reference}/forms/pre-absence\n");
        body.ShouldContain("add it from the page of the form");
        body.ShouldNotContain("Library");
    }

    [Theory]
    [InlineData("busy@mail.test", "GOV.UK Notify answered 500 (Exception)", 1)]
    [InlineData("limited@mail.test", "GOV.UK Notify answered 429 (RateLimitError)", 0)]
    [InlineData("trial@mail.test", "GOV.UK Notify answered 400 (BadRequestError)", 1)]
    [InlineData("elsewhere@mail.test", "GOV.UK Notify answered 307", 1)]
    [InlineData("silent@mail.test", "GOV.UK Notify did not answer within 3 seconds", 1)]
    public async Task Run_OfAMessageThatNotifyDoesNotTakeNow_TriesLater_AndTheOthersAreSent(string address, string fault, int attempts)
    {
        var later = await portal.Invited("wessex", "Lee Demo-Ash", address);
        var next = await portal.Invited("wessex", "Nia Demo-East", "nia." + address);

        await portal.Send();

        var message = (await portal.MessagesTo("wessex", later)).Single();
        (message.State, message.Attempts, message.Fault).ShouldBe((MailState.Waiting, attempts, fault));
        (await portal.MessagesTo("wessex", next)).Single().State.ShouldBe(MailState.Sent);
        portal.Log.Lines.ShouldAllBe(l => !l.Contains("mail.test", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Run_OfAnAddressThatNotifyFindsIsNone_FailsForGood()
    {
        var to = await portal.Invited("wessex", "Zoë Demo-Núñez", "zoë@mail.test");

        await portal.Send();

        var message = (await portal.MessagesTo("wessex", to)).Single();
        (message.State, message.Fault).ShouldBe((MailState.Failed, "The address cannot be written to"));
    }
}

public sealed class NotifyClockTests(NotifyingPortal portal) : IClassFixture<NotifyingPortal>
{
    [Fact]
    public async Task Run_WithAClockThatIsWrong_TriesLaterInsteadOfGivingUp()
    {
        portal.TheirClock.Now = portal.Clock.Now.AddSeconds(31);
        var to = await portal.Invited("wessex", "Ines Demo-Hart", "ines@mail.test");

        await portal.Send();

        var message = (await portal.MessagesTo("wessex", to)).Single();
        (message.State, message.Fault).ShouldBe((MailState.Waiting, "GOV.UK Notify answered 403 (AuthError)"));
        portal.Notify.Received.ShouldBeEmpty();
    }
}

public sealed class WrongKeyTests(WrongKeyPortal portal) : IClassFixture<WrongKeyPortal>
{
    [Fact]
    public async Task Run_WithAKeyThatIsNotOurs_CostsNoTry()
    {
        var to = await portal.Invited("wessex", "Ines Demo-Hart", "ines@mail.test");

        await portal.Send();

        var message = (await portal.MessagesTo("wessex", to)).Single();
        (message.State, message.Fault, message.Attempts).ShouldBe((MailState.Waiting, "GOV.UK Notify answered 403 (AuthError)", 0), "however long it takes to put that right");
    }
}

public sealed class WrongTemplateTests(WrongTemplatePortal portal) : IClassFixture<WrongTemplatePortal>
{
    [Fact]
    public async Task Run_WithATemplateThatIsNotThere_CostsNoTry()
    {
        var to = await portal.Invited("wessex", "Ines Demo-Hart", "ines@mail.test");

        await portal.Send();

        var message = (await portal.MessagesTo("wessex", to)).Single();
        (message.State, message.Fault, message.Attempts).ShouldBe((MailState.Waiting, "GOV.UK Notify answered 400 (BadRequestError)", 0), "however long it takes to put that right");
    }
}

public sealed class NoNotifyTests(NotifyingPortal portal) : IClassFixture<NotifyingPortal>
{
    [Fact]
    public async Task Run_WhereNobodyListens_TriesLater()
    {
        var to = await portal.Invited("wessex", "Ines Demo-Hart", "ines@mail.test");
        await portal.Notify.DisposeAsync();

        await portal.Send();

        var message = (await portal.MessagesTo("wessex", to)).Single();
        (message.State, message.Fault).ShouldBe((MailState.Waiting, "GOV.UK Notify could not be spoken to (ConnectionError)"));
    }
}
