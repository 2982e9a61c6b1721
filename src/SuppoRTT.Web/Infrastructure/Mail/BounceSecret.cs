using System.Security.Cryptography;
using System.Text;

namespace SuppoRTT.Web.Infrastructure.Mail;

/// <summary>By which the mail server is known that tells which e-mails came back. Compared in a time that tells nothing of it.</summary>
public sealed class BounceSecret
{
    public const int Shortest = 32;

    private const string Scheme = "Bearer ";

    private readonly byte[]? _expected;

    private BounceSecret(string? secret) => _expected = string.IsNullOrEmpty(secret) ? null : Hash(secret);

    /// <summary>Without a secret nobody may tell anything.</summary>
    public bool IsSet => _expected is not null;

    /// <exception cref="InvalidOperationException">It is so short that it could be guessed.</exception>
    public static BounceSecret Read(IConfiguration configuration) => configuration[PortalSettings.MailBounceSecret] is { Length: > 0 and < Shortest }
        ? throw new InvalidOperationException($"{PortalSettings.MailBounceSecret} must have {Shortest} characters or more.")
        : new BounceSecret(configuration[PortalSettings.MailBounceSecret]);

    /// <summary>Whether the header of a request carries it.</summary>
    public bool IsIn(string? authorization) => _expected is not null && CryptographicOperations.FixedTimeEquals(
        _expected, Hash(authorization?.StartsWith(Scheme, StringComparison.Ordinal) == true ? authorization[Scheme.Length..] : ""));

    private static byte[] Hash(string words) => SHA256.HashData(Encoding.UTF8.GetBytes(words));
}
