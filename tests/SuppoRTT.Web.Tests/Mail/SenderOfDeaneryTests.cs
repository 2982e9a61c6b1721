using Microsoft.AspNetCore.Hosting;

using SuppoRTT.Web.Infrastructure;

namespace SuppoRTT.Web.Tests.Mail;

public sealed class SenderOfDeaneryTests(SenderOfDeaneryTests.TwoSendersPortal portal) : IClassFixture<SenderOfDeaneryTests.TwoSendersPortal>
{
    [Fact]
    public async Task Run_OfADeaneryWithAnAddressOfItsOwn_ComesFromThere_AndThatOfAnotherFromThePortals()
    {
        await portal.Invited("wessex", "Ines Demo-Hart", "ines@mail.test");
        await portal.Invited("west-midlands", "Zoë Demo-Núñez", "zoe@mail.test");

        await portal.Send();

        var received = await portal.MailServer.Received();
        var (wessex, midlands) = (received.Single(m => m.To.Contains("ines@mail.test")), received.Single(m => m.To.Contains("zoe@mail.test")));
        (wessex.From, midlands.From).ShouldBe(("supportt@portal.test", "return@midlands.test"));
        midlands.Header("From")!.ShouldEndWith("<return@midlands.test>");
        midlands.Header("Message-ID")!.ShouldEndWith("@midlands.test>");
    }

    /// <summary>One of its deaneries sends from an address of its own.</summary>
    public sealed class TwoSendersPortal : MailingPortal
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting($"{PortalSettings.MailFromOf}:west_midlands", "return@midlands.test");
        }
    }
}
