using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Mailing;

/// <summary>One version of a deanery's own words for e-mails about one thing; without words it is back to those that come with the portal. Never changed: the highest number counts.</summary>
public sealed class LetterTemplate : IOwnedByDeanery
{
    public const int LongestSubject = 100;

    public const int LongestText = 4000;

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

    /// <summary>At most 100 characters; null is the words that come with the portal.</summary>
    public string? Subject { get; private init; }

    /// <summary>At most 4,000 characters, paragraphs apart by an empty line.</summary>
    public string? Text { get; private init; }

    public ActorStamp By { get; private init; }

    public DateTimeOffset At { get; private init; }
}
