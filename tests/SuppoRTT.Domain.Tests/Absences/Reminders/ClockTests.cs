using System.Globalization;

using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;

namespace SuppoRTT.Domain.Tests.Absences.Reminders;

public sealed class ClockTests : ReminderTestBase
{
    [Theory]
    [InlineData("2027-07-30T22:59:59Z", "30 Jul 2027")]
    [InlineData("2027-07-30T23:30:00Z", "31 Jul 2027")] // 0:30 of the next day in a British summer
    [InlineData("2027-12-30T23:30:00Z", "30 Dec 2027")]
    [InlineData("2027-03-28T00:59:59Z", "28 Mar 2027")] // the night in which clocks go forward
    [InlineData("2027-03-27T23:59:59Z", "27 Mar 2027")]
    [InlineData("2027-10-30T23:30:00Z", "31 Oct 2027")] // the night in which they go back: 0:30 in summer time
    [InlineData("2027-10-31T23:30:00Z", "31 Oct 2027")]
    public void Today_IsTheDateInTheUk(string now, string today)
    {
        var late = Planned with { Dates = Planned.Dates with { Registered = new(2027, 1, 4), Starts = new(2027, 2, 1), ExpectedReturn = new(2027, 2, 22) } };

        var due = WhatIsDue.For(late, Wessex, DateTimeOffset.Parse(now, CultureInfo.InvariantCulture)).First(r => r.To.Person == Trainee);

        due.On.ShouldBe(Day(today));
    }

    [Theory]
    [InlineData("2027-07-30", "2027-07-30T07:00:00Z")]
    [InlineData("2027-12-30", "2027-12-30T08:00:00Z")]
    [InlineData("2027-03-27", "2027-03-27T08:00:00Z")]
    [InlineData("2027-03-28", "2027-03-28T07:00:00Z")]
    [InlineData("2027-10-30", "2027-10-30T07:00:00Z")]
    [InlineData("2027-10-31", "2027-10-31T08:00:00Z")]
    public void Reminder_IsSentFromEightInTheMorning_OnAUkClock(string on, string from)
    {
        var reminder = Due(Planned, Wessex)[0] with { On = DateOnly.Parse(on, CultureInfo.InvariantCulture) };

        reminder.From.ShouldBe(DateTimeOffset.Parse(from, CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("29 Feb 2028", "7 Dec 2027", "1 Mar 2028")] // a return on 29 February
    [InlineData("23 May 2028", "29 Feb 2028", "24 May 2028")] // a form due on 29 February
    [InlineData("25 Mar 2028", "1 Jan 2028", "27 Mar 2028")] // due on New Year's Day
    [InlineData("24 Mar 2028", "31 Dec 2027", "27 Mar 2028")] // due on the last day of a year; back on a Friday
    [InlineData("17 Jul 2028", "24 Apr 2028", "18 Jul 2028")]
    public void Deadlines_CountBackInWeeks_AcrossTheEndsOfYearsAndFebruaries(string back, string due, string asked)
    {
        var reminders = Due(Planned with { Dates = Planned.Dates with { ExpectedReturn = Day(back) } }, Wessex);

        reminders.First(r => r.Form == "pre-return").By.ShouldBe(Day(due));
        reminders.First(r => r.Trigger == ReminderTrigger.ConfirmReturn).On.ShouldBe(Day(asked));
    }

    [Theory]
    [InlineData("29 May 2028", "29 Feb 2028")]
    [InlineData("31 May 2028", "29 Feb 2028")]
    [InlineData("31 May 2027", "26 Feb 2027")] // 28 February 2027 is a Sunday: said on the Friday before
    public void ContactCheck_IsThreeCalendarMonthsBefore(string back, string on)
    {
        var dates = new KeyDates(Planned: true, new(2026, 1, 5), new(2026, 6, 1), Day(back), null);

        LinesOf(ReminderTo.Trainee, Due(Planned with { Dates = dates }, Wessex)).ShouldContain($"{on} pre-return/contact-check");
    }

    [Fact]
    public void BankHoliday_OnADueDay_MovesWhatIsSaid_NotTheDeadline()
    {
        // Due on Good Friday, 26 March 2027; the window opens on Boxing Day's substitute, 28 December 2026.
        var dates = Planned.Dates with { Registered = new(2026, 11, 2), Starts = new(2027, 6, 4) };
        var england = Due(Planned with { Dates = dates }, Wessex).Where(r => r.Form == "pre-absence" && r.To.Person == Trainee).ToDictionary(r => r.Key.Rung);

        (england["form-due"].On, england["form-due"].By).ShouldBe((new(2027, 3, 25), new DateOnly(2027, 3, 26)));
        england["form-overdue"].On.ShouldBe(new(2027, 4, 5));

        var opensAtChristmas = Due(Planned with { Dates = dates with { Starts = new(2027, 3, 22) } }, Wessex).First(r => r.Key.Rung == "form-opens");
        (opensAtChristmas.On, opensAtChristmas.By).ShouldBe((new(2026, 12, 29), new DateOnly(2027, 1, 11)));
    }

    [Fact]
    public void WorkingDays_AreThoseOfTheDeanerysNation()
    {
        // Due on Monday 29 November 2027, the day before St Andrew's Day.
        var situation = Planned with { Dates = Planned.Dates with { ExpectedReturn = new(2028, 2, 21) } };

        DateOnly Overdue(Nation nation) => Due(situation, Wessex with { Nation = nation }).First(r => r.Key is { Step: "pre-return", Rung: "form-overdue" }).On;

        (Overdue(Nation.England), Overdue(Nation.Scotland)).ShouldBe((new(2027, 12, 6), new(2027, 12, 7)));
    }

    [Fact]
    public void Registration_AtNightOrOnASunday_IsFollowedAtOnce()
    {
        var sunday = Planned with { Dates = Planned.Dates with { Registered = new(2027, 3, 21) } };

        var due = WhatIsDue.For(sunday, Wessex, new DateTimeOffset(2027, 3, 21, 22, 30, 0, TimeSpan.Zero));

        due.Where(r => r.On == new DateOnly(2027, 3, 21)).Select(r => r.Key.Rung).Distinct().ShouldBe(["form-opens"]);
        due[0].From.ShouldBeLessThan(new DateTimeOffset(2027, 3, 21, 22, 30, 0, TimeSpan.Zero));
    }
}
