using System.Security.Cryptography;
using System.Text.Json;

using Microsoft.AspNetCore.DataProtection;

namespace SuppoRTT.Web.Infrastructure.Security;

/// <summary>Whose password may be chosen, once: which deanery wrote to them, the stamp of the sign-in that they had then (none if they had none), and when. The stamp changes with the password, so the ticket dies with its use.</summary>
public sealed record PasswordTicket(Guid Person, Guid Deanery, string? Stamp, DateTimeOffset At);

/// <summary>Seals the tickets with which links to choose a password are made; good for 3 days.</summary>
public sealed class PasswordTickets(IDataProtectionProvider protection)
{
    public static readonly TimeSpan GoodFor = TimeSpan.FromDays(3);

    private readonly IDataProtector _protector = protection.CreateProtector("SuppoRTT.PasswordTicket");

    public string Seal(PasswordTicket ticket) => _protector.Protect(JsonSerializer.Serialize(ticket));

    /// <summary>The ticket, however old, or null if it was changed on the way.</summary>
    public PasswordTicket? Open(string? sealedTicket)
    {
        if (string.IsNullOrEmpty(sealedTicket))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<PasswordTicket>(_protector.Unprotect(sealedTicket));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
