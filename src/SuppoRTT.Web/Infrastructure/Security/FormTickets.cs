using System.Security.Cryptography;
using System.Text.Json;

using Microsoft.AspNetCore.DataProtection;

using SuppoRTT.Data.Drafts;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Infrastructure.Security;

/// <summary>What a form page was opened with: who, which section at which version, and the fingerprint of each answer then.</summary>
public sealed record FormTicket(Guid DeaneryId, Guid Person, Guid Absence, string Form, string Section, int Version, DateTimeOffset At, IReadOnlyDictionary<string, string> Opened)
{
    /// <summary>The window whose words, kept when a sign-in had ended, stand in the page; null if none do.</summary>
    public string? Kept { get; init; }

    /// <summary>The questions that the page asks to choose about, each with its fingerprint from before either side changed it.</summary>
    public IReadOnlyDictionary<string, string> Contested { get; init; } = new Dictionary<string, string>();

    /// <summary>As it counts for a save that nobody asked for: what the page asks to choose about is not chosen by that.</summary>
    public FormTicket Undecided() => this with { Opened = Opened.ToDictionary(o => o.Key, o => Contested.GetValueOrDefault(o.Key, o.Value)) };

    public bool IsFor(Guid absence, string form, string section, Guid person) => (Absence, Form, Section, Person) == (absence, form, section, person);
}

/// <summary>
/// Seals what a form page was opened with, so that a post can be merged with what others saved meanwhile, and kept as a draft of that person even when their sign-in has ended. Good for 24 hours.
/// </summary>
public sealed class FormTickets(IDataProtectionProvider protection, TimeProvider time)
{
    public static readonly TimeSpan GoodFor = TimeSpan.FromHours(24);

    private readonly IDataProtector _protector = protection.CreateProtector("SuppoRTT.FormTicket");

    /// <summary>A ticket for a page on which these questions stand, with the fingerprints that their answers had.</summary>
    public FormTicket For(DraftForm draft, string section, PersonId filler, IReadOnlyDictionary<string, string> opened)
    {
        var absence = draft.Absence;
        return new FormTicket(absence.DeaneryId.Value, filler.Value, absence.Id.Value, draft.Form.Key, section, draft.VersionOf(section), time.GetUtcNow(), opened);
    }

    public string Seal(FormTicket ticket) => _protector.Protect(JsonSerializer.Serialize(ticket));

    /// <summary>The ticket, or null if it was changed, is too old, or is none.</summary>
    public FormTicket? Open(string? sealedTicket) => Read(sealedTicket) is { } ticket && time.GetUtcNow() - ticket.At <= GoodFor ? ticket : null;

    /// <summary>Whether it came with a page of ours in this deanery, however long ago: what is sent with it may be given back to whoever sent it.</summary>
    public bool IsOurs(string? sealedTicket, Guid deanery) => Read(sealedTicket)?.DeaneryId == deanery;

    private FormTicket? Read(string? sealedTicket)
    {
        if (string.IsNullOrEmpty(sealedTicket))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<FormTicket>(_protector.Unprotect(sealedTicket));
        }
        catch (Exception e) when (e is CryptographicException or JsonException)
        {
            return null;
        }
    }
}
