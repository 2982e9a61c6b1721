using SuppoRTT.Domain.Common;

namespace SuppoRTT.Domain.People;

/// <summary>Members who leave. What they signed stays theirs; what they were to do is for somebody else.</summary>
public sealed partial class Membership
{
    /// <summary>Whether they came, and have left or are to: not so of somebody who never came, of whom only the invitation was taken back.</summary>
    public bool HasLeftOrWill => Until is not null && !AwaitsAcceptance;

    /// <summary>May end this person's membership: staff of the whole deanery, and nobody their own.</summary>
    public bool MayBeEndedBy(Actor actor) => !actor.Is(PersonId) && actor.IsStaffOfAll;

    /// <summary>Whether they had come, and belong here no more on a day. Whose invitation was taken back has not left: they were never here.</summary>
    public bool HasLeft(DateOnly day) => !AwaitsAcceptance && Until <= day;

    /// <summary>They leave the deanery with this day, and every role of theirs ends. The same again (a double click) changes nothing.</summary>
    public void Leave(DateOnly lastDay, int versionRead, Actor by, DateTimeOffset at)
    {
        RuleBrokenException.Unless(MayBeEndedBy(by), "Only staff of the whole deanery can end a membership, and nobody their own. Ask somebody else in the deanery’s team.");
        RuleBrokenException.Unless(lastDay <= at.DateInUk, "The last day cannot be in the future. Come back on the day.");
        if (Until == lastDay.AddDays(1))
        {
            return;
        }

        MustBeAsRead(versionRead);
        RuleBrokenException.Unless(Until is null, "This membership has already ended.");
        Until = lastDay.AddDays(1);
        Record(new MembershipEnded(PersonId.Value), by, at);
    }
}
