using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;

namespace SuppoRTT.Domain.Tests.Absences;

public sealed class NextStepsTests : AbsenceTestBase
{
    private static readonly DateOnly _starts = new(2026, 6, 1);
    private static readonly DateOnly _back = new(2027, 6, 1);

    [Theory]
    [InlineData(FormStatus.NotStarted, "FillForm Trainee pre-absence 2026-03-23, Meet Supervisor pre-absence 2026-03-23, Wait Nobody pre-return 2027-02-23, Wait Nobody post-return 2027-06-01")]
    [InlineData(FormStatus.Draft, "FillForm Trainee pre-absence 2026-03-23, Meet Supervisor pre-absence 2026-03-23, Wait Nobody pre-return 2027-02-23, Wait Nobody post-return 2027-06-01")]
    [InlineData(FormStatus.AwaitingSignOff, "SignOff Supervisor pre-absence 2026-03-23, Wait Nobody pre-return 2027-02-23, Wait Nobody post-return 2027-06-01")]
    [InlineData(FormStatus.Returned, "ChangeForm Trainee pre-absence 2026-03-23, Wait Nobody pre-return 2027-02-23, Wait Nobody post-return 2027-06-01")]
    [InlineData(FormStatus.Reopened, "SendAgain Trainee pre-absence 2026-03-23, Wait Nobody pre-return 2027-02-23, Wait Nobody post-return 2027-06-01")]
    [InlineData(FormStatus.SignedOff, "Wait Nobody pre-return 2027-02-23, Wait Nobody post-return 2027-06-01")]
    public void Next_InTheFirstWindow_FollowsTheForm(FormStatus status, string steps) => Next(With(status), new(2026, 3, 10)).ShouldBe(steps);

    [Fact]
    public void Next_BeforeTheFirstWindowOpens_IsToWait() =>
        Next(With(FormStatus.NotStarted), new(2026, 3, 8)).ShouldStartWith("Wait Nobody pre-absence 2026-03-09");

    [Fact]
    public void Next_OnceTheDayOfTheReturnHasCome_AsksWhetherTheDoctorIsBack()
    {
        Next(With(FormStatus.SignedOff, FormStatus.SignedOff), _back.AddDays(-1)).ShouldBe("Wait Nobody post-return 2027-06-01");
        Next(With(FormStatus.SignedOff, FormStatus.SignedOff), _back).ShouldBe("ConfirmReturn Trainee 2027-06-01");
    }

    [Fact]
    public void Next_AfterTheReturn_IsTheLastForm()
    {
        var back = With(FormStatus.SignedOff, FormStatus.SignedOff);

        Next(back with { Dates = back.Dates with { ReturnedOn = new(2027, 5, 3) } }, new(2027, 5, 10)).ShouldBe("FillForm Trainee post-return 2027-05-17, Meet Supervisor post-return 2027-05-17");
    }

    [Fact]
    public void Next_OfAnAbsenceThatIsOverAlready_IsToConfirmTheReturn_ThenOneNewFormAtATime_TheFirstOneLast()
    {
        var over = With();
        var back = over with { Dates = over.Dates with { ReturnedOn = _back } };
        var review = back with { Forms = [.. back.Forms.Select(f => f.Key == "pre-return" ? f with { Status = FormStatus.SignedOff } : f)] };
        var begun = review with { Forms = [.. review.Forms.Select(f => f.Key == "post-return" ? f with { Status = FormStatus.AwaitingSignOff } : f)] };

        Next(over, _back.AddDays(3)).ShouldBe("ConfirmReturn Trainee 2027-06-01");
        Next(back, _back.AddDays(3)).ShouldBe("FillForm Trainee pre-return 2027-03-09, Meet Supervisor pre-return 2027-03-09");
        Next(review, _back.AddDays(3)).ShouldBe("FillForm Trainee post-return 2027-06-15, Meet Supervisor post-return 2027-06-15");
        Next(begun, _back.AddDays(3)).ShouldBe("SignOff Supervisor post-return 2027-06-15, FillForm Trainee pre-absence 2026-03-23, Meet Supervisor pre-absence 2026-03-23");
    }

    [Fact]
    public void Next_OfAFormThatWasBegun_StaysWhileTheReturnIsToBeConfirmed() =>
        Next(With(FormStatus.SignedOff, FormStatus.AwaitingSignOff), _back).ShouldBe("ConfirmReturn Trainee 2027-06-01, SignOff Supervisor pre-return 2027-03-09");

