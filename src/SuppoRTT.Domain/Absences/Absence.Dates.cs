using SuppoRTT.Domain.Absences.RotaPlans;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences;

/// <summary>One deadline before and after a change of dates.</summary>
public sealed record MovedDeadline(string Form, Deadline Before, Deadline After);

/// <summary>Everything that a change of dates touches, shown before it is saved.</summary>
/// <param name="Deadlines">Deadlines that move.</param>
/// <param name="Reopened">The keys of forms that are signed or wait for a signature, and would have to be signed again.</param>
public sealed record DateConsequences(IReadOnlyList<MovedDeadline> Deadlines, IReadOnlyList<string> Reopened)
{
    /// <summary>The absence becomes shorter than the length from which the programme is for everybody.</summary>
    public bool BecomesShort { get; init; }

    /// <summary>The deanery has to decide whether the programme applies.</summary>
    public bool AsksForDecision { get; init; }

    /// <summary>The decision that is waited for is needed no more.</summary>
    public bool SparesDecision { get; init; }

    /// <summary>What those hear to whom the plan for the rota was sent.</summary>
    public RotaPlanNews RotaPlan { get; init; }
}

/// <summary>Dates that move, and what follows from them.</summary>
public sealed partial class Absence
{
    /// <summary>What a change would touch; changes nothing.</summary>
    public DateConsequences ConsequencesOf(AbsencePeriod period, DeaneryRules rules)
    {
        var (asks, reopened) = (AsksForDecision(period.Starts, period.ExpectedReturn, rules.Threshold), Touched(period, except: null).Select(f => f.Key).ToList());
        return new(Moved(Dates with { Starts = period.Starts, ExpectedReturn = period.ExpectedReturn }, rules), reopened)
        {
            BecomesShort = rules.Threshold.IsBelow(period.Starts, period.ExpectedReturn) && !rules.Threshold.IsBelow(Period.Starts, Period.ExpectedReturn),
            AsksForDecision = asks,
            SparesDecision = SparesDecision(period, rules.Threshold),
            RotaPlan = asks ? NewsOfRotaPlan(isOver: true) : NewsOfRotaPlan(rules.RotaPlan, reopened, period.ExpectedReturn),
        };
    }

    /// <summary>What a return on this day would touch; changes nothing, and no signature ever.</summary>
    public DateConsequences ConsequencesOfReturn(DateOnly on, DeaneryRules rules) => new(Moved(Dates with { ReturnedOn = on }, rules), [])
    {
        RotaPlan = NewsOfRotaPlan(rules.RotaPlan, [], on),
    };

    /// <summary>
    /// Moves the start or the expected return, with a reason. Forms signed for the old dates are reopened. Where the deanery decides on short absences, one that becomes short waits for it,
    /// and one that no longer is waits no more. The same again (a double click) changes nothing.
    /// </summary>
    public void ChangeDates(AbsencePeriod period, string reason, Actor by, DateTimeOffset at, int? versionRead = null, ShortAbsence? ifShort = null)
    {
        if (IsSaid(period, reason, by))
        {
            return;
        }

        MustBeAsRead(versionRead ?? Version);
        RuleBrokenException.Unless(Status.GoesOn(), WhyNotOpen ?? "");
        RuleBrokenException.Unless(MayManage(by), "Only the doctor, the supervisor or the deanery can change the dates.");
        RuleBrokenException.Unless(ReturnedOn is null, "The doctor has returned: the dates of the absence stand.");
        RuleBrokenException.Unless(period != Period, "These are the dates already.");
        MustHaveReason(reason);
        AbsencePeriod.MustBeNear(period.Starts, at.DateInUk);
        by = Managing(by);
        if (ifShort is not null)
        {
            Reconsider(period, Situation?.Length, ifShort, by, at);
        }

        Move(period, reason, except: null, by, at);
    }

    /// <summary>Whether this person has just given these dates for this reason.</summary>
    public bool IsSaid(AbsencePeriod? period, string? reason, Actor by) => period == Period && IsSaidLast(reason, by);

