using System.Globalization;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Calendars;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Web.Infrastructure.Mail;

namespace SuppoRTT.Web.Infrastructure.Calendars;

/// <summary>What an e-mail about a meeting says, and the entry for the calendar that goes with it: both of the meeting as it is in the moment of sending.</summary>
public sealed class MeetingLetters(SuppoRTTContext db, MeetingEntries entries)
{
    private static readonly CultureInfo _british = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The words for a message about a meeting; of any other, and of one that is not known any more, the usual.</summary>
    public async Task<LetterWords> WordsOf(OutboxMessage message, LetterWords usual, CancellationToken cancellation)
    {
        var meeting = IsAboutMeeting(message) ? await Of(message, cancellation) : null;
        return message.Kind switch
        {
            MailKind.MeetingRequest when meeting?.ProposedFor is { } at => await db.Outbox.IsExpectedHere(message, cancellation) ? LetterWords.MeetingChanged(When(at)) : LetterWords.MeetingProposed(When(at)),
            MailKind.MeetingCancelled when (meeting?.ProposedFor ?? meeting?.CalledOffFor) is { } at => LetterWords.MeetingNotHeld(When(at)),
            _ => usual,
        };
    }

    /// <summary>The entry for one recipient, from the deanery; null if the message is about no meeting. A cancellation stands for whoever gets it, also if the others meet.</summary>
    public async Task<LetterCalendar?> EntryOf(OutboxMessage message, DeaneryRules rules, string email, CancellationToken cancellation)
    {
        if (!IsAboutMeeting(message) || await Of(message, cancellation) is not { } found || entries.Of(found) is not { } entry)
        {
            return null;
        }

        var isCancelled = message.Kind != MailKind.MeetingRequest;
        var text = CalendarWriter.Invitation(entry with { IsCancelled = isCancelled }, new CalendarInvitation(rules.Name, rules.Contact.Email, email));
        return new LetterCalendar(isCancelled ? "CANCEL" : "REQUEST", text);
    }

    private static bool IsAboutMeeting(OutboxMessage message) => message.Kind is MailKind.MeetingRequest or MailKind.MeetingCancelled or MailKind.MeetingTakenOut;

    private static string When(DateTimeOffset at) => at.InUk.ToString("dddd d MMMM yyyy 'at' HH:mm", _british) + ", UK time";

    private async Task<Meeting?> Of(OutboxMessage message, CancellationToken cancellation) => await db.Absences.AsNoTracking()
        .Where(a => a.Id == message.AbsenceId).SelectMany(a => a.Meetings.Where(m => m.FormKey == message.FormKey)).SingleOrDefaultAsync(cancellation);
}
