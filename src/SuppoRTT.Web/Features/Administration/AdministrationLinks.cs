using System.Globalization;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.Web.Features.Administration;

/// <summary>The pages on which staff run what goes out by itself.</summary>
public sealed class AdministrationLinks(DeaneryLinks links)
{
    /// <summary>Where a mail server tells which e-mails came back: one address for all deaneries.</summary>
    public const string TakeBounce = "/mail/bounces";

    public string ShowPlannedReminders() => links.Of("planned-reminders");

    /// <summary>The same, of one kind or to some people, and further down.</summary>
    public string ShowPlannedReminders(ReminderTrigger? kind, ReminderTo? to, string? after) => ShowPlannedReminders() + Query(("kind", kind?.ToString()), ("to", to?.ToString()), ("after", after));

    public string ShowSentMessages() => links.Of("sent-messages");

    /// <summary>The same, in one state, and further down.</summary>
    public string ShowSentMessages(MailState? state, long? before) => ShowSentMessages() + Query(("state", state?.ToString()), ("before", before is { } id ? Number(id) : null));

    public string CorrectAddress(long message) => links.Of("sent-messages", Number(message), "correct-address");

    public string EnterBounce() => links.Of("sent-messages", "enter-bounce");

    public string ShowLetters() => links.Of("letters");

    /// <param name="topic">What they are about, as <see cref="LetterTopic"/> writes it.</param>
    public string ShowLetter(string topic) => links.Of("letters", topic);

    public string ChangeLetter(string topic) => links.Of("letters", topic, "change");

    public string ShowScheduledWork() => links.Of("scheduled-work");

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Query(params ReadOnlySpan<(string Name, string? Value)> parts)
    {
        var query = "";
        foreach (var (name, value) in parts)
        {
            query += value is null ? "" : $"{(query.Length == 0 ? '?' : '&')}{name}={Uri.EscapeDataString(value)}";
        }

        return query;
    }
}
