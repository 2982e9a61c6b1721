namespace SuppoRTT.Data.Mailing;

/// <summary>What one person is told of one matter: the same form of the same absence, in messages of certain kinds.</summary>
public static class SameMatter
{
    public static IQueryable<OutboxMessage> OfTheSameMatter(this IQueryable<OutboxMessage> messages, OutboxMessage message, params MailKind[] kinds) =>
        messages.Where(o => o.AbsenceId == message.AbsenceId && o.FormKey == message.FormKey && o.RecipientId == message.RecipientId && kinds.Contains(o.Kind));

    /// <summary>Written after a message, and not withdrawn: they say how it is by now.</summary>
    public static IQueryable<OutboxMessage> WrittenAfter(this IQueryable<OutboxMessage> messages, OutboxMessage message) => messages.Where(o => o.Id > message.Id && o.State != MailState.Withdrawn);
}
