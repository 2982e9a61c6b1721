using SuppoRTT.Domain.Common;

namespace SuppoRTT.Domain.People;

/// <summary>Who stands in for a member while they are away: a deputy acts in their name, and both names are on the record.</summary>
public sealed partial class Membership
{
    private readonly List<Deputy> _deputies = [];

    public IReadOnlyList<Deputy> Deputies => _deputies;

    /// <summary>The roles in which somebody can stand in for them: those that they hold on that day and that the deanery has confirmed.</summary>
    public IReadOnlyList<Role> RolesToLend(DateOnly day) => [.. Deputy.Roles.Where(ActorOn(day).IsConfirmedAs)];

    /// <summary>Whether somebody may say who stands in for them in a role: they themselves, and staff as far as their own role reaches.</summary>
    public bool MayNameDeputy(Actor actor, Role role, DateOnly day) => actor.Is(PersonId)
        || _roles.Where(r => r.Role == role && r.HeldOn(day)).Select(r => r.Held with { AwaitsConfirmation = false }).ToList() is { Count: > 0 } held && held.TrueForAll(h => MayGive(actor, h));

    /// <summary>Why somebody cannot stand in for them in a role on these days, in a sentence; null if they can. A deputy whose days are changed does not stand in their own way.</summary>
    /// <param name="deputy">Who would stand in for them.</param>
    /// <param name="standsIn">What they themselves are named for as a deputy of others.</param>
    /// <param name="role">In which of their roles.</param>
    /// <param name="days">On which days.</param>
    /// <param name="changed">The deputy whose days are changed.</param>
    public string? WhyNoDeputy(Membership deputy, IReadOnlyCollection<Deputy> standsIn, Role role, DeputyDays days, Deputy? changed = null) =>
        deputy.DeaneryId != DeaneryId ? "They do not belong to this deanery."
        : deputy.PersonId == PersonId ? "Nobody is their own deputy."
        : !days.IsPossible ? "A deputy stands in for six months at most, and the last day cannot be before the first."
        : !deputy.IsConfirmedThrough(role, days) ? "They do not hold the same role here on all of these days. Choose somebody who does."
        : deputy._deputies.Exists(d => d.EndedAt is null && d.Role == role && d.Days.Meets(days)) ? "They have a deputy themselves on some of these days. A deputy has no deputy: choose somebody who is there."
        : _deputies.Exists(d => d != changed && d.EndedAt is null && d.Role == role && d.Days.Meets(days)) ? "Somebody stands in for this role on some of these days already. Change those days, or end it, first."
        : standsIn.Any(d => d.EndedAt is null && d.Role == role && d.Days.Meets(days)) ? "Whoever would be away stands in for somebody else in this role on some of these days, and nobody would do that work. Name another deputy for that person first: they can do it, or the deanery’s team."
        : null;

    /// <summary>Says who stands in for the member in one of their roles. Staff do it for somebody who is away suddenly, and say why. The same again (a double click) changes nothing.</summary>
    public void NameDeputy(Membership deputy, IReadOnlyCollection<Deputy> standsIn, Role role, DeputyDays days, string? reason, int versionRead, Actor by, DateTimeOffset at)
    {
        MustLend(role, by, at);
        RuleBrokenException.Unless(deputy.PersonId != PersonId, "Nobody is their own deputy.");
        RuleBrokenException.Unless(!by.Is(deputy.PersonId), "Nobody names themselves as a deputy.");
        RuleBrokenException.Unless(by.Is(PersonId) || !string.IsNullOrWhiteSpace(reason), "A reason is needed.");
        if (_deputies.Exists(d => d.EndedAt is null && d.PersonId == deputy.PersonId && d.Role == role && d.Days == days))
        {
            return;
        }

        RuleBrokenException.Unless(days.From >= at.DateInUk, "The first day must be today or later.");
        MustLetStandIn(deputy, standsIn, role, days);
        MustBeAsRead(versionRead);
        _deputies.Add(new Deputy(DeaneryId, deputy.PersonId, role, days, by.Id, by.Is(PersonId) ? null : reason!.Trim()));
        deputy.Touch(); // Of two who are named at the same moment, the one the other's deputy, the second is told: each by itself is right.
        Record(new DeputyNamed(PersonId.Value, deputy.PersonId.Value, role, days.From, days.Until), by, at, by.Is(PersonId) ? role : Role.DeaneryStaff);
    }

