using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences;

/// <summary>The supervisor changes on a day to come: until then whoever supervises keeps every duty, from then on the next one has it.</summary>
public sealed partial class Absence
{
    /// <summary>No rotation is planned further ahead.</summary>
    public const int MostYearsAhead = 2;

    private readonly List<NextSupervisor> _nextSupervisors = [];

    /// <summary>All that were ever named for a day to come.</summary>
    public IReadOnlyList<NextSupervisor> NextSupervisors => _nextSupervisors;

    /// <summary>Who supervises from a later date; null while no change is planned.</summary>
    public NextSupervisor? Next => _nextSupervisors.SingleOrDefault(n => n.EndedAt is null);

    /// <summary>Whether somebody is named to supervise from a later date: they read what is signed, and nothing that is private, until then.</summary>
    public bool IsNext(Actor actor) => Next is { PersonId: { } next } && actor.Is(next) && Status.GoesOn();

    /// <summary>Why somebody cannot follow, or nobody, in a sentence; null if they can.</summary>
    public string? WhyNotNext(PersonId? next) => next == TraineeId ? "Nobody supervises their own return."
        : next is { } same && Supervisor?.PersonId == same ? $"{Supervisor!.Name} is the supervisor already. Choose who follows."
        : next is null && Supervisor is null ? "No supervisor is named now either, so nothing would change on that day."
        : null;

    /// <summary>
    /// Says who supervises from a day on, or that this is not known yet. A day that has come is now. Another one who was named for later makes place. To say the same again changes nothing.
    /// </summary>
    public void NameNextSupervisor(NamedPerson? next, DateOnly from, Actor by, DateTimeOffset at, int? versionRead = null)
    {
        var naming = NamingSupervisor(by);
        if (from <= at.DateInUk)
        {
            ChangeNow(next, by, at, versionRead);
            return;
        }

        if (Next is { } planned && (planned.PersonId, planned.From) == (next?.Person, from))
        {
            return;
        }

        RuleBrokenException.Unless(WhyNotNext(next?.Person) is null, WhyNotNext(next?.Person) ?? "");
        RuleBrokenException.Unless(next is null || !NamesTheirOwnSide(by, next.Person), next is null ? "" : WhyNotOwnSide(by, next.Person));
        MustBeNear(from, at);
        MustBeAsRead(versionRead ?? Version);
        if (Next is { } before)
        {
            before.End(at);
            RecordIf(before.PersonId is not null && before.PersonId != next?.Person, new NextSupervisorReplaced(before.PersonId?.Value ?? default), naming, at);
        }

        _nextSupervisors.Add(new NextSupervisor(DeaneryId, next, from, at));
        Record(new NextSupervisorNamed(next?.Person.Value, from, next?.AwaitsConfirmation == true), naming, at);
    }

    /// <summary>Moves the day on which the next supervisor begins. A day that has come is now.</summary>
    /// <param name="from">The new day.</param>
    /// <param name="member">Who follows, as a member of the deanery; null if that is not known.</param>
    /// <param name="by">Who moves it.</param>
    /// <param name="at">When.</param>
    /// <param name="versionRead">What was on the screen.</param>
    public void MoveHandover(DateOnly from, Membership? member, Actor by, DateTimeOffset at, int? versionRead = null)
    {
        var naming = NamingSupervisor(by);
        var next = MustBePlanned();
        if (next.From == from)
        {
            return;
        }

        RuleBrokenException.Unless(WhyNotMovedTo(from, by) is null, WhyNotMovedTo(from, by) ?? "");
        RuleBrokenException.Unless(from > at.DateInUk || next.PersonId is null || CanFollow(member, at.DateInUk), $"{next.Name} is no longer there to supervise. Name somebody else, or take the change back.");
        MustBeNear(from, at);
        MustBeAsRead(versionRead ?? Version);
        next.Move(from);
        Record(new NextSupervisorMoved(next.PersonId?.Value, from), naming, at);
        HandOver(member, naming, at);
    }

    /// <summary>Why somebody cannot move the change of supervisor to this day, in sentences; null if they can. To begin sooner is to name oneself, so who follows leaves it to others, and so do their deputies.</summary>
    public string? WhyNotMovedTo(DateOnly? from, Actor actor) => from < Next?.From && Next.PersonId is { } next && NamesTheirOwnSide(actor, next) && !MayDecide(actor)
        ? $"{(actor.Is(next) ? "You follow" : $"{Next.Name}, for whom you stand in, follows")} as the supervisor, so you can move the day to a later one only. The doctor can move it to an earlier day, or whoever supervises now, or the deanery’s team."
        : null;

