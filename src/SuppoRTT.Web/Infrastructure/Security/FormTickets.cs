using System.Security.Cryptography;
using System.Text.Json;

using Microsoft.AspNetCore.DataProtection;

using SuppoRTT.Data.Drafts;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Infrastructure.Security;

/// <summary>What a form page was opened with: who, which section at which version, and the fingerprint of each answer then.</summary>
public sealed record FormTicket(Guid DeaneryId, Guid Person, Guid Absence, string Form, string Section, int Version, DateTimeOffset At, IReadOnlyDictionary<string, string> Opened)
{
    /// <summary>When the page on the screen was made; saves while somebody types give it new tickets, and it stays the page that it is.</summary>
    public DateTimeOffset? ShownAt { get; init; }

    public bool IsFor(Guid absence, string form, string section, Guid person) => (Absence, Form, Section, Person) == (absence, form, section, person);
}

/// <summary>
/// Seals what a form page was opened with, so that a post can be merged with what others saved meanwhile, and kept as a draft of that person even when their sign-in has ended. Good for 24 hours.
/// </summary>
public sealed class FormTickets(IDataProtectionProvider protection, TimeProvider time)
{
    public static readonly TimeSpan GoodFor = TimeSpan.FromHours(24);

    private readonly IDataProtector _protector = protection.CreateProtector("SuppoRTT.FormTicket");

    /// <summary>A ticket for a page on which these questions stand, with the fingerprints that their answers had; of a page that was there before, since when.</summary>
    public string Seal(DraftForm draft, string section, PersonId filler, IReadOnlyDictionary<string, string> opened, DateTimeOffset? shownAt = null)
    {
        var absence = draft.Absence;
        var now = time.GetUtcNow();
        var ticket = new FormTicket(absence.DeaneryId.Value, filler.Value, absence.Id.Value, draft.Form.Key, section, draft.VersionOf(section), now, opened) { ShownAt = shownAt ?? now };
        return _protector.Protect(JsonSerializer.Serialize(ticket));
    }

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
