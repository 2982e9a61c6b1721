using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.RotaPlans;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Mailing;

/// <summary>What staff do with messages while others send them: a conditional UPDATE whose row count decides, so that of two who do something with one message one does, and the other is told.</summary>
public static class DeskClaims
{
    /// <summary>Stops a reminder that still waits.</summary>
    /// <exception cref="RuleBrokenException">It waits no more: a sender was faster, or it is no reminder.</exception>
    public static async Task Stop(this SuppoRTTContext db, long id, CancellationToken cancellation) => RuleBrokenException.Unless(
        await db.Outbox.Where(o => o.Id == id && o.Kind == MailKind.Reminder && (o.State == MailState.Waiting || o.State == MailState.ForDigest) && o.DigestId == null)
            .ExecuteUpdateAsync(s => s.SetProperty(o => o.State, MailState.Stopped).SetProperty(o => o.NotBefore, (DateTimeOffset?)null), cancellation) == 1,
        "Only a reminder that still waits can be stopped. This one has gone, is being sent just now, or was stopped already.");

    /// <summary>Has a message sent again. That says that its address is right: what came back from there is no longer valid.</summary>
    /// <exception cref="RuleBrokenException">It is not undelivered any more: somebody else had it sent again.</exception>
    public static async Task SendAgain(this SuppoRTTContext db, OutboxMessage message, CancellationToken cancellation)
    {
        RuleBrokenException.Unless(await db.SendAgain(db.Outbox.Where(o => o.Id == message.Id), cancellation) == 1, "Only what could not be delivered is sent again. This message has gone already, or is about to.");
        var mark = message.AddressMark;
        await db.Outbox.Where(o => mark != null && o.AddressMark == mark && o.BouncedAt != null).ExecuteUpdateAsync(s => s.SetProperty(o => o.BouncedAt, (DateTimeOffset?)null), cancellation);
    }

    /// <summary>Somebody has another address: all of theirs that lies on the desk is sent there.</summary>
    public static Task SendAgainTo(this SuppoRTTContext db, PersonId person, CancellationToken cancellation) =>
        db.SendAgain(db.Outbox.OnTheDesk().Where(o => o.RecipientId == person && !o.AtOtherAddress), cancellation);

    /// <summary>A contact for the rota has another address: the same.</summary>
    public static Task SendAgainToContact(this SuppoRTTContext db, Guid contact, CancellationToken cancellation) =>
        db.SendAgain(db.Outbox.OnTheDesk().Where(o => db.Set<RotaSending>().Any(s => s.Id == o.RotaSendingId && s.ContactId == contact)), cancellation);

    /// <summary>The deanery has other words for a topic: what could not be made of the former ones is made of these.</summary>
    /// <returns>How many messages go.</returns>
    public static Task<int> SendInNewWords(this SuppoRTTContext db, LetterTopic topic, CancellationToken cancellation)
    {
        var (kind, purpose, trigger) = (topic.Kind, topic.Purpose, topic.Trigger);
        return db.SendAgain(
            db.Outbox.OnTheDesk().Where(o => o.Fault == OutboxMessage.WordsUnusable && o.Kind == kind && (purpose == null || o.Purpose == purpose) && (trigger == null || o.Trigger == trigger)), cancellation);
    }

    /// <summary>
    /// What a doctor was not written to about a meeting, and finds in the portal: as soon as they may be written to, their calendars are set right by the last of it. What is not so by then
    /// is withdrawn when it is sent; to be called off is news only to who has it in their calendar.
    /// </summary>
    /// <param name="db">The database, in the deanery of the absences.</param>
    /// <param name="absences">Absences whose doctors may be written to now.</param>
    /// <param name="cancellation">Gives up.</param>
    public static Task<int> SendKeptMeetings(this SuppoRTTContext db, IReadOnlyCollection<AbsenceId> absences, CancellationToken cancellation) => db.Outbox
        .Where(o => o.AbsenceId != null && absences.Contains(o.AbsenceId.Value) && o.State == MailState.PortalOnly && (o.Kind == MailKind.MeetingRequest || o.Kind == MailKind.MeetingCancelled || o.Kind == MailKind.MeetingTakenOut))
        .Where(o => o.Kind == MailKind.MeetingTakenOut || !db.Outbox.Any(later => later.AbsenceId == o.AbsenceId && later.FormKey == o.FormKey && later.RecipientId == o.RecipientId && later.Id > o.Id
            && (later.Kind == MailKind.MeetingRequest || later.Kind == MailKind.MeetingCancelled) && later.State != MailState.Withdrawn))
        .Where(o => o.Kind != MailKind.MeetingCancelled || db.Outbox.Any(earlier => earlier.AbsenceId == o.AbsenceId && earlier.FormKey == o.FormKey && earlier.RecipientId == o.RecipientId && earlier.Id < o.Id
            && earlier.Kind == MailKind.MeetingRequest && earlier.State == MailState.Sent
            && !db.Outbox.Any(off => off.AbsenceId == o.AbsenceId && off.FormKey == o.FormKey && off.RecipientId == o.RecipientId && off.Id > earlier.Id && off.Id < o.Id
                && off.Kind == MailKind.MeetingCancelled && off.State == MailState.Sent)))
        .ExecuteUpdateAsync(s => s.SetProperty(o => o.State, MailState.Waiting), cancellation);

    private static Task<int> SendAgain(this SuppoRTTContext db, IQueryable<OutboxMessage> messages, CancellationToken cancellation) => messages.Where(o => o.State == MailState.Failed)
        .ExecuteUpdateAsync(s => s
            .SetProperty(o => o.State, MailState.Waiting)
            .SetProperty(o => o.Attempts, 0)
            .SetProperty(o => o.NotBefore, (DateTimeOffset?)null)
            .SetProperty(o => o.SettledAt, (DateTimeOffset?)null), cancellation);
}