    [Fact]
    public void Next_WhileTheReturnIsNotKnown_IsToWaitForItOnce()
    {
        var unknown = With(FormStatus.SignedOff);

        Next(unknown with { Dates = unknown.Dates with { ExpectedReturn = null } }, _starts).ShouldBe("WaitForReturn Nobody");
    }

    [Fact]
    public void Next_WithAMeetingProposed_IsByItsDay_AndOnceHeldNoMore()
    {
        var proposed = With(FormStatus.Draft) with { Meetings = [new MeetingStanding("pre-absence", new(2026, 3, 15, 23, 30, 0, TimeSpan.Zero), null)] };
        var held = With(FormStatus.Draft) with { Meetings = [new MeetingStanding("pre-absence", null, new(2026, 3, 9))] };

        Next(proposed, new(2026, 3, 10)).ShouldContain("Meet Supervisor pre-absence 2026-03-15");
        Next(held, new(2026, 3, 10)).ShouldNotContain("Meet");
    }

    [Fact]
    public void Next_WithoutASupervisor_IsAlsoToNameOne() =>
        Next(With(FormStatus.AwaitingSignOff) with { IsSupervised = false }, new(2026, 3, 10)).ShouldStartWith("SignOff Supervisor pre-absence 2026-03-23, NameSupervisor Trainee, Wait");

    [Fact]
    public void Next_OfWhatWasRegisteredByAnother_IsToTakeItOverAndNothingElse() =>
        Next(With(FormStatus.NotStarted) with { AwaitsTakeover = true }, new(2026, 3, 10)).ShouldBe("TakeOver Trainee");

    [Fact]
    public void Next_WithEverythingSignedButTheReviewUnfinished_IsAnotherReview()
    {
        var signed = With(FormStatus.SignedOff, FormStatus.SignedOff, FormStatus.SignedOff);

        Next(signed with { Dates = signed.Dates with { ReturnedOn = _back }, ReviewOn = new(2027, 7, 1) }, new(2027, 6, 20)).ShouldBe("ReviewAgain Trainee post-return 2027-07-01");
    }

    [Theory]
    [InlineData(ReviewOutcome.Extend, "ReviewAgain Trainee post-return 2027-07-01")]
    [InlineData(ReviewOutcome.Escalate, "ReviewAgain Trainee post-return 2027-07-01")]
    [InlineData(ReviewOutcome.Ready, "")]
    public void Next_WithTheReviewSignedBeforeAnotherForm_IsAnotherReviewIfItAskedForMore(ReviewOutcome outcome, string review)
    {
        var standing = With(FormStatus.SignedOff, FormStatus.Draft, FormStatus.SignedOff);
        var steps = Next(standing with { Dates = standing.Dates with { ReturnedOn = _back }, ReviewOn = new(2027, 7, 1), Outcome = outcome }, new(2027, 6, 20));

        steps.ShouldStartWith("FillForm Trainee pre-return");
        steps.Split(", ").LastOrDefault(s => s.StartsWith("ReviewAgain", StringComparison.Ordinal)).ShouldBe(review.Length > 0 ? review : null);
    }

    [Theory]
    [InlineData(AbsenceStatus.AwaitingDecision, "Decide Deanery")]
    [InlineData(AbsenceStatus.Appealed, "DecideAppeal Deanery")]
    [InlineData(AbsenceStatus.Declined, "")]
    [InlineData(AbsenceStatus.AppealDismissed, "")]
    [InlineData(AbsenceStatus.Withdrawn, "")]
    [InlineData(AbsenceStatus.NotReturning, "")]
    [InlineData(AbsenceStatus.OnHold, "")]
    [InlineData(AbsenceStatus.Closed, "")]
    public void Next_OfAnAbsenceThatIsNotOpen_IsTheDecisionOrNothing(AbsenceStatus status, string steps) => Next(With(FormStatus.Draft) with { Status = status }, Today).ShouldBe(steps);

    private static Standing With(params FormStatus[] statuses) => new(
        AbsenceStatus.Open, new KeyDates(Planned: true, new(2026, 1, 5), _starts, _back, null), AwaitsTakeover: false, IsSupervised: true, null,
        [.. Wessex.Forms.Select((f, i) => new FormStanding(f.Key, f.Stage, i < statuses.Length ? statuses[i] : FormStatus.NotStarted))], []);

    private static string Next(Standing standing, DateOnly today) => string.Join(", ", NextSteps.Of(standing, Wessex.Rules, today)
        .Select(s => string.Join(' ', new[] { s.Kind.ToString(), s.Turn.ToString(), s.Deadline?.Form, s.By is { } by ? Day(by) : null }.OfType<string>())));
}
