using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Testing;
using SuppoRTT.Web.Features;

namespace SuppoRTT.Web.Tests;

public sealed class NextStepWordsTests
{
    private static readonly A _wessex = A.Of("wessex");

    private static readonly DeaneryToday _deanery = new(_wessex.Rules, _wessex.Forms.ToDictionary(f => f.Key, f => f.Name), A.Today);

    public static TheoryData<StepKind> Kinds => [.. Enum.GetValues<StepKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Words_OfEveryStep_AreASentence_ForTheDoctorAndForOthers(StepKind kind)
    {
        var step = new NextStep(kind, Turn.Trainee, new Deadline("pre-absence", A.Today, A.Today.AddDays(10), ""), A.Today.AddDays(5));

        foreach (var reader in new[] { StepReader.Trainee, StepReader.Supervisor(["pre-absence"]) })
        {
            var shown = Shown(reader);
            NextStepWords.Sentence(shown, step).ShouldEndWith(".");
            NextStepWords.Sentence(shown, step).ShouldNotContain("  ");
            NextStepWords.Button(shown, step).ShouldNotBeEmpty();
            NextStepWords.Turn(shown, step).ShouldNotBeEmpty();
        }

        NextStepWords.Sentence(Shown(StepReader.Supervisor([])), step).ShouldNotContain("your supervisor");
    }

    [Fact]
    public void Words_OfADayThatHasPassed_SayThatItCanStillBeDone() =>
        NextStepWords.Sentence(Shown(StepReader.Trainee), new NextStep(StepKind.FillForm, Turn.Trainee, new Deadline("pre-absence", A.Today.AddDays(-20), A.Today.AddDays(-1), "")))
            .ShouldBe("Meet Sam Demo-Okafor and fill in “Pre-absence form”. It was due by 1 March 2026, and can still be done.");

    [Fact]
    public void Words_WithAMeetingProposed_SayWhen()
    {
        var absence = _wessex.Absence();
        absence.ProposeMeeting("pre-absence", A.Morning.AddDays(2), "Room 2", _wessex.Cast.Supervisor.Actor, A.Morning);
        var shown = new ShownSteps(AbsenceInBrief.Of(absence), _deanery, StepReader.Trainee);

        NextStepWords.Sentence(shown, new NextStep(StepKind.FillForm, Turn.Trainee, new Deadline("pre-absence", null, A.Today.AddDays(9), "")))
            .ShouldBe("You meet Sam Demo-Okafor on 4 March 2026 at 09:00. Fill in “Pre-absence form” before it, or together. It is due by 11 March 2026.");
    }

    private static ShownSteps Shown(StepReader reader) => new(AbsenceInBrief.Of(_wessex.Absence()), _deanery, reader);
}
