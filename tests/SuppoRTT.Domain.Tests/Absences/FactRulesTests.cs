using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Absences;

/// <summary>Dates of a form that must fit to the return.</summary>
public sealed class FactRulesTests : AbsenceTestBase
{
    private const string Starts = "“When does enhanced supervision start?” ";
    private const string Ends = "“When do you expect it to end?” ";
    private const string Together = "“When will you look together at how your return is going?” ";
    private const string Longer = "“Until when do you have closer supervision?” ";
    private const string TooEarly = "must be the day you come back, 2 June 2027, or later, unless it is before that day or some of it is: then say so below";
    private const string Again = "“When do you look at it together again?” ";

    [Theory]
    [InlineData("2027-06-02", "2027-06-15", "2027-06-16", "")]
    [InlineData("2027-06-01", "2027-06-15", "2027-06-16", Starts + TooEarly)]
    [InlineData("2027-06-10", "2027-06-09", "2027-06-16", Ends + "must be the day on which it starts, 10 June 2027, or later")]
    [InlineData("2027-06-02", "2027-06-15", "2027-06-02", Together + "must be after the day you come back, 2 June 2027")]
    [InlineData("2027-05-01", "2027-05-14", "2027-05-15", Starts + TooEarly + "; " + Ends + "must be the day you come back, 2 June 2027, or later; " + Together + "must be after the day you come back, 2 June 2027")]
    public void Plan_MustFitToTheReturn(string starts, string ends, string review, string problems)
    {
        var absence = WestMidlands.Absence();
        var answers = WestMidlands.AnswersFor(absence, "pre-return", ("supervisionWanted", "supervision"), ("supervisionStarts", starts), ("supervisionEnds", ends), ("reviewOn", review));

        string.Join("; ", absence.FactProblems(WestMidlands.Form("pre-return"), answers, Today).Select(p => p.Message)).ShouldBe(problems);
    }

    [Theory]
    [InlineData("before", "2027-05-18", "2027-06-02", "")]
    [InlineData("before", "2027-06-02", "2027-06-10", Starts + "must be before the day you come back, 2 June 2027, if it is before; " + Ends + "must be the day you come back, 2 June 2027, or earlier, if it is before")]
    [InlineData("before", "2027-05-18", "2027-06-03", Ends + "must be the day you come back, 2 June 2027, or earlier, if it is before")]
    [InlineData("both", "2027-05-25", "2027-06-10", "")]
    [InlineData("both", "2027-06-02", "2027-06-10", Starts + "must be before the day you come back, 2 June 2027, if some of it is before")]
    [InlineData("both", "2027-05-25", "2027-06-01", Ends + "must be the day you come back, 2 June 2027, or later")]
    [InlineData("after", "2027-05-25", "2027-06-10", Starts + TooEarly)]
    public void Plan_ForBeforeTheReturn_IsHeldToThat(string placement, string starts, string ends, string problems)
    {
        var absence = WestMidlands.Absence();
        var answers = WestMidlands.AnswersFor(absence, "pre-return", ("supervisionWanted", "supervision"), ("supervisionStarts", starts), ("supervisionEnds", ends), ("supervisionPlacement", placement), ("reviewOn", "2027-06-16"));

        string.Join("; ", absence.FactProblems(WestMidlands.Form("pre-return"), answers, Today).Select(p => p.Message)).ShouldBe(problems);
    }

    [Theory]
    [InlineData("2026-03-20", "2026-03-21", "")]
    [InlineData("2026-02-10", "2026-03-21", Longer + "must be the day you come back, 16 February 2026, or later")]
    [InlineData("2026-03-20", "2026-02-16", Again + "must be after the day you come back, 16 February 2026")]
    [InlineData("2026-03-20", "2026-03-02", Again + "must be after today")]
    public void Review_OfAReturn_MustBeToCome(string until, string review, string problems)
    {
        var absence = Wessex.Absence(Today.AddMonths(-6), Today);
        var answers = Wessex.AnswersFor(absence, "post-return", ("returnedOn", "2026-02-16"), ("outcome", "extend"), ("supervisionEnds", until), ("reviewOn", review));

        string.Join("; ", absence.FactProblems(Wessex.Form("post-return"), answers, Today).Select(p => p.Message)).ShouldBe(problems);
    }

    [Theory]
    [InlineData("2026-03-02", "")]
    [InlineData("2026-03-01", "“When do you expect to come back?” must be today or later. For a return that has happened already, confirm the return instead")]
    [InlineData("2026-02-20", "")]
    public void Return_ThatAFormMoves_IsTodayOrLater_AndOneThatStaysIsLeftAlone(string back, string problems)
    {
        var absence = Wessex.Absence(Today.AddMonths(-6), new DateOnly(2026, 2, 20));
        var answers = Wessex.AnswersFor(absence, "pre-absence", ("expectedReturn", back));

        string.Join("; ", absence.FactProblems(Wessex.Form("pre-absence"), answers, Today).Select(p => p.Message)).ShouldBe(problems);
    }

    [Theory]
    [InlineData("2036-03-02", "2036-06-02", "")]
    [InlineData("2036-03-03", "2036-06-02", "“What is the first day of your time away?” must be within 10 years of today. Check the year")]
    [InlineData("2016-03-01", "2026-03-01", "“What is the first day of your time away?” must be within 10 years of today. Check the year; “When do you expect to come back?” must be today or later. For a return that has happened already, confirm the return instead")]
    public void Start_ThatAFormMoves_IsWithinTenYears(string starts, string back, string problems)
    {
        var absence = Wessex.Absence();
        var answers = Wessex.AnswersFor(absence, "pre-absence", ("starts", starts), ("expectedReturn", back));

        string.Join("; ", absence.FactProblems(Wessex.Form("pre-absence"), answers, Today).Select(p => p.Message)).ShouldBe(problems);
        if (problems.Length > 0)
        {
            Should.Throw<RuleBrokenException>(() => Wessex.AwaitingSignOff("pre-absence", absence, ("starts", starts), ("expectedReturn", back)));
            absence.Period.Starts.ShouldBe(Today.AddMonths(3));
        }
    }

    [Fact]
    public void Plan_ThatFitted_DoesNoMoreOnceTheReturnMoves()
    {
        var absence = WestMidlands.Absence();
        WestMidlands.AwaitingSignOff("pre-return", absence);
        var later = absence.Period.ExpectedReturn!.Value.AddDays(30);
        absence.ChangeDates(new AbsencePeriod(absence.Period.Starts, later), "Nursery starts later", WestMidlands.Cast.Trainee.Actor, Morning);
        var unchanged = WestMidlands.AnswersFor(absence, "pre-return", ("supervisionStarts", "2027-06-02"), ("supervisionEnds", "2027-06-15"));

        absence.FactProblems(WestMidlands.Form("pre-return"), unchanged, Today).Select(p => p.Field).ShouldBe(["supervisionStarts", "supervisionEnds"]);
        Should.Throw<RuleBrokenException>(() => WestMidlands.Submit(absence, "pre-return", ("supervisionStarts", "2027-06-02"), ("supervisionEnds", "2027-06-15")));
    }
}