    /// <summary>Whether a member who was named to follow is there to supervise on a day: they belong here and hold a role in which doctors are supervised.</summary>
    public bool CanFollow(Membership? member, DateOnly day) =>
        member is not null && member.PersonId == Next?.PersonId && (member.Until is null || member.Until > day) && Participation.Supervising.Any(member.ActorOn(day).Holds);

    /// <summary>Takes back, before its day, that somebody else supervises from then on: everything stays as it is.</summary>
    public void TakeBackHandover(Actor by, DateTimeOffset at, int? versionRead = null)
    {
        by = NamingSupervisor(by);
        var next = MustBePlanned();
        MustBeAsRead(versionRead ?? Version);
        next.End(at);
        Record(new NextSupervisorTakenBack(next.PersonId?.Value), by, at);
    }

    /// <summary>
    /// Does on its day what was planned: the next supervisor has every duty from then on, or nobody while it is not known who follows. If who was named is not there any more, whoever supervises goes on, and the deanery is told.
    /// Before that day, and a second time, it changes nothing.
    /// </summary>
    /// <param name="member">Who follows, as a member of the deanery who can sign in; null if that is not known, or they are not there any more.</param>
    /// <param name="by">The portal, or who moved the day to today.</param>
    /// <param name="at">When.</param>
    public void HandOver(Membership? member, Actor by, DateTimeOffset at)
    {
        if (Next is not { } next || !next.IsDue(at.DateInUk) || !Status.GoesOn())
        {
            return;
        }

        RuleBrokenException.Unless(by.Kind == ActorKind.System || MayNameSupervisor(by), "Only the portal does it on the day.");
        by = ByRight(by, MayNameSupervisor);
        var canFollow = CanFollow(member, at.DateInUk);
        next.End(at);
        Touch();
        if (canFollow)
        {
            Supervise(new NamedPerson(member!.PersonId, next.Name!) { AwaitsConfirmation = member.AwaitsConfirmation }, by, at);
        }
        else if (next.PersonId is { } gone)
        {
            Record(new NextSupervisorFellAway(gone.Value), by, at);
        }
        else if (Supervisor is { } former)
        {
            EndSupervision(new SupervisorLeftOpen(former.PersonId.Value), by, at);
        }
    }

    private void ChangeNow(NamedPerson? next, Actor by, DateTimeOffset at, int? versionRead)
    {
        RuleBrokenException.Unless(WhyNotNext(next?.Person) is null, WhyNotNext(next?.Person) ?? "");
        if (next is null)
        {
            LeaveSupervisorOpen(by, at, versionRead);
        }
        else
        {
            NameSupervisor(next.Person, next.Name, by, at, versionRead, next.AwaitsConfirmation);
        }
    }

    private NextSupervisor MustBePlanned() => Next ?? throw new RuleBrokenException("No change of supervisor is planned any more: it has taken place, or was taken back.");

    private static void MustBeNear(DateOnly from, DateTimeOffset at) => RuleBrokenException.Unless(from <= at.DateInUk.AddYears(MostYearsAhead), $"The day must be within {MostYearsAhead} years.");
}

/// <summary>It was said who supervises from a later date.</summary>
/// <param name="PersonId">Who it is; null if it is not known yet who follows.</param>
/// <param name="From">From which day.</param>
/// <param name="AwaitsConfirmation">They are not known as a supervisor, and sign nothing before the deanery has confirmed them.</param>
public sealed record NextSupervisorNamed(Guid? PersonId, DateOnly From, bool AwaitsConfirmation = false) : IDomainEvent;

/// <summary>The day moved on which the next supervisor begins.</summary>
/// <param name="PersonId">Who it is; null if it is not known yet who follows.</param>
/// <param name="From">From which day now.</param>
public sealed record NextSupervisorMoved(Guid? PersonId, DateOnly From) : IDomainEvent;

/// <summary>Somebody who was to supervise from a later date made place for another.</summary>
public sealed record NextSupervisorReplaced(Guid PersonId) : IDomainEvent;

/// <summary>It was taken back, before its day, that somebody else supervises.</summary>
/// <param name="PersonId">Who was to follow; null if that was not known.</param>
public sealed record NextSupervisorTakenBack(Guid? PersonId) : IDomainEvent;

/// <summary>The day came on which somebody was to supervise, and they had left or could not sign in any more: whoever supervised goes on.</summary>
/// <param name="PersonId">Who was to follow.</param>
public sealed record NextSupervisorFellAway(Guid PersonId) : IDomainEvent;
