using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;

namespace SuppoRTT.Domain.Tests.Absences.Reminders;

/// <summary>What was said before, what was missed, what moves, and who is asked to help.</summary>
public sealed class LadderTests : ReminderTestBase
{
    [Fact]
    public void Ladder_SentDayByDay_IsAsItWasPlanned()
    {
        var planned = Due(Planned, Wessex).Select(r => (r.On, r.Key)).ToList();

        SentUntil(Planned, Wessex, "30 Apr 2028").Sent.Select(s => (s.On, s.Key)).ShouldBe(planned);
    }

    [Fact]
    public void WhatWasSent_IsNotDueAgain() =>
        Due(SentUntil(Planned, Wessex, "9 Mar 2027"), Wessex, "9 Mar 2027").ShouldAllBe(r => r.On > new DateOnly(2027, 3, 9));

    [Fact]
    public void ShortNotice_BeginsTheLadderNow_WithOneRungOfEachStep_OneADay()
    {
        var tomorrow = Planned with { Dates = new KeyDates(true, new(2027, 5, 18), new(2027, 5, 19), new(2027, 6, 30), null) };

        LinesOf(ReminderTo.Trainee, Due(tomorrow, Wessex)).Take(4)
            .ShouldBe(["18 May 2027 pre-absence/form-opens", "19 May 2027 pre-return/form-opens", "25 May 2027 pre-absence/form-due", "26 May 2027 pre-return/form-due"]);
    }

    [Fact]
    public void NextRung_OfAStep_ComesThreeDaysLaterAtTheEarliest()
    {
        var dayBeforeDue = Planned with { Dates = Planned.Dates with { Registered = new(2027, 3, 22) } };

        LinesOf(ReminderTo.Supervisor, Due(dayBeforeDue, Wessex)).Take(3)
            .ShouldBe(["22 Mar 2027 pre-absence/form-opens", "25 Mar 2027 pre-absence/form-due", "1 Apr 2027 pre-absence/form-overdue"]);
    }

    [Fact]
    public void Rung_ThatWouldComeAfterAHigherOne_IsLeftOut()
    {
        // The window is one Saturday: due is said on the Friday before it, and that it opened would be said on the Monday after.
        var oneDay = Wessex.Windows[0] with { Planned = Wessex.Windows[0].Planned with { OpensWeeks = -10 } };
        var rules = Wessex with { Windows = [oneDay, .. Wessex.Windows.Skip(1)] };
        var saturday = Planned with { Dates = Planned.Dates with { Starts = new(2027, 5, 29) } };

        LinesOf(ReminderTo.Supervisor, Due(saturday, rules)).Take(3)
            .ShouldBe(["4 Jan 2027 pre-absence/registered", "19 Mar 2027 pre-absence/form-due", "30 Mar 2027 pre-absence/form-overdue"]);
    }

    [Fact]
    public void ContactCheck_OfSomebodyWhoHasJustRegistered_IsLeftOut()
    {
        var late = Planned with { Dates = new KeyDates(true, new(2027, 5, 20), new(2027, 6, 1), new(2027, 8, 16), null) };

        Due(late, Wessex).ShouldAllBe(r => r.Trigger != ReminderTrigger.ContactCheck);
        Due(late, Wessex).ShouldContain(r => r.Trigger == ReminderTrigger.FormOpens && r.Form == "pre-return");
    }

    [Fact]
    public void AWeeksOutage_IsCaughtUpOnce_WithTheHighestRungOnly_AndSilenceIsCountedFromThen()
    {
        var before = SentUntil(Planned, Wessex, "22 Mar 2027");
        var after = Due(before, Wessex, "5 Apr 2027").Where(r => r.Form == "pre-absence").ToList();

        Lines(after).ShouldBe(
        [
            "5 Apr 2027 pre-absence/form-overdue Trainee",
            "5 Apr 2027 pre-absence/form-overdue Supervisor",
            "12 Apr 2027 pre-absence/form-overdue-silence-1 ProgrammeDirector",
            "12 Apr 2027 pre-absence/form-overdue-silence-1-told Trainee",
        ]);
    }

    [Fact]
    public void WhatIsOfNoUseAnyMore_IsDropped()
    {
        var stopped = SentUntil(Planned, Wessex, "11 Oct 2027");

        Due(stopped, Wessex, "9 Nov 2027").ShouldContain(r => r.Trigger == ReminderTrigger.LessThanFullTime);
        Due(stopped, Wessex, "10 Nov 2027").ShouldAllBe(r => r.Trigger != ReminderTrigger.LessThanFullTime);
    }

