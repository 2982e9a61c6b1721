using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Testing;
using SuppoRTT.Web.Infrastructure.Jobs;

namespace SuppoRTT.Web.Tests.Mail;

public sealed class MailWorkerTests(WorkingPortal portal) : IClassFixture<WorkingPortal>
{
    [Fact]
    public async Task Worker_SendsByItself()
    {
        var to = await portal.Invited("wessex", "Ines Demo-Hart", "ines@mail.test");

        await portal.MailServer.Said("source");

        await Eventually.Sees(async () => (await portal.MessagesTo("wessex", to)).SingleOrDefault(m => m.State == MailState.Sent), "the message is marked as sent");
    }
}

public sealed class SilentServerTests(ImpatientPortal portal) : IClassFixture<ImpatientPortal>
{
    [Fact]
    public async Task Run_WithAServerThatNeverAnswers_GoesOnToTheOthersAndTriesLater()
    {
        var silent = await portal.Invited("wessex", "Sol Demo-West", "silent@mail.test");
        var next = await portal.Invited("wessex", "Nia Demo-East", "nia@mail.test");

        await portal.Send();

        var message = (await portal.MessagesTo("wessex", silent)).Single();
        (message.State, message.Fault).ShouldBe((MailState.Waiting, "The mail server did not answer within 3 seconds"));
        (await portal.MessagesTo("wessex", next)).Single().Attempts.ShouldBe(1);
    }
}

public sealed class UntrustedServerTests(DistrustfulPortal portal) : IClassFixture<DistrustfulPortal>
{
    [Fact]
    public async Task Run_WithAServerThatNobodyVouchesFor_SendsNothingAndTriesLater()
    {
        var to = await portal.Invited("wessex", "Ines Demo-Hart", "ines@mail.test");

        await portal.Send();

        (await portal.MailServer.Received()).ShouldBeEmpty();
        var message = (await portal.MessagesTo("wessex", to)).Single();
        (message.State, message.Fault).ShouldBe((MailState.Waiting, "The mail server could not be spoken to (AuthenticationException)"));
    }
}

public sealed class WrongMailPasswordTests(UnknownPortal portal) : IClassFixture<UnknownPortal>
{
    [Fact]
    public async Task Run_WithAWrongPasswordOfOurOwn_TriesLaterInsteadOfGivingUp()
    {
        var to = await portal.Invited("wessex", "Ines Demo-Hart", "ines@mail.test");

        await portal.Send();

        (await portal.MailServer.Received()).ShouldBeEmpty();
        var message = (await portal.MessagesTo("wessex", to)).Single();
        message.State.ShouldBe(MailState.Waiting);
        message.Fault!.ShouldStartWith("The mail server ");
    }
}

public sealed class NoMailServerTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task Portal_WithoutAMailServer_LeavesMessagesWaiting()
    {
        var to = await portal.Invited("wessex", "Ines Demo-Hart", "ines@mail.test");

        (await portal.Services.GetRequiredService<WorkRunner>().Run("mail", default)).ShouldBeTrue();

        (await portal.MessagesTo("wessex", to)).Single().State.ShouldBe(MailState.Waiting);
    }
}
