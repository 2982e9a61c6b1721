using SuppoRTT.Domain.Common;

namespace SuppoRTT.Domain.People;

/// <summary>Roles that end, and members who leave. What they signed stays theirs; what they were to do is for somebody else.</summary>
public sealed partial class Membership
{
    /// <summary>May end this person's roles and membership: staff of the whole deanery, and nobody their own.</summary>
    public bool MayBeEndedBy(Actor actor) => !actor.Is(PersonId) && actor.Roles.Any(r => r is { Role: Role.DeaneryStaff, Scope: ScopeKind.Deanery, AwaitsConfirmation: false });

    /// <summary>One of their roles ends with this day. The same again (a double click) changes nothing.</summary>
    public void EndRole(Guid role, DateOnly lastDay, Actor by, DateTimeOffset at, int? versionRead = null)
    {
        MustBeEndable(lastDay, by, at);
        var held = _roles.Find(r => r.Id == role);
        RuleBrokenException.Unless(held is not null, "They hold no such role here.");
        if (held.Until == lastDay)
        {
            return;
        }

        MustBeAsRead(versionRead ?? Version);
        RuleBrokenException.Unless(held.Until is null, "This role has ended already.");
        held.End(lastDay);
        Record(new RoleEnded(PersonId.Value, held.Role), by, at);
    }

    /// <summary>They leave the deanery with this day, and every role of theirs ends. The same again (a double click) changes nothing.</summary>
    public void Leave(DateOnly lastDay, Actor by, DateTimeOffset at, int? versionRead = null)
    {
        MustBeEndable(lastDay, by, at);
        if (Until == lastDay.AddDays(1))
        {
            return;
        }

        MustBeAsRead(versionRead ?? Version);
        RuleBrokenException.Unless(Until is null, "This membership has already ended.");
        Until = lastDay.AddDays(1);
        Record(new MembershipEnded(PersonId.Value), by, at);
    }

    private void MustBeEndable(DateOnly lastDay, Actor by, DateTimeOffset at)
    {
        RuleBrokenException.Unless(MayBeEndedBy(by), "Only staff of the whole deanery can end a role or a membership, and nobody their own.");
        RuleBrokenException.Unless(lastDay <= at.DateInUk, "The last day cannot be in the future.");
    }
}
