using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Absences;

/// <summary>Dates that move across the length from which the programme is for everybody.</summary>
public sealed class ThresholdTests : AbsenceTestBase
{
    private static readonly ShortAbsence _why = new(WestMidlands.Rules.Threshold, "It was a hard year");

    [Fact]
    public void ChangeDates_ToAShortAbsence_WaitsForTheDecision_AndLosesNothing()
    {
        var (absence, period) = Shortened(out var by);

        var consequences = absence.ConsequencesOf(period, WestMidlands.Rules);
        absence.ChangeDates(period, "Back sooner", by, Morning, null, _why);

        (consequences.BecomesShort, consequences.AsksForDecision, consequences.SparesDecision).ShouldBe((true, true, false));
        (absence.Status, absence.Period).ShouldBe((AbsenceStatus.AwaitingDecision, period));
        absence.Form("pre-absence").ValidSignature(Party.Supervisor).ShouldNotBeNull();
        Events(absence).TakeLast(2).Select(e => e.GetType()).ShouldBe([typeof(DecisionAsked), typeof(DatesChanged)]);
        absence.Remarks.OrderBy(r => r.EventNumber).Select(r => r.Text).TakeLast(2).ShouldBe(["It was a hard year", "Back sooner"]);
        var before = Snapshot.Of(absence);
        absence.ChangeDates(period, "Back sooner", by, Morning, null, _why);
        Snapshot.Of(absence).ShouldBe(before);
    }

    [Fact]
    public void ChangeDates_ToAShortAbsence_WithoutSayingWhy_IsRefused()
    {
        var (absence, period) = Shortened(out var by);

        Refused(absence, () => absence.ChangeDates(period, "Back sooner", by, Morning, null, _why with { Reason = " " })).Message.ShouldContain("reason");
    }

    [Fact]
    public void ChangeDates_ToAShortAbsence_WhereNobodyDecides_GoesOn()
    {
        var absence = Wessex.Absence();
        var period = new AbsencePeriod(absence.Period.Starts, absence.Period.Starts.AddMonths(1));

        var consequences = absence.ConsequencesOf(period, Wessex.Rules);
        absence.ChangeDates(period, "Back sooner", Doctor, Morning, null, new ShortAbsence(Wessex.Rules.Threshold, null));

        (consequences.BecomesShort, consequences.AsksForDecision).ShouldBe((true, false));
        absence.Status.ShouldBe(AbsenceStatus.Open);
    }

    [Theory]
    [InlineData(true, AbsenceStatus.Open)]
    [InlineData(false, AbsenceStatus.Declined)]
    public void Decision_OnOneThatWasUnderWay_KeepsWhatIsSigned_AndCallsOffWhatIsAheadOnlyIfTheProgrammeDoesNotApply(bool applies, AbsenceStatus status)
    {
        var (absence, period) = Shortened(out var by);
        absence.ProposeMeeting("pre-return", Morning.AddDays(9), "Room 2", WestMidlands.Cast.Supervisor.Actor, Morning);
        absence.ChangeDates(period, "Back sooner", by, Morning, null, _why);

        absence.Decide(applies, "As it is", WestMidlands.Cast.Staff.Actor, Morning);

        absence.Status.ShouldBe(status);
        absence.Form("pre-absence").ValidSignature(Party.Supervisor).ShouldNotBeNull();
        Events(absence).OfType<MeetingCalledOff>().Any().ShouldBe(!applies);
    }

    [Fact]
    public void ChangeDates_OfOneThatWaits_OpensItIfItIsShortNoMore_AndElseItGoesOnWaiting()
    {
        var by = WestMidlands.Cast.Trainee.Actor;
        var absence = WestMidlands.AwaitingDecision();
        var starts = absence.Period.Starts;

        absence.ChangeDates(new AbsencePeriod(starts, starts.AddMonths(2)), "A month more", by, Morning, null, _why with { Reason = null });
        absence.Status.ShouldBe(AbsenceStatus.AwaitingDecision);

        absence.ConsequencesOf(new AbsencePeriod(starts, null), WestMidlands.Rules).SparesDecision.ShouldBeTrue();
        absence.ChangeDates(new AbsencePeriod(starts, null), "Not known any more", by, Morning, null, _why with { Reason = null });
        absence.Status.ShouldBe(AbsenceStatus.Open);
        Events(absence).ShouldContain(new DecisionSpared());
    }

    [Fact]
    public void ChangeDates_OfAShortOneThatWasAccepted_AsksNobodyAgain()
    {
        var absence = WestMidlands.Accepted("It helps");

        absence.ChangeDates(new AbsencePeriod(absence.Period.Starts, absence.Period.Starts.AddMonths(2)), "A month more", WestMidlands.Cast.Trainee.Actor, Morning, null, _why with { Reason = null });

        absence.Status.ShouldBe(AbsenceStatus.Open);
    }

    [Fact]
    public void AForm_ThatWouldMakeItShort_IsRefusedWithTheWayOn()
    {
        var absence = WestMidlands.Absence();
        var answers = WestMidlands.AnswersFor(absence, "pre-return", ("expectedReturn", "2026-07-02"), ("supervisionWanted", "no"));

        var messages = absence.FactProblems(WestMidlands.Form("pre-return"), answers, Today, null, WestMidlands.Rules.Threshold).Select(p => p.Message).ToList();

        messages.ShouldContain(m => m.Contains("makes the absence shorter than 3 months", StringComparison.Ordinal));
        absence.FactProblems(WestMidlands.Form("pre-return"), answers, Today, null, Wessex.Rules.Threshold).ShouldNotContain(p => p.Message.Contains("shorter", StringComparison.Ordinal));
    }

    /// <summary>An absence of a year with a signed form, and dates that leave a month of it.</summary>
    private static (Absence Absence, AbsencePeriod Short) Shortened(out Domain.People.Actor by)
    {
        var (absence, _) = WestMidlands.SignedOff();
        by = WestMidlands.Cast.Trainee.Actor;
        return (absence, new AbsencePeriod(absence.Period.Starts, absence.Period.Starts.AddMonths(1)));
    }
}
