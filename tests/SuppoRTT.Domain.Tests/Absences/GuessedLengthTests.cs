using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;

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

    private static Absence Guessed(string? reason = "It was a hard year") => Registered(
        WestMidlands,
        Registration(WestMidlands, Today.AddDays(-10), null, reason) with { Planned = false, Situation = new UnplannedSituation(ExpectedLength.UnderThreeMonths, false, OccupationalHealthReferral.NotKnown, null) },
        Registrant);
}
