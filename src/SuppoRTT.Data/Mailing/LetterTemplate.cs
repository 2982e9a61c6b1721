using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Mailing;

/// <summary>One version of a deanery's own words for e-mails about one thing; without words it is back to those that come with the portal. Never changed: the highest number counts.</summary>
public sealed class LetterTemplate : IOwnedByDeanery
{
    private LetterTemplate()
    {
        Topic = null!;
        By = null!;
    }

    public LetterTemplate(DeaneryId deanery, LetterTopic topic, int number, string? subject, string? text, ActorStamp by, DateTimeOffset at)
    {
        (DeaneryId, Topic, Number, Subject, Text) = (deanery, topic.ToString(), number, subject, text);
        (By, At) = (by, at);
    }

    public long Id { get; private init; }

    public DeaneryId DeaneryId { get; private init; }

    /// <summary>What the e-mails are about, as <see cref="LetterTopic"/> writes it.</summary>
    public string Topic { get; private init; }

    /// <summary>Counts from 1 within deanery and topic.</summary>
    public int Number { get; private init; }

    /// <summary>At most 200 characters; null is the words that come with the portal.</summary>
    public string? Subject { get; private init; }

    /// <summary>At most 4,000 characters, paragraphs apart by an empty line.</summary>
    public string? Text { get; private init; }

    public ActorStamp By { get; private init; }

    public DateTimeOffset At { get; private init; }
}

/// <summary>What an e-mail is about, by which its words are chosen: a kind, and for reminders the trigger and what the recipient is to do.</summary>
public sealed record LetterTopic(MailKind Kind, ReminderTrigger? Trigger = null, ReminderPurpose? Purpose = null)
{
    public static LetterTopic Of(OutboxMessage message) => new(message.Kind, message.Trigger, message.Purpose);

    /// <summary>As “FormToSign” or “Reminder-FormDue-Act”; at most 80 characters.</summary>
    public override string ToString() => string.Join('-', new object?[] { Kind, Trigger, Purpose }.Where(p => p is not null));
}
