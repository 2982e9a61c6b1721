using SuppoRTT.Domain.Common;

namespace SuppoRTT.Domain.People;

/// <summary>How the deanery says who looks after which doctors: roles that it gives and ends, each with its scope and days.</summary>
public sealed partial class Membership
{
    /// <summary>
    /// Staff give a role. It reaches no further than their own, and nobody gives themselves one. The same again (a double click) changes nothing.
    /// </summary>
    /// <param name="held">The role and how far it reaches.</param>
    /// <param name="days">From which day until which it is held; without a last day until it is ended.</param>
    /// <param name="versionRead">The version of the membership that was shown.</param>
    /// <param name="by">Who gives it.</param>
    /// <param name="at">When.</param>
    public void GiveRole(RoleHeld held, RoleDays days, int versionRead, Actor by, DateTimeOffset at)
    {
        MustBeForOthers(held, by);
        RuleBrokenException.Unless(Until is null, "This membership has ended.");
        RuleBrokenException.Unless(days.From >= at.DateInUk && (days.Until is null || days.Until >= days.From), "The role must begin today or later, and end no earlier than it begins.");
        if (_roles.Any(r => r.Held == held && r.From == days.From && r.Until == days.Until))
        {
            return;
        }

        MustBeAsRead(versionRead);
        RuleBrokenException.Unless(!HoldsDuring(held, days), "They hold this role there already on some of these days.");
        Hold(held, days, by, at, Role.DeaneryStaff);
    }

    /// <summary>Staff say on which day a role is held last; yesterday ends it at once. The same again (a double click) changes nothing.</summary>
    public void TakeRoleAway(Guid role, DateOnly lastDay, int versionRead, Actor by, DateTimeOffset at)
    {
        var held = _roles.Find(r => r.Id == role) ?? throw new RuleBrokenException("They have no such role.");
        MustBeForOthers(held.Held, by);
        if (held.Until == lastDay)
        {
            return;
        }

        MustBeAsRead(versionRead);
        RuleBrokenException.Unless(held.Until is null || held.Until >= at.DateInUk, "This role has ended already.");
        RuleBrokenException.Unless(lastDay >= at.DateInUk.AddDays(-1), "A role cannot end in the past.");
        held.EndOn(lastDay);
        Record(new RoleTakenAway(PersonId.Value, held.Role, held.Scope, held.ScopeId, lastDay), by, at, Role.DeaneryStaff);
    }

    /// <summary>Whether somebody may give and end such a role: staff, as far as their own role reaches.</summary>
    public static bool MayGive(Actor actor, RoleHeld held) => actor.Roles.Any(r => r.Role == Role.DeaneryStaff
        && (r.Scope == ScopeKind.Deanery || (held.Role != Role.DeaneryStaff && (r.Scope, r.ScopeId) == (held.Scope, held.ScopeId))));

    /// <summary>Whether they hold this very role on some of these days.</summary>
    public bool HoldsDuring(RoleHeld held, RoleDays days) =>
        _roles.Any(r => r.Held with { AwaitsConfirmation = false } == held && (days.Until is null || r.From <= days.Until) && (LastDayOf(r) is not { } last || last >= days.From));

    /// <summary>With which day a role ends: with the membership, if not before.</summary>
    private DateOnly? LastDayOf(MembershipRole role) => Until is not { } left || role.Until < left ? role.Until : left.AddDays(-1);

    /// <summary>From which day they hold none of these roles any more: the last of them has ended, or they have left. Null while that day is not said.</summary>
    public DateOnly? WithoutSince(IReadOnlyCollection<Role> roles)
    {
        var ends = _roles.Where(r => roles.Contains(r.Role)).Select(r => r.Until).ToList();
        var ended = ends.Contains(null) ? null : ends.Max()?.AddDays(1);
        return ended < Until ? ended : Until ?? ended;
    }

    private void Hold(RoleHeld held, RoleDays days, Actor by, DateTimeOffset at, Role? actingAs = null)
    {
        var given = new MembershipRole(Guid.CreateVersion7(), DeaneryId, held, days.From);
        given.EndOn(days.Until);
        _roles.Add(given);
        Record(new RoleGiven(PersonId.Value, held.Role, held.Scope, held.ScopeId, days.From, days.Until), by, at, actingAs);
    }

    private void MustBeForOthers(RoleHeld held, Actor by)
    {
        RuleBrokenException.Unless(!by.Is(PersonId), "Nobody changes their own roles. Ask somebody else in the deanery’s team.");
        RuleBrokenException.Unless(MayGive(by, held), "Only the deanery’s staff give and end roles, and none that reaches further than their own.");
    }
}

/// <summary>From which day until which a role is held; without a last day until it is ended.</summary>
public sealed record RoleDays(DateOnly From, DateOnly? Until = null);

/// <summary>The deanery gave a member a role, with its scope and days.</summary>
public sealed record RoleGiven(Guid PersonId, Role Role, ScopeKind Scope, Guid? ScopeId, DateOnly From, DateOnly? Until) : IDomainEvent;

/// <summary>The deanery said on which day a member holds a role last.</summary>
public sealed record RoleTakenAway(Guid PersonId, Role Role, ScopeKind Scope, Guid? ScopeId, DateOnly LastDay) : IDomainEvent;
