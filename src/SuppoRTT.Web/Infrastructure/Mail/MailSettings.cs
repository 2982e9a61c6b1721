using System.Net.Mail;

namespace SuppoRTT.Web.Infrastructure.Mail;

/// <summary>How e-mails leave the portal: the settings that README.md names. By a mail server or by GOV.UK Notify, never by both.</summary>
public sealed record MailSettings(string? Host, int Port, string From, string? User, string? Password, bool StartTls, TimeSpan Timeout)
{
    private const int MostAtOnce = 50;

    /// <summary>Without a mail server and without Notify nothing is sent, and messages wait.</summary>
    public bool IsOn => !string.IsNullOrEmpty(Host) || Notify is not null;

    public NotifySettings? Notify { get; private init; }

    private Dictionary<string, string> Senders { get; init; } = [];

    /// <summary>How many e-mails are handed over at the same time: few, since a mail server that is asked for more may refuse us.</summary>
    public int AtOnce { get; private init; }

    /// <exception cref="InvalidOperationException">Something is named, and what it needs is not; or there are two ways to send.</exception>
    public static MailSettings Read(IConfiguration configuration)
    {
        var (host, notify) = (configuration[PortalSettings.MailHost], NotifySettings.Read(configuration));
        if (!string.IsNullOrEmpty(host) && notify is not null)
        {
            throw new InvalidOperationException($"{PortalSettings.MailHost} and {PortalSettings.MailNotifyKey} are both set. E-mails leave by one of them: unset the other.");
        }

        Need(configuration, PortalSettings.MailHost, PortalSettings.MailFrom, PortalSettings.PublicAddress);
        Need(configuration, PortalSettings.MailNotifyKey, PortalSettings.PublicAddress);
        return new MailSettings(
            host, configuration.GetValue(PortalSettings.MailPort, 25), configuration[PortalSettings.MailFrom] ?? "", configuration[PortalSettings.MailUser], configuration[PortalSettings.MailPassword],
            configuration.GetValue(PortalSettings.MailStartTls, true), TimeSpan.FromSeconds(configuration.GetValue(PortalSettings.MailTimeout, 30.0)))
        {
            Notify = notify,
            Senders = ReadSenders(configuration),
            AtOnce = ReadAtOnce(configuration),
        };
    }

    /// <summary>The address that the e-mails of a deanery come from: its own, else the portal's.</summary>
    public string FromOf(string? deanery) => deanery is not null && Senders.TryGetValue(deanery, out var own) ? own : From;

    /// <summary>By the word that stands for each deanery in addresses. In the environment an underscore may stand for its hyphen.</summary>
    private static Dictionary<string, string> ReadSenders(IConfiguration configuration) => configuration.GetSection(PortalSettings.MailFromOf).GetChildren()
        .Where(s => !string.IsNullOrEmpty(s.Value))
        .ToDictionary(
            s => s.Key.Replace('_', '-'),
            s => MailAddress.TryCreate(s.Value, out _) ? s.Value! : throw new InvalidOperationException($"{s.Path} is not an e-mail address."),
            StringComparer.OrdinalIgnoreCase);

    private static int ReadAtOnce(IConfiguration configuration) => configuration.GetValue(PortalSettings.MailAtOnce, 4) is var most and >= 1 and <= MostAtOnce
        ? most
        : throw new InvalidOperationException($"{PortalSettings.MailAtOnce} must be a number from 1 to {MostAtOnce}.");

    /// <exception cref="InvalidOperationException">The first is set, and one of the others is not.</exception>
    internal static void Need(IConfiguration configuration, string named, params ReadOnlySpan<string> needs)
    {
        foreach (var needed in needs)
        {
            if (!string.IsNullOrEmpty(configuration[named]) && string.IsNullOrEmpty(configuration[needed]))
            {
                throw new InvalidOperationException($"{named} is set, so {needed} must be set too.");
            }
        }
    }
}