    /// <summary>Puts other days in place of those for which a deputy was named. Days that have passed stay. The same again changes nothing.</summary>
    public void ChangeDeputyDays(Guid id, Membership deputy, IReadOnlyCollection<Deputy> standsIn, DeputyDays days, int versionRead, Actor by, DateTimeOffset at)
    {
        var known = DeputyOf(id);
        MustLend(known.Role, by, at);
        if (known.Days == days)
        {
            return;
        }

        RuleBrokenException.Unless(deputy.PersonId == known.PersonId, "Somebody else is the deputy.");
        RuleBrokenException.Unless(known.IsAhead(at.DateInUk), "This has ended already. Name a deputy anew.");
        RuleBrokenException.Unless(days.From == known.From || (known.From > at.DateInUk && days.From >= at.DateInUk), "Days that have passed cannot be changed.");
        RuleBrokenException.Unless(days.Until >= at.DateInUk, "The last day cannot be in the past. End it instead.");
        MustLetStandIn(deputy, standsIn, known.Role, days, known);
        MustBeAsRead(versionRead);
        known.Move(days);
        deputy.Touch();
        Record(new DeputyDaysChanged(PersonId.Value, known.PersonId.Value, known.Role, days.From, days.Until), by, at, by.Is(PersonId) ? known.Role : Role.DeaneryStaff);
    }

    /// <summary>Nobody stands in any more, from this moment. A second time (a double click) changes nothing.</summary>
    public void EndDeputy(Guid id, Actor by, DateTimeOffset at)
    {
        var known = DeputyOf(id);
        RuleBrokenException.Unless(by.Is(PersonId) || MayNameDeputy(by, known.Role, at.DateInUk), OnlyThese);
        if (known.IsAhead(at.DateInUk))
        {
            known.End(at);
            Record(new DeputyEnded(PersonId.Value, known.PersonId.Value, known.Role), by, at, by.Is(PersonId) ? known.Role : Role.DeaneryStaff);
        }
    }

    /// <summary>Who stands in under this key.</summary>
    public PersonId DeputyPerson(Guid id) => DeputyOf(id).PersonId;

    private const string OnlyThese = "Only the person themselves and the deanery’s staff say who stands in for them.";

    private Deputy DeputyOf(Guid id) => _deputies.Find(d => d.Id == id) ?? throw new RuleBrokenException("They have no such deputy.");

    private void MustLend(Role role, Actor by, DateTimeOffset at)
    {
        RuleBrokenException.Unless(Until is null, "This membership has ended.");
        RuleBrokenException.Unless(RolesToLend(at.DateInUk).Contains(role), "Nobody can stand in for this role: it is not held today, or the deanery has not confirmed it.");
        RuleBrokenException.Unless(MayNameDeputy(by, role, at.DateInUk), OnlyThese);
    }

    private void MustLetStandIn(Membership deputy, IReadOnlyCollection<Deputy> standsIn, Role role, DeputyDays days, Deputy? changed = null)
    {
        var reason = WhyNoDeputy(deputy, standsIn, role, days, changed);
        RuleBrokenException.Unless(reason is null, reason ?? "");
    }

    private bool IsConfirmedThrough(Role role, DeputyDays days) => Until is null && !AwaitsAcceptance
        && _roles.Exists(r => r.Role == role && !r.AwaitsConfirmation && r.From <= days.From && (r.Until is null || r.Until >= days.Until));
}

/// <summary>Somebody stands in for a member in one of their roles.</summary>
public sealed record DeputyNamed(Guid PersonId, Guid DeputyId, Role Role, DateOnly From, DateOnly Until) : IDomainEvent;

/// <summary>A deputy stands in on other days than was said before.</summary>
public sealed record DeputyDaysChanged(Guid PersonId, Guid DeputyId, Role Role, DateOnly From, DateOnly Until) : IDomainEvent;

/// <summary>A deputy stands in no more, before the last day that was said.</summary>
public sealed record DeputyEnded(Guid PersonId, Guid DeputyId, Role Role) : IDomainEvent;
