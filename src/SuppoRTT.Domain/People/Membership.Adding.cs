using SuppoRTT.Domain.Common;

namespace SuppoRTT.Domain.People;

/// <summary>How somebody comes into the deanery without being named in an absence.</summary>
public sealed partial class Membership
{
    /// <summary>
    /// Staff add somebody: they get a role, and are asked in. Who left the deanery is a member anew, without the roles of then. The same again from the same page (a double click) changes nothing.
    /// </summary>
    /// <param name="held">The role and how far it reaches.</param>
    /// <param name="days">From which day until which it is held.</param>
    /// <param name="versionRead">The version of the membership when the page was shown; none of somebody who is new here.</param>
    /// <param name="allowance">Who adds them, and how many they may still invite.</param>
    /// <param name="at">When.</param>
    /// <param name="lastBy">Who asked them in, if that is the last thing that happened.</param>
    public void BeAdded(RoleHeld held, RoleDays days, int versionRead, InvitationAllowance allowance, DateTimeOffset at, PersonId? lastBy = null)
    {
        var by = allowance.By;
        RuleBrokenException.Unless(by.IsStaffOfAll, "Only staff of the whole deanery can add people to it.");
        if (lastBy == by.Id && versionRead < Version && _roles.Any(r => r.Held == held && r.From == days.From && r.Until == days.Until))
        {
            return;
        }

        MustBeAsRead(versionRead);
        RuleBrokenException.Unless(AwaitsAcceptance || Until is not null, "They belong to this deanery already. Find them under People to give them a role.");
        allowance.MustHaveRoom();
        RuleBrokenException.Unless(!WaitsAs(held), "They were named in this role already, and wait to be confirmed.");
        ComeBack(by, at);
        if (!HoldsThrough(held, days))
        {
            GiveRole(held, days, Version, by, at);
        }

        Invite(by, at);
    }

    /// <summary>
    /// Whoever runs the portal names the first of the staff of a deanery, whom nobody else could add. The same again, as at the next start, changes nothing. Who never came, and made way for somebody else who was named, is asked in again.
    /// </summary>
    public void BeFirstOfStaff(Actor by, DateTimeOffset at)
    {
        var (held, days) = (new RoleHeld(Role.DeaneryStaff), new RoleDays(at.DateInUk));
        RuleBrokenException.Unless(by.Kind == ActorKind.System, "The first of the staff is named by whoever runs the portal.");
        RuleBrokenException.Unless(!HasLeftOrWill, "This membership has ended.");
        ComeBack(by, at);
        if (!HoldsDuring(held, days))
        {
            Hold(held, days, by, at);
            InviteIfExpected(mayWrite: true, by, at);
        }
    }

    /// <summary>Whether they were given this very role by being named, and wait for it to be confirmed where they were named: nothing else asks whether they may be. Whose membership has ended waits no more.</summary>
    public bool WaitsAs(RoleHeld held) => Until is null && _roles.Any(r => r.AwaitsConfirmation && r.Until is null && r.Held with { AwaitsConfirmation = false } == held);

    /// <summary>Whether they hold this very role on all of these days.</summary>
    public bool HoldsThrough(RoleHeld held, RoleDays days) =>
        _roles.Any(r => r.Held with { AwaitsConfirmation = false } == held && r.From <= days.From && (LastDayOf(r) is not { } last || last >= days.Until));
}
