using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Audit;

/// <summary>One thing that happened, as it was said at the time: the event of an aggregate, numbered within its subject. Never changed, never deleted.</summary>
public sealed class AuditEntry : IOwnedByDeanery
{
    private AuditEntry()
    {
        SubjectKind = Name = Payload = null!;
        By = null!;
    }

    internal AuditEntry(DeaneryId deanery, string subjectKind, Guid subjectId, int number, string name, string payload, ActorStamp by, DateTimeOffset at)
    {
        (DeaneryId, SubjectKind, SubjectId, Number) = (deanery, subjectKind, subjectId, number);
        (Name, Payload, By, At) = (name, payload, by, at);
    }

    public DeaneryId DeaneryId { get; private init; }

    /// <summary>Absence or Membership.</summary>
    public string SubjectKind { get; private init; }

    public Guid SubjectId { get; private init; }

    /// <summary>Rises from 1 within the subject, without gaps.</summary>
    public int Number { get; private init; }

    /// <summary>The event's name, as FormSubmitted.</summary>
    public string Name { get; private init; }

    public int PayloadVersion { get; private init; } = 1;

    /// <summary>The event as JSON, without personal data.</summary>
    public string Payload { get; private init; }

    public ActorStamp By { get; private init; }

    public DateTimeOffset At { get; private init; }
}

/// <summary>Somebody looked at an absence within this hour. Written before it is shown.</summary>
public sealed class ReadEntry : IOwnedByDeanery
{
    private ReadEntry()
    {
        ReaderName = null!;
    }

    public ReadEntry(DeaneryId deanery, Guid absenceId, ReadContent content, PersonId reader, string readerName, DateTimeOffset at) =>
        (Id, DeaneryId, AbsenceId, Content, ReaderId, ReaderName, Hour) = (Guid.CreateVersion7(), deanery, absenceId, content, reader, readerName, at.AddTicks(-(at.UtcTicks % TimeSpan.TicksPerHour)));

    public Guid Id { get; private init; }

    public DeaneryId DeaneryId { get; private init; }

    public Guid AbsenceId { get; private init; }

    public PersonId ReaderId { get; private init; }

    public string ReaderName { get; private init; }

    /// <summary>The start of the hour, UTC.</summary>
    public DateTimeOffset Hour { get; private init; }

    /// <summary>The role in which they stood to the absence; null of a time when that was not kept.</summary>
    public Role? Role { get; init; }

    /// <summary>What they were shown; null of a time when that was not kept.</summary>
    public ReadContent? Content { get; private set; }

    /// <summary>Within the hour they were shown something else, too. Returns whether that is news.</summary>
    internal bool ReadAlso(ReadContent content)
    {
        var before = Content;
        Content = (before ?? ReadContent.None) | content;
        return Content != before;
    }
}
