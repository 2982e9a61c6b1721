using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace SuppoRTT.Web.Infrastructure.Security;

/// <summary>Whose password may be chosen, once: which deanery wrote to them, the mark of the sign-in that they had then, and when. The mark changes with the password and with the address, so the ticket dies with its use, and with the correction of an address that was a stranger’s.</summary>
public sealed record PasswordTicket(Guid Person, Guid Deanery, Guid Mark, DateTimeOffset At)
{
    /// <summary>The mark of a sign-in by its stamp, which is empty for somebody who has none, and of the address that the link goes to: with either it changes.</summary>
    public static Guid MarkOf(string? stamp, string address) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{stamp}\n{Domain.People.Person.FoldEmail(address)}")).AsSpan(0, 16));
}

/// <summary>Seals the tickets with which links to choose a password are made; good for 3 days. Short, since people copy them out of e-mails.</summary>
public sealed class PasswordTickets(IDataProtectionProvider protection, string purpose = PasswordTickets.Purpose)
{
    private const string Purpose = "SuppoRTT.PasswordTicket";

    public static readonly TimeSpan GoodFor = TimeSpan.FromDays(3);

    private const int Length = 16 + 16 + 16 + 8;

    private readonly IDataProtector _protector = protection.CreateProtector(purpose);

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

/// <summary>Seals the tickets with which somebody confirms that an address is theirs, in the same way.</summary>
public sealed class AddressTickets(IDataProtectionProvider protection)
{
    private readonly PasswordTickets _tickets = new(protection, "SuppoRTT.AddressTicket");

    public string Seal(PasswordTicket ticket) => _tickets.Seal(ticket);

    public PasswordTicket? Open(string? sealedTicket) => _tickets.Open(sealedTicket);
}