    [Fact]
    public void Dates_ThatMoveLater_BringTheLadderAgain_UnderNewKeys()
    {
        var moved = SentUntil(Planned, Wessex, "7 Dec 2027") with { Dates = Planned.Dates with { ExpectedReturn = new(2028, 8, 29) } };

        var opens = Due(moved, Wessex, "8 Dec 2027").Single(r => r.Key is { Step: "pre-return", Rung: "form-opens" } && r.To.As == ReminderTo.Trainee);
        (opens.On, opens.Key.Round).ShouldBe((new DateOnly(2028, 5, 23), 2));
    }

    [Fact]
    public void Dates_ThatMoveEarlier_AskOnce_AndAskForHelpOnlyAfterSilence()
    {
        var moved = SentUntil(Planned, Wessex, "1 Sep 2027") with { Dates = Planned.Dates with { ExpectedReturn = new(2027, 10, 1) } };

        Lines(Due(moved, Wessex, "2 Sep 2027").Where(r => r.Form == "pre-return")).ShouldBe(
        [
            "2 Sep 2027 pre-return/form-overdue Trainee",
            "2 Sep 2027 pre-return/form-overdue Supervisor",
            "9 Sep 2027 pre-return/form-overdue-silence-1 ProgrammeDirector",
            "9 Sep 2027 pre-return/form-overdue-silence-1-told Trainee",
        ]);
    }

    [Fact]
    public void Form_ReopenedBecauseTheDatesMoved_HasTheTimeOfItsWindowAgain()
    {
        var reopened = With(Planned, "pre-return", f => f with { Status = FormStatus.Reopened, GivenBackOn = new(2027, 9, 1) });

        Due(reopened, Wessex, "1 Sep 2027").First(r => r.Form == "pre-return").ShouldSatisfyAllConditions(r => r.Trigger.ShouldBe(ReminderTrigger.FormOpens), r => r.On.ShouldBe(new(2027, 11, 23)));
    }

    [Fact]
    public void Supervisor_WhoIsSilent_IsRemindedOnce_ThenTheDirectorIsAskedToHelp_AndTheDoctorIsTold()
    {
        var waits = With(Planned, "pre-absence", f => f with { Status = FormStatus.AwaitingSignOff, SubmittedOn = new(2027, 3, 2) });

        Due(waits, Wessex, "2 Mar 2027").Take(3).Select(r => (r.On, r.To.As, r.Purpose, r.Rule)).ShouldBe(
        [
            (new(2027, 3, 9), ReminderTo.Supervisor, ReminderPurpose.Act, "5 working days after the form was submitted, if it has not been signed"),
            (new(2027, 3, 16), ReminderTo.ProgrammeDirector, ReminderPurpose.Help, "After 5 more working days the training programme director is asked to help"),
            (new(2027, 3, 16), ReminderTo.Trainee, ReminderPurpose.Know, "After 5 more working days the training programme director is asked to help"),
        ]);
    }

    [Fact]
    public void Supervisor_WhoIsNamedAnew_IsAskedBeforeAnybodyHelps()
    {
        var waits = With(Planned, "pre-absence", f => f with { Status = FormStatus.AwaitingSignOff, SubmittedOn = new(2027, 3, 2) });
        var other = SentUntil(waits, Wessex, "15 Mar 2027") with { Supervisor = Friend };

        Lines(Due(other, Wessex, "16 Mar 2027")).Take(2).ShouldBe(["16 Mar 2027 pre-absence/sign-off-waits Supervisor", "23 Mar 2027 pre-absence/sign-off-waits-silence-1 ProgrammeDirector"]);
    }

    [Fact]
    public void Form_SubmittedAgain_HasALadderOfItsOwn()
    {
        var once = SentUntil(With(Planned, "pre-absence", f => f with { Status = FormStatus.AwaitingSignOff, SubmittedOn = new(2027, 3, 2) }), Wessex, "9 Mar 2027");
        var again = With(once, "pre-absence", f => f with { SubmittedOn = new(2027, 4, 12) });

        var waits = Due(again, Wessex, "12 Apr 2027").Single(r => r.Key.Rung == "sign-off-waits");
        (waits.On, waits.Key.Round).ShouldBe((new DateOnly(2027, 4, 19), 2));
    }
}
