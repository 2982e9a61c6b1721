using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Absences;

/// <summary>An absence whose end is not known and that is guessed to be short is decided on as a short one, and a second click on a decision decides nothing more.</summary>
public sealed class GuessedLengthTests : AbsenceTestBase
{
    private static Actor Registrant => WestMidlands.Cast.Champion.Actor;

    [Theory]
    [InlineData(ExpectedLength.UnderThreeMonths, true)]
    [InlineData(ExpectedLength.ThreeToSixMonths, false)]
    [InlineData(ExpectedLength.NotKnown, false)]
    public void NeedsDecision_WithoutAKnownEnd_FollowsTheGuess_OnlyWhereTheDeaneryDecides(ExpectedLength guess, bool needs)
    {
        WestMidlands.Rules.Threshold.NeedsDecision(Today, null, guess).ShouldBe(needs);
        WestMidlands.Rules.Threshold.NeedsDecision(Today, Today.AddMonths(3), guess).ShouldBeFalse("what is known counts, not what was guessed");
        Wessex.Rules.Threshold.NeedsDecision(Today, null, guess).ShouldBeFalse();
    }

    [Fact]
    public void Register_GuessedShort_WantsAReason_AndWaitsForTheDecision()
    {
        Should.Throw<Domain.Common.RuleBrokenException>(() => Guessed(reason: null)).Message.ShouldContain("reason");

        Guessed().Status.ShouldBe(AbsenceStatus.AwaitingDecision);
    }

    [Fact]
    public void ChangeDates_OfOneThatIsGuessedShort_SparesTheDecision_OnlyOnceItIsKnownToBeLong()
    {
        var absence = Guessed();

        absence.SparesDecision(new AbsencePeriod(Today.AddDays(-9), null), WestMidlands.Rules.Threshold).ShouldBeFalse();
        absence.SparesDecision(new AbsencePeriod(Today.AddDays(-9), Today.AddMonths(6)), WestMidlands.Rules.Threshold).ShouldBeTrue();
    }

    [Fact]
    public void CorrectSituation_ToAShortGuess_WantsAReason_AndWaitsForTheDecision_Once()
    {
        var absence = Unplanned(WestMidlands, ExpectedLength.ThreeToSixMonths);
        Refused(absence, () => Correct(absence, WestMidlands, ExpectedLength.UnderThreeMonths, " "));

        Correct(absence, WestMidlands, ExpectedLength.UnderThreeMonths, "It was a hard year");
        Correct(absence, WestMidlands, ExpectedLength.UnderThreeMonths, "It was a hard year");

        (absence.Status, absence.GuessedLength).ShouldBe((AbsenceStatus.AwaitingDecision, ExpectedLength.UnderThreeMonths));
        Events(absence).Skip(1).ShouldBe([new DecisionAsked(), new SituationCorrected()]);
        absence.Accept("It helps", WestMidlands.Cast.Staff.Actor, Morning);
        absence.CorrectSituation(Said(ExpectedLength.UnderThreeMonths) with { DoctorKnows = true }, new ShortAbsence(WestMidlands.Rules.Threshold, null), Registrant, Morning);
        absence.Status.ShouldBe(AbsenceStatus.Open, "it was accepted as a short one");
    }

    [Theory]
    [InlineData(ExpectedLength.ThreeToSixMonths)]
    [InlineData(ExpectedLength.NotKnown)]
    public void CorrectSituation_ToAnotherGuess_SparesTheDecisionThatIsWaitedFor(ExpectedLength guess)
    {
        var absence = Guessed();

        Correct(absence, WestMidlands, guess, null);

        absence.Status.ShouldBe(AbsenceStatus.Open);
        Events(absence).Skip(1).ShouldBe([new DecisionSpared(), new SituationCorrected()]);
    }

    [Fact]
    public void CorrectSituation_WhereNobodyDecidesOrTheEndIsKnown_AsksForNoDecision()
    {
        var (optedIn, known) = (Unplanned(Wessex, ExpectedLength.NotKnown), Unplanned(WestMidlands, ExpectedLength.NotKnown));
        known.ChangeDates(new AbsencePeriod(Today.AddDays(-10), Today.AddMonths(6)), "It is known", Registrant, Morning);

        optedIn.CorrectSituation(Said(ExpectedLength.UnderThreeMonths), new ShortAbsence(Wessex.Rules.Threshold, null), Wessex.Cast.Champion.Actor, Morning);
        Correct(known, WestMidlands, ExpectedLength.UnderThreeMonths, null);

        (optedIn.Status, optedIn.Situation!.Length).ShouldBe((AbsenceStatus.Open, ExpectedLength.UnderThreeMonths));
        (known.Status, known.Situation!.Length).ShouldBe((AbsenceStatus.Open, ExpectedLength.NotKnown));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Decide_OfTheSameAgain_ChangesNothing_AndAnythingElseIsRefused(bool applies)
    {
        var (absence, staff) = (Guessed(), WestMidlands.Cast.Staff.Actor);
        absence.Decide(applies, "Because", staff, Morning);
        var happened = absence.Happenings.Count;

        absence.Decide(applies, " Because ", staff, Morning);

        absence.Happenings.Count.ShouldBe(happened);
        Refused(absence, () => absence.Decide(!applies, "Because", staff, Morning));
        Refused(absence, () => absence.Decide(applies, "For another reason", staff, Morning));
    }

    private static Absence Guessed(string? reason = "It was a hard year") => Unplanned(WestMidlands, ExpectedLength.UnderThreeMonths, reason);

    private static Absence Unplanned(A a, ExpectedLength guess, string? reason = null) =>
        Registered(a, Registration(a, Today.AddDays(-10), null, reason) with { Planned = false, Situation = Said(guess) }, a.Cast.Champion.Actor);

    private static void Correct(Absence absence, A a, ExpectedLength guess, string? reason) =>
        absence.CorrectSituation(Said(guess), new ShortAbsence(a.Rules.Threshold, reason), Registrant, Morning);

    private static UnplannedSituation Said(ExpectedLength guess) => new(guess, false, OccupationalHealthReferral.NotKnown, null);
}
