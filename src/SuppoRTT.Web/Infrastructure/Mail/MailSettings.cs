namespace SuppoRTT.Web.Infrastructure.Mail;

/// <summary>How e-mails leave the portal: the settings that README.md names.</summary>
public sealed record MailSettings(string? Host, int Port, string From, string? User, string? Password, bool StartTls, TimeSpan Timeout)
{
    /// <summary>Without a mail server nothing is sent, and messages wait.</summary>
    public bool IsOn => !string.IsNullOrEmpty(Host);

    /// <exception cref="InvalidOperationException">A mail server is named, and something that it needs is not.</exception>
    public static MailSettings Read(IConfiguration configuration)
    {
        var host = configuration[PortalSettings.MailHost];
        foreach (var needed in new[] { PortalSettings.MailFrom, PortalSettings.PublicAddress }.Where(n => !string.IsNullOrEmpty(host) && string.IsNullOrEmpty(configuration[n])))
        {
            throw new InvalidOperationException($"{PortalSettings.MailHost} is set, so {needed} must be set too.");
        }

        return new MailSettings(
            host, configuration.GetValue(PortalSettings.MailPort, 25), configuration[PortalSettings.MailFrom] ?? "", configuration[PortalSettings.MailUser], configuration[PortalSettings.MailPassword],
            configuration.GetValue(PortalSettings.MailStartTls, true), TimeSpan.FromSeconds(configuration.GetValue(PortalSettings.MailTimeout, 30.0)));
    }
}
