using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences;

/// <summary>An absence that rests for a time: nothing is asked of anybody, and its dates stand.</summary>
public sealed partial class Absence
{
    /// <summary>Since when it is on hold, as a UK date; kept while it is ended from there or waits for a decision, so that both lead back: only taking it up again ends a hold.</summary>
    public DateOnly? OnHoldSince { get; private set; }

    /// <summary>The UK date on which it went on last, after a hold, a time without the programme or a wait for a decision: nobody was asked for anything meanwhile, so silence counts from then.</summary>
    public DateOnly? TakenUpOn { get; private set; }

    /// <summary>The number of the event beside which the reason of the hold stands.</summary>
    public int? OnHoldEvent { get; private set; }

    /// <summary>Why it is on hold, for those who see reasons; null while it is not.</summary>
    public Remark? HoldReason => Status == AbsenceStatus.OnHold ? _remarks.SingleOrDefault(r => r.EventNumber == OnHoldEvent) : null;

    /// <summary>May put it on hold and take it up again: the deanery, since everybody waits then. Never one's own.</summary>
    public bool MayHold(Actor actor) => actor.Covers(Role.DeaneryStaff, Post) && !actor.Is(TraineeId);

    /// <summary>Nothing is asked of anybody from now on, for a reason. Deadlines keep their dates, drafts stay, and meetings ahead are called off. The same again (a double click) changes nothing.</summary>
    public void PutOnHold(string reason, Actor by, DateTimeOffset at, int? versionRead = null)
    {
        if (Status == AbsenceStatus.OnHold && IsSaidLast(reason, by))
        {
            return;
        }

        MustBeAsRead(versionRead ?? Version);
        RuleBrokenException.Unless(MayHold(by), "Only the deanery can put an absence on hold, and nobody their own.");
        MustBeOpen();
        MustHaveReason(reason);
        CallOffAhead(_ => true, by, at);
        Status = AbsenceStatus.OnHold;
        Record(new AbsencePutOnHold(), by, at, Role.DeaneryStaff);
        (OnHoldSince, OnHoldEvent) = (at.DateInUk, LastEventNumber);
        Explain(reason, by);
    }

    /// <summary>It goes on where it was, for a reason. What is due is reckoned anew. The same again (a double click) changes nothing.</summary>
    public void Resume(string reason, Actor by, DateTimeOffset at, int? versionRead = null)
    {
        if (Status == AbsenceStatus.Open && OnHoldSince is null && IsSaidLast(reason, by))
        {
            return;
        }

        MustBeAsRead(versionRead ?? Version);
        RuleBrokenException.Unless(MayHold(by), "Only the deanery can take up an absence that is on hold, and nobody their own.");
        RuleBrokenException.Unless(Status == AbsenceStatus.OnHold, "This absence is not on hold.");
        MustHaveReason(reason);
        Status = AbsenceStatus.Open;
        TakenUpOn = at.DateInUk;
        ForgetHold();
        Record(new AbsenceResumed(), by, at, Role.DeaneryStaff);
        Explain(reason, by);
    }

    /// <summary>Where it goes on once a decision is taken in its favour, or needed no more.</summary>
    private AbsenceStatus OpenOrOnHold => OnHoldSince is null ? AbsenceStatus.Open : AbsenceStatus.OnHold;

    private void ForgetHold() => (OnHoldSince, OnHoldEvent) = (null, null);
}
