using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Tests.Absences.Reminders;

public sealed class StoppingTests : ReminderTestBase
{
    [Theory]
    [InlineData(AbsenceStatus.AwaitingDecision)]
    [InlineData(AbsenceStatus.Declined)]
    [InlineData(AbsenceStatus.Appealed)]
    [InlineData(AbsenceStatus.AppealDismissed)]
    [InlineData(AbsenceStatus.Withdrawn)]
    [InlineData(AbsenceStatus.NotReturning)]
    [InlineData(AbsenceStatus.OnHold)]
    [InlineData(AbsenceStatus.Closed)]
    public void Absence_ThatIsNotOpen_RemindsNobody(AbsenceStatus status) => Due(Planned with { Status = status }, Wessex).ShouldBeEmpty();

    [Fact]
    public void Doctor_WhoOptsOut_EndsAllReminders_AndUndoingBringsThemBack()
    {
        var without = Planned with { OptOut = new OptOut(new(2027, 2, 1), "I have all I need", "My supervisor") };

        Due(without, Wessex).ShouldBeEmpty();
        Due(without with { OptOut = null }, Wessex).ShouldNotBeEmpty();
    }

    [Fact]
    public void Doctor_WhoLeavesTheDeanery_EndsAllReminders() =>
        Due(Planned with { Holders = Planned.Holders with { Left = [Trainee] } }, Wessex).ShouldBeEmpty();

    [Fact]
    public void Form_ThatIsSubmitted_IsNoLongerTheDoctorsToDo() =>
        LinesOf(ReminderTo.Trainee, Due(With(Planned, "pre-absence", f => f with { Status = FormStatus.AwaitingSignOff, SubmittedOn = new(2027, 3, 15) }), Wessex, "15 Mar 2027"))
            .Where(l => l.Contains("pre-absence")).ShouldBe(["31 Mar 2027 pre-absence/sign-off-waits-silence-1-told"]);

    [Fact]
    public void Form_ThatIsSigned_IsNotSpokenOf() =>
        Due(With(Planned, "pre-absence", f => f with { Status = FormStatus.SignedOff, SignedOn = new(2027, 3, 15) }), Wessex, "15 Mar 2027").ShouldAllBe(r => r.Form != "pre-absence");

    [Fact]
    public void Return_ThatIsConfirmed_EndsTheFormsOfBefore_AndBeginsTheOneOfAfter()
    {
        var back = Planned with { Dates = Planned.Dates with { ReturnedOn = new(2028, 2, 29) } };

        Due(back, Wessex, "29 Feb 2028").Select(r => r.Key.Step).Distinct().ShouldBe(["post-return"]);
        Due(Planned, Wessex, "29 Feb 2028").ShouldAllBe(r => r.Form != "post-return");
    }

    [Fact]
    public void Meeting_ThatIsArranged_IsAnAnswerUntilTheDayAfter() =>
        Lines(Due(With(Planned, "pre-absence", f => f with { Status = FormStatus.Draft, MeetingOn = new(2027, 3, 25) }), Wessex, "10 Mar 2027"))
            .Where(l => l.Contains("pre-absence") && l.EndsWith("Trainee", StringComparison.Ordinal))
            .ShouldBe(["30 Mar 2027 pre-absence/form-due Trainee", "2 Apr 2027 pre-absence/form-overdue Trainee", "8 Apr 2027 pre-absence/form-overdue-silence-1-told Trainee"]);

    [Fact]
    public void Rota_ThatAcknowledgedThePlan_IsNotAskedAgain()
    {
        var everything = Wessex with { Reminders = [.. Wessex.Reminders.Select(r => r with { Enabled = true })] };

        Due(Planned with { Handover = new Handover(new(2028, 1, 10), null) }, everything).Select(r => r.Key.Rung).ShouldContain("handover-waits");
        Due(Planned with { Handover = new Handover(new(2028, 1, 10), new(2028, 1, 12)) }, everything).ShouldAllBe(r => r.Key.Step != "rota");
    }

    [Fact]
    public void LineThatIsOff_IsNotSaid_AndComesWithItsSwitch()
    {
        var supervised = Planned with { Dates = Planned.Dates with { ReturnedOn = new(2028, 2, 29) }, SupervisionEnds = new(2028, 3, 13) };
        var on = Wessex with { Reminders = [.. Wessex.Reminders.Select(r => r.Trigger == ReminderTrigger.SupervisionEnds ? r with { Enabled = true } : r)] };

        Due(supervised, Wessex).ShouldAllBe(r => r.Trigger != ReminderTrigger.SupervisionEnds);
        LinesOf(ReminderTo.Trainee, Due(supervised, on)).ShouldContain("9 Mar 2028 supervision-ends/supervision-ends");
    }

    [Fact]
    public void Evaluation_ThatWasAnswered_IsNotAskedForAgain()
    {
        var on = Wessex with { Reminders = [.. Wessex.Reminders.Select(r => r.Trigger == ReminderTrigger.Evaluation ? r with { Enabled = true } : r)] };
        var closed = With(Planned, "post-return", f => f with { Status = FormStatus.SignedOff, SignedOn = new(2028, 3, 14) }) with { Status = AbsenceStatus.Closed };

        Lines(Due(closed, on, "15 Mar 2028")).ShouldBe(["28 Mar 2028 post-return/evaluation Trainee"]);
        Due(closed with { Evaluated = true }, on, "15 Mar 2028").ShouldBeEmpty();
    }

    [Fact]
    public void Help_ThatStaffStopped_IsNotTold_ButThatOfAnotherIs()
    {
        var overdue = SentUntil(With(Planned, "pre-absence", f => f with { Status = FormStatus.Draft }) with { Holders = Planned.Holders with { ProgrammeDirectors = [Director, Friend] } }, Wessex, "7 Apr 2027");
        var help = Due(overdue, Wessex, "7 Apr 2027").Where(r => r.Key is { Step: "pre-absence", Rung: "form-overdue-silence-1" }).ToList();

        help.Count.ShouldBe(2);
        Told(Stopped(help)).ShouldBeEmpty();
        Told(Stopped(help.Take(1))).ShouldBe(["8 Apr 2027 pre-absence/form-overdue-silence-1-told Trainee"]);

        Situation Stopped(IEnumerable<Reminder> reminders) => overdue with { Sent = [.. overdue.Sent, .. reminders.Select(r => new SentReminder(r.Key, r.On) { IsStopped = true })] };
        static IEnumerable<string> Told(Situation of) => Lines(Due(of, Wessex, "7 Apr 2027").Where(r => r is { Purpose: ReminderPurpose.Know, Form: "pre-absence" }));
    }

    [Fact]
    public void FirstRequest_ThatStaffStopped_LeavesTheNextOneTheFirst()
    {
        var stopped = Due(Planned, Wessex).First(r => r.To.Person == Trainee && r.Form == "pre-absence");

        Due(Told(stopped, isStopped: true), Wessex, "9 Mar 2027").First(r => r.To.Person == Trainee && r.Form == "pre-absence").IsFirst.ShouldBeTrue();
        Due(Told(stopped, isStopped: false), Wessex, "9 Mar 2027").First(r => r.To.Person == Trainee && r.Form == "pre-absence").IsFirst.ShouldBeFalse();
        Due(Told(stopped, isStopped: true), Wessex, "9 Mar 2027").ShouldAllBe(r => r.Key != stopped.Key);

        static Situation Told(Reminder reminder, bool isStopped) => Planned with { Sent = [new SentReminder(reminder.Key, reminder.On) { IsStopped = isStopped }] };
    }
}
