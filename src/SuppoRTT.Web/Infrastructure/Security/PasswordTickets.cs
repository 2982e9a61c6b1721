using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace SuppoRTT.Web.Infrastructure.Security;

/// <summary>Whose password may be chosen, once: which deanery wrote to them, the mark of the sign-in that they had then, and when. The mark changes with the password, so the ticket dies with its use.</summary>
public sealed record PasswordTicket(Guid Person, Guid Deanery, Guid Mark, DateTimeOffset At)
{
    /// <summary>The mark of a sign-in by its stamp; empty for somebody who has none.</summary>
    public static Guid MarkOf(string? stamp) => stamp is null ? Guid.Empty : new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(stamp)).AsSpan(0, 16));
}

/// <summary>Seals the tickets with which links to choose a password are made; good for 3 days. Short, since people copy them out of e-mails.</summary>
public sealed class PasswordTickets(IDataProtectionProvider protection)
{
    public static readonly TimeSpan GoodFor = TimeSpan.FromDays(3);

    private const int Length = 16 + 16 + 16 + 8;

    private readonly IDataProtector _protector = protection.CreateProtector("SuppoRTT.PasswordTicket");

    public string Seal(PasswordTicket ticket)
    {
        var at = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(at, ticket.At.UtcTicks);
        return WebEncoders.Base64UrlEncode(_protector.Protect([.. ticket.Person.ToByteArray(), .. ticket.Deanery.ToByteArray(), .. ticket.Mark.ToByteArray(), .. at]));
    }

    /// <summary>The ticket, however old, or null if it was changed on the way.</summary>
    public PasswordTicket? Open(string? sealedTicket)
    {
        try
        {
            var ticket = string.IsNullOrEmpty(sealedTicket) ? [] : _protector.Unprotect(WebEncoders.Base64UrlDecode(sealedTicket));
            return ticket.Length == Length
                ? new PasswordTicket(new Guid(ticket[..16]), new Guid(ticket[16..32]), new Guid(ticket[32..48]), new DateTimeOffset(BinaryPrimitives.ReadInt64BigEndian(ticket.AsSpan(48)), TimeSpan.Zero))
                : null;
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
