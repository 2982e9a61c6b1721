using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences;

/// <summary>How an absence comes to be, whose it is, and who stands around it.</summary>
public sealed partial class Absence
{
    /// <summary>
    /// Registers an absence: by the doctor, or for a doctor who cannot by a supervisor, champion or the deanery. A short one waits for the deanery's decision where the deanery decides case by case.
    /// </summary>
    public static Absence Register(DeaneryId deanery, string reference, AbsenceRegistration registration, IReadOnlyList<FormDefinition> forms, DeaneryRules rules, Actor by, DateTimeOffset at)
    {
        RuleBrokenException.Unless(rules.Type(registration.TypeCode) is not null, "This deanery has no such type of absence.");
        AbsencePeriod.MustBeNear(registration.Period.Starts, at.DateInUk);
        var forSelf = by.Is(registration.Trainee);
        RuleBrokenException.Unless(forSelf || by.IsConfirmedAs(Role.EducationalSupervisor) || by.Holds(Role.Champion) || by.Holds(Role.DeaneryStaff), "Only a supervisor, a champion or the deanery can register an absence for somebody else.");

        var absence = new Absence(deanery, reference, registration, at) { AwaitsTakeover = !forSelf };
        absence._forms.AddRange(forms.Select(f => new AbsenceForm(deanery, f.Key, f.Stage)));
        absence.Record(new AbsenceRegistered(registration.Planned, !forSelf, registration.AcademicTimeIsEven), by, at, forSelf ? Role.Trainee : null);
        if (!forSelf)
        {
            absence._participations.Add(new Participation(deanery, Part.Registrant, by.Id, by.Name, at));
        }

        absence.AskForDecision(registration, rules, by);
        absence.Describe(registration, by, at);
        if (registration.Supervisor is { } supervisor)
        {
            absence.NameSupervisor(supervisor.Person, supervisor.Name, by, at, awaitsConfirmation: supervisor.AwaitsConfirmation);
        }

        if (registration.TellsDoctor && !forSelf)
        {
            absence.Record(new DoctorTold(), by, at);
        }

        return absence;
    }

    /// <summary>Tells the doctor, for whom it was registered and who has been here before, that there is something for them. The same from the same page (a double click) changes nothing.</summary>
    /// <param name="versionRead">What was on the screen.</param>
    /// <param name="by">Who has them told.</param>
    /// <param name="at">Now.</param>
    /// <param name="lastBy">Who had them told, if that is the last thing that happened.</param>
    public void TellDoctor(int versionRead, Actor by, DateTimeOffset at, PersonId? lastBy = null)
    {
        if (IsSaidAgain(versionRead, by, lastBy))
        {
            return;
        }

        RuleBrokenException.Unless(MayInviteDoctor(by), "Only who registered it, the supervisor or the deanery can write to the doctor.");
        MustLetTheDoctorHear(at);
        MustBeAsRead(versionRead);
        Record(new DoctorTold(), ByRight(by, MayInviteDoctor), at);
    }

    internal void MustLetTheDoctorHear(DateTimeOffset at) => RuleBrokenException.Unless(WhyDoctorIsNotWrittenTo(at.DateInUk) is null, WhyDoctorIsNotWrittenTo(at.DateInUk) ?? "");

    /// <summary>The doctor takes over what somebody else registered for them. To say it again (a double click) changes nothing.</summary>
    public void TakeOver(Actor by, DateTimeOffset at)
    {
        RuleBrokenException.Unless(by.Is(TraineeId), "Only the doctor whose absence it is can take it over.");
        if (!AwaitsTakeover)
        {
            return;
        }

        AwaitsTakeover = false;
        Record(new AbsenceTakenOver(), by, at, Role.Trainee);
    }

    /// <summary>The deanery decides, with a reason, whether the programme applies to a short absence.</summary>
    public void Decide(bool applies, string reason, Actor by, DateTimeOffset at, Role? standIn = null)
    {
        if (applies)
        {
            Accept(reason, by, at, standIn);
        }
        else
        {
            Decline(reason, by, at, standIn);
        }
    }

    /// <summary>The deanery decides, with a reason, that the programme applies to a short absence: for the first time, or on an appeal. One that was on hold before is on hold again.</summary>
    public void Accept(string reason, Actor by, DateTimeOffset at, Role? standIn = null) =>
        DecideAs(OpenOrOnHold, Status == AbsenceStatus.Appealed ? new AppealAllowed() : new AbsenceAccepted(), reason, by, at, standIn);

