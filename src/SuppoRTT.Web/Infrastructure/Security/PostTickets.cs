using System.Globalization;
using System.Security.Cryptography;

using Microsoft.AspNetCore.DataProtection;

using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Infrastructure.Security;

/// <summary>Seals who opened a page at which address, so that what they send from it can be kept for them alone when their sign-in has ended. Good for 24 hours.</summary>
public sealed class PostTickets(IDataProtectionProvider protection, TimeProvider time)
{
    /// <summary>The field of a page that carries it.</summary>
    public const string Field = "_OpenedBy";

    private readonly IDataProtector _protector = protection.CreateProtector("SuppoRTT.PostTicket");

    public string Seal(PersonId person, string path) =>
        _protector.Protect($"{person.Value:N} {time.GetUtcNow().UtcTicks.ToString(CultureInfo.InvariantCulture)} {path}");

    /// <summary>Who opened the page at this address; null if the ticket was changed, is too old, or is of another page.</summary>
    public PersonId? Open(string? sealedTicket, string path)
    {
        try
        {
            return string.IsNullOrEmpty(sealedTicket) ? null
                : _protector.Unprotect(sealedTicket).Split(' ', 3) is [var person, var ticks, var page] && page == path && IsFresh(ticks) ? new PersonId(Guid.ParseExact(person, "N"))
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private bool IsFresh(string ticks) => time.GetUtcNow().UtcTicks - long.Parse(ticks, CultureInfo.InvariantCulture) <= SealedCookies.GoodFor.Ticks;
}
