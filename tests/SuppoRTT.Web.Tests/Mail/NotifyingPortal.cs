using Microsoft.AspNetCore.Hosting;

using SuppoRTT.Testing;
using SuppoRTT.Web.Infrastructure;

namespace SuppoRTT.Web.Tests.Mail;

/// <summary>A portal whose e-mails GOV.UK Notify takes.</summary>
public class NotifyingPortal : SendingPortal, IAsyncLifetime
{
    public NotifyServer Notify { get; private set; } = null!;

    /// <summary>The clock of Notify; that of the portal goes with it unless a test moves it away.</summary>
    public StoppedClock TheirClock { get; } = new(A.Morning);

    protected virtual string Key => NotifyServer.Key;

    protected virtual string Template => NotifyServer.Template;

    protected override TimeSpan Timeout => TimeSpan.FromSeconds(3);

    public async Task InitializeAsync() => Notify = await NotifyServer.Start(TheirClock);

    async Task IAsyncLifetime.DisposeAsync()
    {
        await base.DisposeAsync();
        await Notify.DisposeAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting(PortalSettings.MailNotifyKey, Key);
        builder.UseSetting(PortalSettings.MailNotifyTemplate, Template);
        builder.UseSetting(PortalSettings.MailNotifyAddress, Notify.Address);
    }
}

/// <summary>Signs with a secret that is not that of its service.</summary>
public sealed class WrongKeyPortal : NotifyingPortal
{
    protected override string Key => $"supportt_tests-{NotifyServer.ServiceId}-00000000-0000-0000-0000-000000000000";
}

/// <summary>Names a template that its service does not have.</summary>
public sealed class WrongTemplatePortal : NotifyingPortal
{
    protected override string Template => "00000000-0000-0000-0000-000000000000";
}
