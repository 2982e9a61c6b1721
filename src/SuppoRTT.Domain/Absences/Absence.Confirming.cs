using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences;

/// <summary>What the deanery says of those whom others named: the supervisor, and who was chosen for a form.</summary>
public sealed partial class Absence
{
    /// <summary>May confirm that the supervisor is one. Never oneself, and never one's own.</summary>
    public bool MayConfirm(Actor actor) => MayDecide(actor) && !(Supervisor is { } supervisor && actor.Is(supervisor.PersonId));

    /// <summary>May confirm, before their day, that who supervises next is a supervisor. Never oneself, and never of one's own absence.</summary>
    public bool MayConfirmNext(Actor actor) => MayDecide(actor) && Next is { PersonId: { } next } && !actor.Is(next);

    /// <summary>May confirm who was chosen for a form. Never oneself, and never of one's own absence.</summary>
    public bool MayConfirmPartner(Actor actor, string form) => MayDecide(actor) && PartnerFor(form) is { } partner && !actor.Is(partner.PersonId);

    /// <summary>The deanery has confirmed the supervisor, or who supervises next.</summary>
    internal void HearOfConfirmation(PersonId supervisor, Actor by, DateTimeOffset at) => Record(new SupervisorConfirmed(supervisor.Value), by.Alone, at, Role.DeaneryStaff);

    /// <summary>The deanery does not confirm the supervisor: there is none then, until another is named.</summary>
    internal void HearOfRefusal(string reason, Actor by, DateTimeOffset at)
    {
        MustHaveReason(reason);
        RuleBrokenException.Unless(Status.GoesOn(), "This absence is not open.");
        var former = Supervisor!;
        former.End(at);
        InviteOthersToMeetings(at);
        Record(new SupervisorDeclined(former.PersonId.Value), by.Alone, at, Role.DeaneryStaff);
        Explain(reason, by.Alone);
    }

    /// <summary>The deanery has confirmed who was chosen for a form.</summary>
    internal void HearOfConfirmation(string form, Actor by, DateTimeOffset at) => Record(new PartnerConfirmed(form, PartnerFor(form)!.PersonId.Value), by.Alone, at, Role.DeaneryStaff);

    /// <summary>The deanery does not confirm who was chosen for a form: the supervisor does it then, until another is chosen.</summary>
    internal void HearOfRefusal(string form, string reason, Actor by, DateTimeOffset at)
    {
        MustHaveReason(reason);
        RuleBrokenException.Unless(Status.GoesOn(), "This absence is not open.");
        var former = PartnerFor(form)!;
        former.End(at);
        InviteOthersToMeetings(at);
        Record(new PartnerDeclined(form, former.PersonId.Value), by.Alone, at, Role.DeaneryStaff);
        Explain(reason, by.Alone);
    }
}

/// <summary>Somebody who is asked in to do a form: the role in which they would, and the name by which they are shown here until they come.</summary>
public sealed record PartnerAsked(Role Role, string Name)
{
    /// <summary>They did not hold the role until now: who did the form before, and lost the role for it, holds it anew.</summary>
    public bool IsAnew { get; init; }
}
