using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Absences.Reminders;

/// <summary>Nobody is silent while there is nothing to answer: after a meeting, a quiet time or a hold who is to act is asked again, and only then others. What was foreseen for a day is what is said on it.</summary>
public sealed class RestsTests : ReminderTestBase
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Meeting_ArrangedAfterAForm_WasAskedFor_PutsOffTheHelp_WhetherItIsRecordedOrNot(bool isRecorded) => Said("1 Apr 2027", "30 Apr 2027", Planned, (s, day) => day switch
    {
        _ when day == Day("5 Apr 2027") => With(s, "pre-absence", f => f with { Status = FormStatus.Draft, MeetingOn = Day("21 Apr 2027") }),
        _ when day == Day("21 Apr 2027") && isRecorded => With(s, "pre-absence", f => f with { MeetingOn = null, HeldOn = Day("21 Apr 2027") }),
        _ => s,
    }).ShouldBe(
    [
        "1 Apr 2027 pre-absence/form-overdue Trainee",
        "1 Apr 2027 pre-absence/form-overdue Supervisor",
        "22 Apr 2027 pre-absence/form-overdue Trainee",
        "22 Apr 2027 pre-absence/form-overdue Supervisor",
        "29 Apr 2027 pre-absence/form-overdue-silence-1 ProgrammeDirector",
        "29 Apr 2027 pre-absence/form-overdue-silence-1-told Trainee",
    ]);

    [Fact]
    public void Meeting_HeldEarly_HasNothingSaidTwice() => Said("9 Mar 2027", "23 Mar 2027", Planned, (s, day) => day switch
    {
        _ when day == Day("10 Mar 2027") => With(s, "pre-absence", f => f with { Status = FormStatus.Draft, MeetingOn = Day("12 Mar 2027") }),
        _ when day == Day("12 Mar 2027") => With(s, "pre-absence", f => f with { MeetingOn = null, HeldOn = Day("12 Mar 2027") }),
        _ => s,
    }).ShouldBe(
    [
        "9 Mar 2027 pre-absence/form-opens Trainee",
        "9 Mar 2027 pre-absence/form-opens Supervisor",
        "23 Mar 2027 pre-absence/form-due Trainee",
        "23 Mar 2027 pre-absence/form-due Supervisor",
    ]);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void QuietTime_AfterAForm_WasAskedFor_IsFollowedByTheDoctor_NotByTheDirector(bool isEndedByHand) => Said("1 Apr 2027", "10 May 2027", Planned, (s, day) => day switch
    {
        _ when day == Day("6 Apr 2027") => s with { Quiet = new QuietTime(day, isEndedByHand ? null : Day("25 Apr 2027"), Friend) },
        _ when day == Day("26 Apr 2027") && isEndedByHand => s with { Quiet = null, QuietEndedOn = day },
        _ => s,
    }).ShouldBe(
    [
        "1 Apr 2027 pre-absence/form-overdue Trainee",
        "1 Apr 2027 pre-absence/form-overdue Supervisor",
        "6 Apr 2027 pre-absence/form-overdue ContactPerson",
        "26 Apr 2027 pre-absence/form-overdue Trainee",
        "26 Apr 2027 pre-absence/form-overdue Supervisor",
        "4 May 2027 pre-absence/form-overdue-silence-1 ProgrammeDirector",
        "4 May 2027 pre-absence/form-overdue-silence-1-told Trainee",
    ]);

    [Fact]
    public void QuietTime_ThatEndsOnADate_ForetellsWhatTheDoctorHearsThen() =>
        LinesOf(ReminderTo.Trainee, Due(Planned with { Quiet = new QuietTime(Day("1 Mar 2027"), Day("15 Mar 2027"), Friend) }, Wessex, "15 Mar 2027")).First().ShouldBe("16 Mar 2027 pre-absence/form-opens");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Signature_AskedForBeforeAHoldOrATimeWithoutTheProgramme_IsAskedForAgain_BeforeTheDirectorIs(bool isHold) => Said("15 Mar 2027", "2 Jul 2027", Waiting, (s, day) => day switch
    {
        _ when day == Day("24 Mar 2027") => isHold ? s with { Status = AbsenceStatus.OnHold } : s with { OptOut = new OptOut(day, "I have all I need", "My supervisor") },
        _ when day == Day("24 Jun 2027") => s with { Status = AbsenceStatus.Open, OptOut = null, TakenUpOn = day },
        _ => s,
    }).ShouldBe(
    [
        "22 Mar 2027 pre-absence/sign-off-waits Supervisor",
        "24 Jun 2027 pre-absence/sign-off-waits Supervisor",
        "1 Jul 2027 pre-absence/sign-off-waits-silence-1 ProgrammeDirector",
        "1 Jul 2027 pre-absence/sign-off-waits-silence-1-told Trainee",
    ]);

    [Fact]
    public void Situation_KnowsWhenAQuietTimeWasEnded_AndWhenTheAbsenceWentOn()
    {
        var (a, at) = (A.Of("wessex"), A.Morning);
        var (absence, doctor) = (a.Absence(), a.Cast.Trainee.Actor);
        absence.StartQuietTime(new QuietTime(at.DateInUk, null, a.Cast.Supervisor.Id), doctor, at);
        absence.EndQuietTime(doctor, at.AddDays(5));
        absence.PutOnHold("A visa", a.Cast.Staff.Actor, at.AddDays(6));
        absence.Resume("It is there", a.Cast.Staff.Actor, at.AddDays(90));
        var resumed = Situation.Of(absence, new RoleHolders(), a.Cast.Held);
        absence.OptOut("I have all I need", "My supervisor", doctor, at.AddDays(91));
        absence.OptBackIn(doctor, at.AddDays(95));

        (resumed.QuietEndedOn, resumed.TakenUpOn).ShouldBe((A.Today.AddDays(5), A.Today.AddDays(90)));
        Situation.Of(absence, new RoleHolders(), a.Cast.Held).TakenUpOn.ShouldBe(A.Today.AddDays(95));
    }

    /// <summary>Which day it was is not forgotten when the next quiet time is booked: else who was quiet would have been silent all the time.</summary>
    [Theory]
    [InlineData(9, 30, 60, 10)]
    [InlineData(9, 30, null, 10)]
    [InlineData(9, 5, 20, 5)]
    [InlineData(9, 5, null, 5)]
    [InlineData(9, 5, 3, null)]
    [InlineData(null, 5, 20, 5)]
    public void Situation_KnowsWhenAQuietTimeEnded_InWhosePlaceAnotherCame(int? last, int on, int? nextFrom, int? ended)
    {
        var a = A.Of("wessex");
        var (absence, doctor, quiet) = (a.Absence(), a.Cast.Trainee.Actor, new QuietTime(A.Today, last is { } day ? A.Today.AddDays(day) : null, a.Cast.Supervisor.Id));
        absence.StartQuietTime(quiet, doctor, A.Morning);

        if (nextFrom is { } from)
        {
            absence.StartQuietTime(quiet with { From = A.Today.AddDays(from), Until = A.Today.AddDays(90) }, doctor, A.Morning.AddDays(on));
        }
        else
        {
            absence.EndQuietTime(doctor, A.Morning.AddDays(on));
        }

        Situation.Of(absence, new RoleHolders(), a.Cast.Held).QuietEndedOn.ShouldBe(ended is { } since ? A.Today.AddDays(since) : null);
    }

    /// <summary>Another quiet time, for later, is booked on 29 April.</summary>
    [Fact]
    public void QuietTime_BookedForLater_SetsOffNoAlarmAboutOneThatIsPast()
    {
        var (absence, doctor) = (A.Of("wessex").Absence(), Cast.Wessex.Trainee.Actor);
        var asked = new QuietTime(Day("6 Apr 2027"), Day("25 Apr 2027"), Friend);
        absence.StartQuietTime(asked, doctor, MorningOf(asked.From));

        Said("1 Apr 2027", "3 May 2027", Planned, (s, day) => day switch
        {
            _ when day == asked.From => s with { Quiet = absence.Quiet },
            _ when day == Day("29 Apr 2027") => Booked(s, day),
            _ => s,
        }).ShouldNotContain(line => line.Contains("silence", StringComparison.Ordinal));

        Situation Booked(Situation s, DateOnly day)
        {
            absence.StartQuietTime(new QuietTime(Day("20 May 2027"), Day("30 May 2027"), Friend), doctor, MorningOf(day));
            return s with { Quiet = absence.Quiet, QuietEndedOn = absence.QuietEndedOn };
        }
    }

    private static Situation Waiting => With(Planned, "pre-absence", f => f with { Status = FormStatus.AwaitingSignOff, SubmittedOn = Day("15 Mar 2027") });

    /// <summary>What is said of the form of before from one day to another, each on its day. Of a day on which nothing happened it is what was foreseen on the day before.</summary>
    private static List<string> Said(string from, string until, Situation absence, Func<Situation, DateOnly, Situation> happens)
    {
        var (situation, said, foreseen) = (SentUntil(absence, Wessex, Words(Day(from).AddDays(-1))), new List<string>(), (List<string>?)null);
        for (var day = Day(from); day <= Day(until); day = day.AddDays(1))
        {
            var now = happens(situation, day);
            var due = WhatIsDue.For(now, Wessex, MorningOf(day));
            var today = On(due, day);
            (now == situation ? foreseen : null)?.ShouldBe(today, ignoreOrder: true, Words(day));
            said.AddRange(today);
            situation = Sent(now, due, day);
            foreseen = On(WhatIsDue.For(situation, Wessex, MorningOf(day)), day.AddDays(1));
        }

        return said;
    }

    private static List<string> On(IReadOnlyList<Reminder> due, DateOnly day) => [.. Lines(due.Where(r => r.On == day && r.Form == "pre-absence"))];
}
