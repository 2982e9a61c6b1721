namespace SuppoRTT.Web.Infrastructure.Mail;

/// <summary>A service of GOV.UK Notify: who it is, the secret that it signs with, its template, and where Notify is.</summary>
public sealed record NotifySettings(string ServiceId, string Secret, string Template, Uri Address)
{
    private const string Public = "https://api.notifications.service.gov.uk";

    private const int IdentityLength = 36;

    /// <summary>Null where Notify is not used.</summary>
    /// <exception cref="InvalidOperationException">Half of it is set, or it cannot be right.</exception>
    public static NotifySettings? Read(IConfiguration configuration)
    {
        MailSettings.Need(configuration, PortalSettings.MailNotifyKey, PortalSettings.MailNotifyTemplate);
        MailSettings.Need(configuration, PortalSettings.MailNotifyTemplate, PortalSettings.MailNotifyKey);
        MailSettings.Need(configuration, PortalSettings.MailNotifyAddress, PortalSettings.MailNotifyKey);
        var (key, template) = (configuration[PortalSettings.MailNotifyKey], configuration[PortalSettings.MailNotifyTemplate]);
        if (string.IsNullOrEmpty(key) || string.IsNullOrEmpty(template))
        {
            return null;
        }

        var (service, secret) = PartsOf(key);
        return new NotifySettings(service, secret, template, AddressOf(configuration[PortalSettings.MailNotifyAddress]));
    }

    /// <summary>A key is a name that people gave it, the identity of the service and the secret, with hyphens between them.</summary>
    private static (string Service, string Secret) PartsOf(string key)
    {
        var (service, secret) = key.Length > (2 * IdentityLength) + 1 ? (key[^((2 * IdentityLength) + 1)..^(IdentityLength + 1)], key[^IdentityLength..]) : ("", "");
        return Guid.TryParseExact(service, "D", out _) && Guid.TryParseExact(secret, "D", out _)
            ? (service, secret)
            : throw new InvalidOperationException($"{PortalSettings.MailNotifyKey} is not a key of GOV.UK Notify: it ends with the identity of the service, a hyphen and the secret.");
    }

    private static Uri AddressOf(string? address) =>
        Uri.TryCreate(string.IsNullOrEmpty(address) ? Public : address, UriKind.Absolute, out var found) && (found.Scheme == Uri.UriSchemeHttps || (found.Scheme == Uri.UriSchemeHttp && found.IsLoopback))
            ? found
            : throw new InvalidOperationException($"{PortalSettings.MailNotifyAddress} must begin with https://.");
}
