using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences;

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
    public static async Task<bool> IsExpected(this IQueryable<OutboxMessage> messages, OutboxMessage message, CancellationToken cancellation) => await messages.GoneBefore(message)
        .Select(o => (MailKind?)o.Kind).FirstOrDefaultAsync(cancellation) == MailKind.MeetingRequest;

    /// <summary>The same, at the address to which this one goes.</summary>
    public static async Task<bool> IsExpectedHere(this IQueryable<OutboxMessage> messages, OutboxMessage message, CancellationToken cancellation) => await messages.GoneBefore(message)
        .Select(o => new { o.Kind, o.AtOtherAddress, o.AddressMark }).FirstOrDefaultAsync(cancellation) is { Kind: MailKind.MeetingRequest } last
        && last.AtOtherAddress == message.AtOtherAddress && (!last.AtOtherAddress || last.AddressMark == message.AddressMark);

    /// <summary>The last that was sent about a meeting before this one, if it asks to it, so that the meeting stands in the calendar of its address; null if it stands in none, or it is written already that it is taken out there.</summary>
    public static async Task<OutboxMessage?> StandsBy(this IQueryable<OutboxMessage> messages, OutboxMessage message, CancellationToken cancellation) =>
        await messages.OfTheSameMeeting(message).AsNoTracking().Where(o => o.Id < message.Id && o.State == MailState.Sent).OrderByDescending(o => o.Id).FirstOrDefaultAsync(cancellation) is { Kind: MailKind.MeetingRequest } last
        && !await messages.OfTheSameMatter(message, MailKind.MeetingTakenOut).AnyAsync(o => o.Id > last.Id && o.State != MailState.Withdrawn, cancellation) ? last : null;

    /// <summary>Whether a meeting still stands in the calendar out of which it is to be taken: the last that was sent there asked to it.</summary>
    public static async Task<bool> StandsWhere(this IQueryable<OutboxMessage> messages, OutboxMessage takenOut, CancellationToken cancellation)
    {
        var mark = takenOut.FormerAddress is { } former ? OutboxMessage.MarkOf(former) : null;
        return await messages.OfTheSameMatter(takenOut, [.. _kinds, MailKind.MeetingTakenOut]).Where(o => o.Id < takenOut.Id && o.State == MailState.Sent && (mark == null ? !o.AtOtherAddress : o.AddressMark == mark))
            .OrderByDescending(o => o.Id).Select(o => (MailKind?)o.Kind).FirstOrDefaultAsync(cancellation) == MailKind.MeetingRequest;
    }

    /// <summary>What was to be taken out of the calendars of doctors who were not written to meanwhile, of meetings that are over: it is left where it is.</summary>
    public static IQueryable<OutboxMessage> NotTakenOutInTime(this SuppoRTTContext db, IReadOnlyCollection<AbsenceId> absences, DateTimeOffset now) => db.Outbox
        .Where(o => o.AbsenceId != null && absences.Contains(o.AbsenceId.Value) && o.State == MailState.PortalOnly && o.Kind == MailKind.MeetingTakenOut)
        .Where(o => !db.Absences.Any(a => a.Id == o.AbsenceId && a.Meetings.Any(m => m.FormKey == o.FormKey && (m.ProposedFor > now || (m.ProposedFor == null && m.CalledOffFor > now)))));

    /// <summary>Whether the recipient was asked to the meeting in the portal alone: the last message before this one, if it was kept there, asks them to it.</summary>
    public static async Task<bool> IsFoundInPortal(this IQueryable<OutboxMessage> messages, OutboxMessage message, CancellationToken cancellation) => await messages.OfTheSameMeeting(message)
        .Where(o => o.Id < message.Id && o.State != MailState.Withdrawn)
        .OrderByDescending(o => o.Id).Select(o => o.State == MailState.PortalOnly && o.Kind == MailKind.MeetingRequest).FirstOrDefaultAsync(cancellation);

    /// <summary>Earlier messages of the same meeting to the same person that are in hand just now: what comes of them is not known yet.</summary>
    public static IQueryable<OutboxMessage> InHandBefore(this IQueryable<OutboxMessage> messages, OutboxMessage message) =>
        messages.OfTheSameMeeting(message).Where(o => o.Id < message.Id && o.State == MailState.Sending);

    private static IQueryable<OutboxMessage> GoneBefore(this IQueryable<OutboxMessage> messages, OutboxMessage message) => messages.OfTheSameMeeting(message)
        .Where(o => o.Id < message.Id)
        .Where(o => o.State == MailState.Sent || o.State == MailState.Sending || ((o.State == MailState.Waiting || o.State == MailState.Failed) && o.Attempts > 0))
        .OrderByDescending(o => o.Id);
}
