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

        (settings.IsOn, settings.Port, settings.StartTls, settings.Timeout, settings.AtOnce).ShouldBe((true, 25, true, TimeSpan.FromSeconds(30), 4));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("51")]
    public void Read_OfTooFewOrTooManyAtOnce_IsRefused(string atOnce) =>
        Should.Throw<InvalidOperationException>(() => MailSettings.Read(Notify(PortalSettings.MailAtOnce, atOnce))).Message.ShouldContain(PortalSettings.MailAtOnce);

    [Theory]
    [InlineData(PortalSettings.MailNotifyKey)]
    [InlineData(PortalSettings.MailNotifyTemplate)]
    [InlineData(PortalSettings.PublicAddress)]
    public void Read_OfHalfOfNotify_NamesWhatIsMissing(string missing) =>
        Should.Throw<InvalidOperationException>(() => MailSettings.Read(Notify(missing, null))).Message.ShouldContain(missing);

    [Fact]
    public void Read_OfNotify_IsOn_AndKnowsWhoItIs()
    {
        var settings = MailSettings.Read(Notify());

        settings.IsOn.ShouldBeTrue();
        settings.Notify.ShouldBe(new NotifySettings(NotifyServer.ServiceId, NotifyServer.Secret, NotifyServer.Template, new Uri("https://api.notifications.service.gov.uk")));
    }

    [Fact]
    public void Read_OfNotifyAndAMailServer_IsRefused() =>
        Should.Throw<InvalidOperationException>(() => MailSettings.Read(Notify(PortalSettings.MailHost, "mail.test"))).Message.ShouldContain("unset the other");

    [Theory]
    [InlineData("supportt-tests")]
    [InlineData("supportt-11111111-1111-4111-8111-111111111111-22222222-2222-4222-8222-22222222222x")]
    public void Read_OfAKeyThatIsNone_IsRefusedWithoutRepeatingIt(string key)
    {
        var message = Should.Throw<InvalidOperationException>(() => MailSettings.Read(Notify(PortalSettings.MailNotifyKey, key))).Message;

        message.ShouldStartWith("Mail:Notify:Key is not a key");
        message.ShouldNotContain(key);
    }

    [Theory]
    [InlineData("http://notify.test")]
    [InlineData("notify.test")]
    public void Read_OfAnAddressThatIsNotEncrypted_IsRefused(string address) =>
        Should.Throw<InvalidOperationException>(() => MailSettings.Read(Notify(PortalSettings.MailNotifyAddress, address))).Message.ShouldContain("https://");

    private static IConfiguration Notify(string? changed = null, string? value = null) => new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        [PortalSettings.MailNotifyKey] = NotifyServer.Key,
        [PortalSettings.MailNotifyTemplate] = NotifyServer.Template,
        [PortalSettings.PublicAddress] = "https://portal.test",
    }).AddInMemoryCollection(changed is null ? [] : new Dictionary<string, string?> { [changed] = value }).Build();
}