    /// <summary>The deanery decides, with a reason, that it does not. Of one that was under way what was written and signed stays, and meetings ahead are called off.</summary>
    public void Decline(string reason, Actor by, DateTimeOffset at, Role? standIn = null)
    {
        var onAppeal = Status == AbsenceStatus.Appealed;
        DecideAs(onAppeal ? AbsenceStatus.AppealDismissed : AbsenceStatus.Declined, onAppeal ? new AppealDismissed() : new AbsenceDeclined(), reason, by, at, standIn);
        CallOffAhead(_ => true, by, at);
    }

    /// <summary>Ends it before the return, for the doctor or the deanery: registered by mistake, or plans changed.</summary>
    public void Withdraw(string reason, Actor by, DateTimeOffset at, int? versionRead = null) => EndEarly(AbsenceStatus.Withdrawn, new AbsenceWithdrawn(), reason, by, at, versionRead);

    /// <summary>The doctor is not coming back to training.</summary>
    public void RuleOutReturn(string reason, Actor by, DateTimeOffset at, int? versionRead = null) => EndEarly(AbsenceStatus.NotReturning, new ReturnRuledOut(), reason, by, at, versionRead);

    /// <summary>Undoes a withdrawal: everything is as it was before, a decision that was still waited for included. A meeting that was called off with it is proposed anew.</summary>
    public void Reinstate(string reason, Actor by, DateTimeOffset at, int? versionRead = null)
    {
        if (Status.GoesOn() && IsSaidLast(reason, by))
        {
            return;
        }

        MustBeAsRead(versionRead ?? Version);
        RuleBrokenException.Unless(Status is AbsenceStatus.Withdrawn or AbsenceStatus.NotReturning, "This absence was not withdrawn.");
        RuleBrokenException.Unless(MayEnd(by), "Only the doctor or the deanery can do this.");
        MustHaveReason(reason);
        (Status, EndedFrom, TakenUpOn) = (EndedFrom ?? AbsenceStatus.Open, null, at.DateInUk);
        Record(new AbsenceReinstated(), by, at);
        Explain(reason, by);
    }

    private void AskForDecision(AbsenceRegistration registration, DeaneryRules rules, Actor by)
    {
        if (!rules.Threshold.NeedsDecision(Period.Starts, Period.ExpectedReturn, registration.Situation?.Length))
        {
            return;
        }

        RuleBrokenException.Unless(!string.IsNullOrWhiteSpace(registration.ReasonBelowThreshold), "A shorter absence needs a reason, for the deanery to decide on.");
        Status = AbsenceStatus.AwaitingDecision;
        Explain(registration.ReasonBelowThreshold, by);
    }

    /// <summary>The same decision in the same words by the same person again (a double click) changes nothing.</summary>
    private void DecideAs(AbsenceStatus decision, IDomainEvent what, string reason, Actor by, DateTimeOffset at, Role? standIn)
    {
        if (IsDecided(decision) && IsSaidLast(reason, by))
        {
            return;
        }

        RuleBrokenException.Unless(Status.WaitsForDecision(), "This absence does not wait for a decision.");
        RuleBrokenException.Unless(MayDecide(by) || (standIn is { } role && by.Covers(role, Post)), "Only the deanery decides.");
        RuleBrokenException.Unless(MayDecideNow(by, standIn), Status == AbsenceStatus.Appealed ? "An appeal is decided by somebody who had no part in this absence before." : "Only the deanery decides.");
        MustHaveReason(reason);
        Status = decision;
        TakenUpOn = decision == AbsenceStatus.Open ? at.DateInUk : TakenUpOn;
        Record(what, by, at, MayDecide(by) ? Role.DeaneryStaff : standIn);
        Explain(reason, by);
    }

    private bool IsDecided(AbsenceStatus decision) => Status == decision || (decision == AbsenceStatus.Declined && Status == AbsenceStatus.AppealDismissed);

    /// <summary>The same end for the same reason again (a double click) changes nothing.</summary>
    private void EndEarly(AbsenceStatus status, IDomainEvent what, string reason, Actor by, DateTimeOffset at, int? versionRead)
    {
        if (Status == status && IsSaidLast(reason, by))
        {
            return;
        }

        MustBeAsRead(versionRead ?? Version);
        RuleBrokenException.Unless(Status.GoesOn(), "This absence is not open.");
        RuleBrokenException.Unless(MayEnd(by), "Only the doctor or the deanery can do this.");
        RuleBrokenException.Unless(status != AbsenceStatus.NotReturning || ReturnedOn is null, "The doctor has returned.");
        MustHaveReason(reason);
        (Status, EndedFrom) = (status, Status);
        Record(what, by, at);
        Explain(reason, by);
        CallOffAhead(_ => true, by, at);
    }
}
