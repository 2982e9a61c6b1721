using System.Globalization;

using SuppoRTT.Domain.Common;

namespace SuppoRTT.Domain.Tests.Common;

public sealed class WorkingDaysTests
{
    private static readonly WorkingDays _england = WorkingDays.Of(Nation.England);

    [Theory]
    [InlineData("2026-04-02", 1, "2026-04-07")] // over Easter
    [InlineData("2026-04-07", -1, "2026-04-02")]
    [InlineData("2026-12-24", 2, "2026-12-30")] // Boxing Day is kept on Monday 28 December
    [InlineData("2026-12-30", 2, "2027-01-04")] // over the end of the year
    [InlineData("2028-02-28", 2, "2028-03-01")] // over 29 February
    [InlineData("2026-03-28", 1, "2026-03-30")] // from a Saturday
    [InlineData("2026-03-28", -1, "2026-03-27")]
    [InlineData("2026-03-28", 0, "2026-03-28")]
    [InlineData("2026-03-02", 10, "2026-03-16")]
    public void Add_CountsTheDaysOnWhichPeopleAreAtWork(string from, int workingDays, string expected) =>
        _england.Add(Day(from), workingDays).ShouldBe(Day(expected));

    [Theory]
    [InlineData("2026-04-03", "2026-04-02", "2026-04-07")] // Good Friday
    [InlineData("2026-04-02", "2026-04-02", "2026-04-02")]
    [InlineData("2027-01-01", "2026-12-31", "2027-01-04")]
    public void Nearest_IsTheDayItself_OrTheWorkingDayBesideIt(string date, string before, string after) =>
        (_england.OnOrBefore(Day(date)), _england.OnOrAfter(Day(date))).ShouldBe((Day(before), Day(after)));

    [Theory]
    [InlineData("2026-04-02", "2026-04-02", 0)]
    [InlineData("2026-04-02", "2026-04-07", 1)]
    [InlineData("2026-04-07", "2026-04-02", 0)]
    [InlineData("2026-03-02", "2026-03-09", 5)]
    public void Between_CountsTheWorkingDaysAfterTheFirst(string after, string until, int days) => _england.Between(Day(after), Day(until)).ShouldBe(days);

    [Fact]
    public void Nation_HasItsOwnDays()
    {
        var (easterMonday, stAndrew, boyne) = (new DateOnly(2026, 4, 6), new DateOnly(2026, 11, 30), new DateOnly(2026, 7, 13));

        bool[] Off(Nation nation) => [.. new[] { easterMonday, stAndrew, boyne }.Select(d => !WorkingDays.Of(nation).IsWorkingDay(d))];

        Off(Nation.England).ShouldBe([true, false, false]);
        Off(Nation.Wales).ShouldBe([true, false, false]);
        Off(Nation.Scotland).ShouldBe([false, true, false]);
        Off(Nation.NorthernIreland).ShouldBe([true, false, true]);
    }

    private static DateOnly Day(string date) => DateOnly.Parse(date, CultureInfo.InvariantCulture);
}
