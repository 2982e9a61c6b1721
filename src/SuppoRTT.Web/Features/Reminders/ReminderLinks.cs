using System.Globalization;

using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.Web.Features.Reminders;

/// <summary>The pages of what is sent about an absence, how its doctor wishes to hear, and of one's own messages.</summary>
public sealed class ReminderLinks(DeaneryLinks links)
{
    public string ShowReminders(string reference) => links.Of("absences", reference, "reminders");

    /// <summary>Older messages about the absence.</summary>
    public string ShowReminders(string reference, long before) => $"{ShowReminders(reference)}?before={before.ToString(CultureInfo.InvariantCulture)}";

    public string RemindNow(string reference, string form) => links.Of("absences", reference, "forms", form, "remind-now");

    public string SetQuietTime(string reference) => links.Of("absences", reference, "set-quiet-time");

    public string EndQuietTime(string reference) => links.Of("absences", reference, "end-quiet-time");

    public string AgreeContact(string reference) => links.Of("absences", reference, "agree-contact");

    public string OptOut(string reference) => links.Of("absences", reference, "opt-out");

    public string OptBackIn(string reference) => links.Of("absences", reference, "opt-back-in");

    public string ShowInbox() => links.Of("inbox");

    /// <summary>One's messages, or those that were put away, from the latest or further down.</summary>
    public string ShowInbox(bool archived, long? before = null) => (archived, before?.ToString(CultureInfo.InvariantCulture)) switch
    {
        (true, { } position) => $"{ShowInbox()}?archived=true&before={position}",
        (true, null) => $"{ShowInbox()}?archived=true",
        (false, { } position) => $"{ShowInbox()}?before={position}",
        (false, null) => ShowInbox(),
    };

    public string SetPreferences() => links.Of("preferences");
}
