using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences.ActionPlans;

/// <summary>The three parts of the return model: knowledge, skills, behaviour.</summary>
public enum NeedArea
{
    Knowledge,
    Skills,
    Behaviour,
}

/// <summary>How far a line of the action plan is.</summary>
public enum NeedStatus
{
    NotStarted,
    InProgress,
    Done,
    Dropped,
}

/// <summary>The content of one line of the action plan, as typed.</summary>
/// <param name="Need">What is needed or wanted, at most 1,000 characters.</param>
/// <param name="Area">Knowledge, skills or behaviour.</param>
/// <param name="Action">What will be done, at most 1,000 characters.</param>
/// <param name="Resource">Course, person or place that helps, at most 500 characters.</param>
/// <param name="Who">Who does it, at most 200 characters.</param>
/// <param name="By">By when.</param>
/// <param name="Funding">What it costs and who may pay, at most 500 characters.</param>
/// <param name="Status">How far it is.</param>
/// <param name="Evidence">A link or a note that shows it, at most 500 characters.</param>
public sealed record NeedContent(string Need, NeedArea Area, string Action, string? Resource, string? Who, DateOnly? By, string? Funding, NeedStatus Status, string? Evidence);

/// <summary>One line of the Individualised Action Planner, kept up by doctor and supervisor together.</summary>
public sealed class PlannedNeed : IOwnedByDeanery
{
    private readonly List<NeedComment> _comments = [];

    private PlannedNeed() => Content = null!;

    internal PlannedNeed(DeaneryId deanery, int number, NeedContent content) =>
        (Id, DeaneryId, Number, Content) = (Guid.CreateVersion7(), deanery, number, content);

    public Guid Id { get; private init; }

    public DeaneryId DeaneryId { get; private init; }

    /// <summary>Counts from 1 within the plan; part of its address.</summary>
    public int Number { get; private init; }

    public NeedContent Content { get; private set; }

    /// <summary>Rises with every change of the content, so that two people cannot overwrite each other.</summary>
    public int Version { get; private set; } = 1;

    public IReadOnlyList<NeedComment> Comments => _comments;

    internal void Change(NeedContent content, int versionRead)
    {
        RuleBrokenException.Unless(versionRead == Version, "Somebody else changed this line of the plan while you had it open.");
        (Content, Version) = (content, Version + 1);
    }

    internal void Comment(string text, ActorStamp by, DateTimeOffset at) => _comments.Add(new NeedComment(DeaneryId, text, by, at));
}

/// <summary>What doctor or supervisor says about a line of the plan.</summary>
public sealed class NeedComment : IOwnedByDeanery
{
    private NeedComment()
    {
        Text = null!;
        By = null!;
    }

    internal NeedComment(DeaneryId deanery, string text, ActorStamp by, DateTimeOffset at) =>
        (Id, DeaneryId, Text, By, At) = (Guid.CreateVersion7(), deanery, text, by, at);

    public Guid Id { get; private init; }

    public DeaneryId DeaneryId { get; private init; }

    /// <summary>At most 2,000 characters.</summary>
    public string Text { get; private init; }

    public ActorStamp By { get; private init; }

    public DateTimeOffset At { get; private init; }
}
