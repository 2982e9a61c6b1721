using System.Globalization;

using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Testing;
using SuppoRTT.Web.Infrastructure;
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

public sealed class ForgetfulServerTests(ImpatientPortal portal) : IClassFixture<ImpatientPortal>
{
    [Fact]
    public async Task Run_WithAServerThatTakesOneAndDoesNotSaySo_SendsItAgain_AndStaffSeeThatItMayHaveGoneTwice()
    {
        var to = await portal.Invited("wessex", "Ines Demo-Hart", "ines@mail.test");
        await portal.MailServer.HoldNext();

        await portal.Send();
        portal.Clock.Now += TimeSpan.FromMinutes(2);
        await portal.Send();

        (await portal.MailServer.Count()).ShouldBe(2);
        var message = (await portal.MessagesTo("wessex", to)).Single();
        (message.State, message.Attempts, message.TimesLeftBehind, message.Fault).ShouldBe((MailState.Sent, 2, 1, null));
        (await (await portal.SignedInAs(Cast.Wessex.Staff)).Open("/wessex/sent-messages")).Words("main").ShouldContain("it may have gone out more than once.");
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

public sealed class UnencryptedServerTests(OpenPortal portal) : IClassFixture<OpenPortal>
{
    [Fact]
    public async Task Run_WithAServerThatDoesNotEncrypt_SendsNothingAndCostsNoTry()
    {
        var to = await portal.Invited("wessex", "Ines Demo-Hart", "ines@mail.test");

        await portal.Send();

        (await portal.MailServer.Count()).ShouldBe(0);
        var message = (await portal.MessagesTo("wessex", to)).Single();
        (message.State, message.Attempts, message.Fault).ShouldBe((MailState.Waiting, 0, "The mail server could not be spoken to (SmtpException)"));
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

public sealed class DeadServerTests(DeadServerTests.DeadPortal portal) : IClassFixture<DeadServerTests.DeadPortal>
{
    [Fact]
    public async Task Run_WithNoServerThere_TriesSomeAndLeavesAllTheirTries()
    {
        for (var n = 0; n < 40; n++)
        {
            await portal.Invited("wessex", $"Many Demo-{n}", $"{Guid.NewGuid():N}@mail.test");
        }

        await portal.Send();

        var messages = await portal.In("wessex", db => db.Outbox.AsNoTracking().ToListAsync());
        messages.ShouldAllBe(m => m.State == MailState.Waiting);
        messages.ShouldAllBe(m => m.Attempts == 0);
        messages.Count(m => m.Fault is not null).ShouldBeInRange(4, 8, "a server that is away is not asked for each of them");
    }

    /// <summary>Nobody listens at the port of its mail server.</summary>
    public sealed class DeadPortal : SendingPortal
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting(PortalSettings.MailHost, "127.0.0.1");
            builder.UseSetting(PortalSettings.MailPort, 1.ToString(CultureInfo.InvariantCulture));
            builder.UseSetting(PortalSettings.MailFrom, "supportt@portal.test");
        }
    }
}
