using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences;

/// <summary>What is kept with an absence of the support, the closer supervision and the review that its forms ask for.</summary>
public sealed record ReturnSupport(int? CoachingSessions, int? ReorientationDays, DateOnly? SupervisionStarts, DateOnly? SupervisionEnds, DateOnly? ReviewOn)
{
    public bool IsSupervised => (SupervisionStarts ?? SupervisionEnds) is not null;
}

/// <summary>What the forms say about the absence, and what they no longer say.</summary>
public sealed partial class Absence
{
    public ReturnSupport Support => new(CoachingSessions, ReorientationDays, SupervisionStarts, SupervisionEnds, ReviewOn);

    /// <summary>The dates as a form says them; once the doctor has returned those of the absence stand. They may be ones that cannot be.</summary>
    public (DateOnly Starts, DateOnly? ExpectedReturn) DatesSaid(FactsSaid said) => ReturnedOn is not null
        ? (Period.Starts, Period.ExpectedReturn)
        : (said.Starts ?? Period.Starts, said.ReturnIsOpen ? null : said.ExpectedReturn ?? Period.ExpectedReturn);

    /// <summary>The dates from which days are counted once a form that says this is handed in; those of now if what it says cannot be.</summary>
    public KeyDates DatesAfter(FactsSaid said)
    {
        var (starts, back) = DatesSaid(said);
        return AbsencePeriod.CanBe(starts, back) ? Dates with { Starts = starts, ExpectedReturn = back } : Dates;
    }

    /// <summary>
    /// The support once a form is handed in. What it said before and says no more is taken back: what the forms before it say counts again. Days that were over by the time of a form after the return happened, and stay.
    /// </summary>
    public ReturnSupport SupportAfter(string form, FactsSaid said, FactsBefore before, DateOnly today)
    {
        T? Kept<T>(Func<FactsSaid, T?> fact, T? now, bool isOver = false)
            where T : struct => fact(said) ?? (now is not null && !isOver && Equals(fact(before.Here), now) ? fact(before.Earlier) : now);
        bool IsOver(DateOnly? last) => Form(form).Stage == FormStage.AfterReturn && last < today;
        return new ReturnSupport(
            Kept(f => f.CoachingSessions, CoachingSessions),
            Kept(f => f.ReorientationDays, ReorientationDays),
            Kept(f => f.SupervisionStarts, SupervisionStarts, IsOver(SupervisionEnds)),
            Kept(f => f.SupervisionEnds, SupervisionEnds, IsOver(SupervisionEnds)),
            Kept(f => f.ReviewOn, ReviewOn, IsOver(ReviewOn)));
    }

    /// <summary>Every fact is checked before the first is said: a form with one that cannot be is not handed in at all.</summary>
    private void MustBeSayable(Submission submission, Answers answers, FactsSaid said, DateOnly today)
    {
        var period = PeriodSaid(said);
        if (period != Period)
        {
            MustHaveReason(submission.ReasonForDates);
        }

        if (said.ReturnedOn is { } returned)
        {
            MustBeAReturn(returned, period, today);
        }

        RuleBrokenException.Unless(!this.FactProblems(submission.Definition, answers, today, submission.Before, submission.Threshold).Any(), "Some of the dates do not fit together.");
    }

    private AbsencePeriod PeriodSaid(FactsSaid said)
    {
        var (starts, back) = DatesSaid(said);
        return new AbsencePeriod(starts, back);
    }

    /// <summary>Each fact that differs from the absence says its verb.</summary>
    private void SayFacts(string form, FactsSaid said, Submission submission, Actor by, DateTimeOffset at)
    {
        var (period, support) = (PeriodSaid(said), SupportAfter(form, said, submission.Before ?? FactsBefore.None, at.DateInUk));
        if (period != Period)
        {
            Move(period, submission.ReasonForDates ?? "", except: form, by, at);
        }

        if (said.ReturnedOn is { } returned)
        {
            SetReturned(returned, by, at);
        }

        SaySupport(support, by, at);
        SaySupervision(support, by, at);
        SayReview(support.ReviewOn, said.Outcome, by, at);
    }

    private void SaySupport(ReturnSupport support, Actor by, DateTimeOffset at)
    {
        var asked = (support.CoachingSessions, support.ReorientationDays);
        if (asked != (CoachingSessions, ReorientationDays))
        {
            (CoachingSessions, ReorientationDays) = asked;
            Record(new SupportAsked(CoachingSessions, ReorientationDays), by, at);
        }
    }

    private void SaySupervision(ReturnSupport support, Actor by, DateTimeOffset at)
    {
        var planned = (support.SupervisionStarts, support.SupervisionEnds);
        if (planned != (SupervisionStarts, SupervisionEnds))
        {
            (SupervisionStarts, SupervisionEnds) = planned;
            Record(support.IsSupervised ? new SupervisionPlanned(SupervisionStarts, SupervisionEnds) : new SupervisionDropped(), by, at);
        }
    }

    private void SayReview(DateOnly? review, string? agreed, Actor by, DateTimeOffset at)
    {
        if (review != ReviewOn)
        {
            ReviewOn = review;
            Record(review is { } on ? new ReviewPlanned(on) : new ReviewDropped(), by, at);
        }

        if (Enum.TryParse<ReviewOutcome>(agreed, ignoreCase: true, out var outcome) && outcome != Outcome)
        {
            Outcome = outcome;
            Record(new OutcomeRecorded(outcome), by, at);
        }
    }
}
