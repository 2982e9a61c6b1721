using System.Security.Cryptography;
using System.Text.Json;

using Microsoft.AspNetCore.DataProtection;

namespace SuppoRTT.Web.Infrastructure.Security;

/// <summary>What a form page was opened with: who, which section at which version, and the fingerprint of each answer then.</summary>
public sealed record FormTicket(Guid DeaneryId, Guid Person, Guid Absence, string Form, string Section, int Version, DateTimeOffset At, Dictionary<string, string> Opened);

/// <summary>
/// Seals what a form page was opened with, so that a post can be merged with what others saved meanwhile, and kept as a draft of that person even when their sign-in has ended. Good for 24 hours.
/// </summary>
public sealed class FormTickets(IDataProtectionProvider protection, TimeProvider time)
{
    public static readonly TimeSpan GoodFor = TimeSpan.FromHours(24);

    private readonly IDataProtector _protector = protection.CreateProtector("SuppoRTT.FormTicket");

    public string Seal(FormTicket ticket) => _protector.Protect(JsonSerializer.Serialize(ticket));

    /// <summary>The ticket, or null if it was changed, is too old, or is none.</summary>
    public FormTicket? Open(string? sealedTicket)
    {
        if (string.IsNullOrEmpty(sealedTicket))
        {
            return null;
        }

        try
        {
            var ticket = JsonSerializer.Deserialize<FormTicket>(_protector.Unprotect(sealedTicket));
            return ticket is not null && time.GetUtcNow() - ticket.At <= GoodFor ? ticket : null;
        }
        catch (Exception e) when (e is CryptographicException or JsonException)
        {
            return null;
        }
    }
}
