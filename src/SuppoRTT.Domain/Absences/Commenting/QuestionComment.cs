using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences.Commenting;

/// <summary>What somebody asked or said about one answer of a submitted form. Read by those who read the answer, beside it.</summary>
public sealed class QuestionComment : IOwnedByDeanery
{
    public const int LongestText = 2000;

    private readonly List<CommentReply> _replies = [];

    private QuestionComment()
    {
        FormKey = QuestionKey = Text = null!;
        By = null!;
    }

    internal QuestionComment(Absence absence, CommentOn on, int number, string text, ActorStamp by, DateTimeOffset at)
    {
        (Id, DeaneryId, AbsenceId, FormKey, QuestionKey) = (Guid.CreateVersion7(), absence.DeaneryId, absence.Id, on.Definition.Key, on.Question);
        (Revision, Number, Text, By, At) = (on.RevisionRead, number, text, by, at);
    }

    public Guid Id { get; private init; }

    public DeaneryId DeaneryId { get; private init; }

    public AbsenceId AbsenceId { get; private init; }

    public string FormKey { get; private init; }

    public string QuestionKey { get; private init; }

    /// <summary>The revision that was read.</summary>
    public int Revision { get; private init; }

    /// <summary>Counts the comments on one form.</summary>
    public int Number { get; private init; }

    /// <summary>At most 2,000 characters.</summary>
    public string Text { get; private init; }

    public ActorStamp By { get; private init; }

    public DateTimeOffset At { get; private init; }

    public DateTimeOffset? ResolvedAt { get; private set; }

    /// <summary>The name of who said that it is settled, as it was then; null while it is open.</summary>
    public string? ResolvedBy { get; private set; }

    public IReadOnlyList<CommentReply> Replies => _replies;

    public bool IsOpen => ResolvedAt is null;

    internal void Reply(string text, ActorStamp by, DateTimeOffset at) => _replies.Add(new CommentReply(DeaneryId, _replies.Count + 1, text, by, at));

    internal bool IsSaidLast(string? text, Actor by) => _replies.MaxBy(r => r.Number) is { } last && last.Text == text && last.By.Id == by.Id.Value;

    internal void Resolve(ActorStamp by, DateTimeOffset at) => (ResolvedAt, ResolvedBy) = (at, by.Kept);

    internal void OpenAgain() => (ResolvedAt, ResolvedBy) = (null, null);
}

/// <summary>What somebody answered to a comment.</summary>
public sealed class CommentReply : IOwnedByDeanery
{
    private CommentReply()
    {
        Text = null!;
        By = null!;
    }

    internal CommentReply(DeaneryId deanery, int number, string text, ActorStamp by, DateTimeOffset at) =>
        (Id, DeaneryId, Number, Text, By, At) = (Guid.CreateVersion7(), deanery, number, text, by, at);

    public Guid Id { get; private init; }

    public DeaneryId DeaneryId { get; private init; }

    public int Number { get; private init; }

    /// <summary>At most 2,000 characters.</summary>
    public string Text { get; private init; }

    public ActorStamp By { get; private init; }

    public DateTimeOffset At { get; private init; }
}

/// <summary>Which answer a comment is about: the form as it was read, the question, and the revision that was on the screen.</summary>
public sealed record CommentOn(FormDefinition Definition, string Question, int RevisionRead);

/// <summary>What can be done with a comment.</summary>
public enum CommentStep
{
    Answer,
    Resolve,
    OpenAgain,
}

/// <summary>Somebody commented on an answer of a form.</summary>
public sealed record QuestionCommented(string Form, int Revision) : IDomainEvent;

/// <summary>Somebody answered a comment that this person had made on a form.</summary>
public sealed record CommentAnswered(string Form, Guid PersonId) : IDomainEvent;

/// <summary>A comment on a form is settled.</summary>
public sealed record CommentResolved(string Form) : IDomainEvent;

/// <summary>A comment on a form that was settled is open again.</summary>
public sealed record CommentReopened(string Form) : IDomainEvent;