    /// <summary>The doctor came back on this day, which may be earlier or later than expected. The same day again changes nothing.</summary>
    public void ConfirmReturn(DateOnly on, Actor by, DateTimeOffset at, int? versionRead = null)
    {
        MustBeOpen();
        RuleBrokenException.Unless(MayManage(by), "Only the doctor, the supervisor or the deanery can confirm the return.");
        MustBeAsRead(on == ReturnedOn ? Version : versionRead ?? Version);
        SetReturned(on, Managing(by), at);
    }

    /// <summary>
    /// The doctor is not back after all: the return was confirmed by mistake, or they had to stop again at once. With a reason, and only while no form of the time after the return is with the
    /// supervisor or signed, since it says the day. The same again (a double click) changes nothing.
    /// </summary>
    public void TakeBackReturn(string reason, Actor by, DateTimeOffset at, int? versionRead = null)
    {
        if (ReturnedOn is null && IsSaidLast(reason, by))
        {
            return;
        }

        MustBeAsRead(versionRead ?? Version);
        RuleBrokenException.Unless(WhyReturnStands is null, WhyReturnStands ?? "");
        RuleBrokenException.Unless(MayManage(by), "Only the doctor, the supervisor or the deanery can take the return back.");
        MustHaveReason(reason);
        ReturnedOn = null;
        by = Managing(by);
        Record(new ReturnTakenBack(), by, at);
        Explain(reason, by);
    }

    /// <summary>Why a confirmed return cannot be taken back now, in a sentence; null while it can.</summary>
    public string? WhyReturnStands => WhyNotOpen
        ?? (ReturnedOn is null ? "No return is confirmed."
            : _forms.Any(f => f.Stage == FormStage.AfterReturn && (f.Status == FormStatus.AwaitingSignOff || f.Status.IsSigned())) ? "A form about the return was sent or signed, and it says the day of the return. Take it back or open it again first."
            : null);

    private List<MovedDeadline> Moved(KeyDates dates, DeaneryRules rules) =>
        [.. Deadlines.For(Dates, rules).Zip(Deadlines.For(dates, rules)).Where(d => (d.First.Opens, d.First.Due) != (d.Second.Opens, d.Second.Due)).Select(d => new MovedDeadline(d.First.Form, d.First, d.Second))];

    private void SetReturned(DateOnly on, Actor by, DateTimeOffset at)
    {
        MustBeAReturn(on, Period, at.DateInUk);
        if (on == ReturnedOn)
        {
            return;
        }

        ReturnedOn = on;
        BeReached(null, at);
        Record(new ReturnConfirmed(on), by, at);
    }

    private void MustBeAReturn(DateOnly on, AbsencePeriod period, DateOnly today)
    {
        RuleBrokenException.Unless(on == ReturnedOn || on > period.Starts, "The return must be after the start of the absence.");
        RuleBrokenException.Unless(on == ReturnedOn || on <= today, "The day of the return cannot be in the future.");
    }

    private void Move(AbsencePeriod period, string reason, string? except, Actor by, DateTimeOffset at)
    {
        var touched = Touched(period, except).ToList();
        var old = Period;
        Period = period;
        Record(new DatesChanged(old.Starts, old.ExpectedReturn, period.Starts, period.ExpectedReturn), by, at);
        Explain(reason, by);
        foreach (var form in touched)
        {
            form.Reopen(Party.Trainee, VoidReason.DatesMoved, at);
            Record(new FormReopened(form.Key, form.Revision, BecauseDatesChanged: true), by, at);
        }
    }

    /// <summary>A plan that was handed in for other dates is a plan no longer.</summary>
    private IEnumerable<AbsenceForm> Touched(AbsencePeriod period, string? except) => _forms
        .Where(f => f.Status == FormStatus.AwaitingSignOff || f.Status.IsSigned())
        .Where(f => f.Key != except)
        .Where(f => f.Stage switch
        {
            FormStage.BeforeAbsence => period.Starts != Period.Starts,
            FormStage.BeforeReturn => period.ExpectedReturn != Period.ExpectedReturn,
            FormStage.AfterReturn => false,
        });
}
