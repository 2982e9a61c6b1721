using Microsoft.Extensions.Configuration;

using SuppoRTT.Web.Infrastructure;
using SuppoRTT.Web.Infrastructure.Mail;

namespace SuppoRTT.Web.Tests.Mail;

public sealed class MailSettingsTests
{
    [Theory]
    [InlineData(PortalSettings.MailFrom)]
    [InlineData(PortalSettings.PublicAddress)]
    public void Read_WithAMailServerAndWithoutWhatItNeeds_NamesWhatIsMissing(string missing)
    {
        var needed = new[] { PortalSettings.MailHost, PortalSettings.MailFrom, PortalSettings.PublicAddress };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(needed.Where(n => n != missing).ToDictionary(n => n, string? (_) => "something")).Build();

        Should.Throw<InvalidOperationException>(() => MailSettings.Read(configuration)).Message.ShouldContain(missing);
    }

    [Fact]
    public void Read_OfNothing_IsOff() => MailSettings.Read(new ConfigurationBuilder().Build()).IsOn.ShouldBeFalse();

    [Fact]
    public void Read_OfAMailServer_EncryptsUnlessToldOtherwise()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            [PortalSettings.MailHost] = "mail.test",
            [PortalSettings.MailFrom] = "supportt@portal.test",
            [PortalSettings.PublicAddress] = "https://portal.test",
        }).Build();

        var settings = MailSettings.Read(configuration);

        (settings.IsOn, settings.Port, settings.StartTls, settings.Timeout).ShouldBe((true, 25, true, TimeSpan.FromSeconds(30)));
    }
}
