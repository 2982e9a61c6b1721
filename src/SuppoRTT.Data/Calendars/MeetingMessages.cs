using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;

namespace SuppoRTT.Data.Calendars;

/// <summary>The messages of one person about one meeting, in the order in which they were written.</summary>
public static class MeetingMessages
{
    private static readonly MailKind[] _kinds = [MailKind.MeetingRequest, MailKind.MeetingCancelled];

    /// <summary>What is written in one breath without what is overruled in the same breath: of the messages of one person about one meeting only the last says how it is.</summary>
    public static IEnumerable<OutboxMessage> WithoutOverruled(this IReadOnlyCollection<OutboxMessage> written) => written
        .Where(m => !_kinds.Contains(m.Kind) || m == written.Last(o => _kinds.Contains(o.Kind) && (o.AbsenceId, o.FormKey, o.RecipientId) == (m.AbsenceId, m.FormKey, m.RecipientId)));

    /// <summary>All to the same person about the same meeting.</summary>
    public static IQueryable<OutboxMessage> OfTheSameMeeting(this IQueryable<OutboxMessage> messages, OutboxMessage message) => messages.OfTheSameMatter(message, _kinds);

    /// <summary>Whether the recipient expects the meeting: the last that went out before this one, or may have, asked them to it.</summary>
    public static async Task<bool> IsExpected(this IQueryable<OutboxMessage> messages, OutboxMessage message, CancellationToken cancellation) => await messages.OfTheSameMeeting(message)
        .Where(o => o.Id < message.Id)
        .Where(o => o.State == MailState.Sent || o.State == MailState.Sending || ((o.State == MailState.Waiting || o.State == MailState.Failed) && o.Attempts > 0))
        .OrderByDescending(o => o.Id).Select(o => (MailKind?)o.Kind).FirstOrDefaultAsync(cancellation) == MailKind.MeetingRequest;

    /// <summary>Whether the recipient was asked to the meeting in the portal alone: the last message before this one, if it was kept there, asks them to it.</summary>
    public static async Task<bool> IsFoundInPortal(this IQueryable<OutboxMessage> messages, OutboxMessage message, CancellationToken cancellation) => await messages.OfTheSameMeeting(message)
        .Where(o => o.Id < message.Id && o.State != MailState.Withdrawn)
        .OrderByDescending(o => o.Id).Select(o => o.State == MailState.PortalOnly && o.Kind == MailKind.MeetingRequest).FirstOrDefaultAsync(cancellation);

    /// <summary>Earlier messages of the same meeting to the same person that are in hand just now: what comes of them is not known yet.</summary>
    public static IQueryable<OutboxMessage> InHandBefore(this IQueryable<OutboxMessage> messages, OutboxMessage message) =>
        messages.OfTheSameMeeting(message).Where(o => o.Id < message.Id && o.State == MailState.Sending);
}
