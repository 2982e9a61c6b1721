using System.Globalization;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.Web.Features.Administration;

/// <summary>The pages on which staff run what goes out by itself.</summary>
public sealed class AdministrationLinks(DeaneryLinks links)
{
    public string ShowPlannedReminders() => links.Of("planned-reminders");

    /// <summary>The same, of one kind or to some people, and further down.</summary>
    public string ShowPlannedReminders(ReminderTrigger? kind, ReminderTo? to, string? after) => ShowPlannedReminders() + Query(("kind", kind?.ToString()), ("to", to?.ToString()), ("after", after));

    public string ShowSentMessages() => links.Of("sent-messages");

    /// <summary>The same, in one state, and further down.</summary>
    public string ShowSentMessages(MailState? state, long? before) => ShowSentMessages() + Query(("state", state?.ToString()), ("before", before?.ToString(CultureInfo.InvariantCulture)));

    public string ShowScheduledWork() => links.Of("scheduled-work");

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
