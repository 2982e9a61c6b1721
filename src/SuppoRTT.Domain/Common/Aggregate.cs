using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Common;

/// <summary>A thing that changes as a whole, keeps its own rules, and says what happened to it.</summary>
public abstract class Aggregate
{
    private readonly List<Happening> _happenings = [];

    /// <summary>Rises with every change, so that two people cannot overwrite each other unseen.</summary>
    public int Version { get; private set; }

    /// <summary>The number of the latest event: events of one subject are numbered from 1 without gaps.</summary>
    public int LastEventNumber { get; private set; }

    /// <summary>What happened since it was loaded; written to the audit in the transaction that saves it.</summary>
    public IReadOnlyList<Happening> Happenings => _happenings;

    public void ForgetHappenings() => _happenings.Clear();

    /// <summary>Refuses what was decided on a page that no longer shows things as they are.</summary>
    public void MustBeAsRead(int versionRead) => RuleBrokenException.Unless(versionRead == Version, "Something changed here while you had the page open.");

    /// <summary>Whether the last thing that happened is what this person says once more from the page from which they said it: the second of two clicks.</summary>
    /// <param name="versionRead">What was on the screen.</param>
    /// <param name="by">Who says it.</param>
    /// <param name="lastBy">Who said the same as the last thing that happened; null if the last was something else.</param>
    protected bool IsSaidAgain(int versionRead, Actor by, PersonId? lastBy) => versionRead == Version - 1 && lastBy == by.Id;

    protected void Record(IDomainEvent what, Actor by, DateTimeOffset at, Role? actingAs = null)
    {
        LastEventNumber++;
        _happenings.Add(new Happening(LastEventNumber, what, StampOf(by, actingAs), at));
        Touch();
    }

    /// <summary>The role in which somebody acts towards this one thing; null takes the first that they hold.</summary>
    protected virtual Role? RoleOf(Actor by) => null;

    /// <summary>Who acts, as it is kept: in the role in which they stand to this one thing, and in whose name.</summary>
    protected virtual ActorStamp StampOf(Actor by, Role? actingAs = null) => by.Stamp(actingAs ?? RoleOf(by));

    /// <summary>A change that is nobody's news, as the opening of a draft.</summary>
    protected void Touch() => Version++;
}

/// <summary>Something that happened, in the past tense. Carries no personal data: names and reasons stand in rows of their own.</summary>
public interface IDomainEvent;

/// <summary>An event with its number within the subject, who did it and when.</summary>
public sealed record Happening(int Number, IDomainEvent What, ActorStamp By, DateTimeOffset At);
