using System.Globalization;

using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Data.Jobs;
using SuppoRTT.Web.Infrastructure;
using SuppoRTT.Web.Infrastructure.Mail;

namespace SuppoRTT.Web.Tests.Mail;

/// <summary>A portal that has a way to send. It does when a test says so; with the worker, by itself.</summary>
public abstract class SendingPortal : Portal
{
    protected SendingPortal()
    {
    }

    protected SendingPortal(TestDatabase database)
        : base(database)
    {
    }

    public LogLines Log { get; } = new();

    protected virtual TimeSpan Timeout => TimeSpan.FromSeconds(60);

    /// <summary>One round of sending.</summary>
    public async Task Send()
    {
        try
        {
            await Services.GetRequiredService<MailJob>().Run(default);
        }
        catch (MailServerAwayException)
        {
            // Whoever runs the work writes that down.
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting(PortalSettings.PublicAddress, "https://portal.test/");
        builder.UseSetting(PortalSettings.MailTimeout, Timeout.TotalSeconds.ToString(CultureInfo.InvariantCulture));
        builder.ConfigureTestServices(services => services.AddSingleton<Microsoft.Extensions.Logging.ILoggerProvider>(Log));
    }
}

/// <summary>A portal with a mail server.</summary>
public class MailingPortal : SendingPortal, IAsyncLifetime
{
    public MailingPortal()
    {
    }

    protected MailingPortal(TestDatabase database)
        : base(database)
    {
    }

    public MailServer MailServer { get; private set; } = null!;

    protected virtual bool IsTrusted => true;

    protected virtual string Password => MailServer.Password;

    public async Task InitializeAsync() => MailServer = await Started();

    protected virtual Task<MailServer> Started() => MailServer.Start(IsTrusted);

    async Task IAsyncLifetime.DisposeAsync()
    {
        await base.DisposeAsync();
        await MailServer.DisposeAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting(PortalSettings.MailHost, "127.0.0.1");
        builder.UseSetting(PortalSettings.MailPort, MailServer.Port.ToString(CultureInfo.InvariantCulture));
        builder.UseSetting(PortalSettings.MailFrom, "supportt@portal.test");
        builder.UseSetting(PortalSettings.MailUser, "supportt");
        builder.UseSetting(PortalSettings.MailPassword, Password);
    }
}

/// <summary>Sends by itself: its clock goes, since the scheduler waits by it.</summary>
public sealed class WorkingPortal : MailingPortal
{
    protected override string Part => "Both";

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddSingleton(TimeProvider.System));
    }
}

/// <summary>Waits for the server for a few seconds only.</summary>
public sealed class ImpatientPortal : MailingPortal
{
    protected override TimeSpan Timeout => TimeSpan.FromSeconds(3);
}

/// <summary>Its server shows a certificate that nobody vouches for.</summary>
public sealed class DistrustfulPortal : MailingPortal
{
    protected override bool IsTrusted => false;
}

/// <summary>Its server does not encrypt, though it has to.</summary>
public sealed class OpenPortal : MailingPortal
{
    protected override Task<MailServer> Started() => MailServer.StartPlain();
}

/// <summary>Does not know the password of its server.</summary>
public sealed class UnknownPortal : MailingPortal
{
    protected override string Password => "a wrong one";
}
