using System.Globalization;
using System.Text.Json;

using SuppoRTT.Domain.Common;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Common;

public sealed class BankHolidaysTests
{
    private const int FirstYear = 2000;
    private const int LastYear = 2040;

    private const string GoldenJubilee = "https://api.parliament.uk/historic-hansard/written_answers/2000/nov/23/her-majesty-the-queen";
    private const string RoyalWedding = "Downing Street, 23 November 2010; the Scottish Government followed";
    private const string DiamondJubilee = "The Lord President of the Council to the House of Lords, 5 January 2010";
    private const string WorldCup = "Royal proclamation of 4 February 2026";
    private const string StAndrewsDayAct = "https://www.legislation.gov.uk/asp/2007/2/section/1";

    private static readonly Nation[] _all = Enum.GetValues<Nation>();

    /// <summary>Where the package is wrong, and who says so. When a new version of it is right, its line goes.</summary>
    private static readonly IReadOnlyList<(string Date, Nation[] Nations, bool IsHoliday, string Source)> _faultsOfThePackage =
    [
        .. new[] { "2000-11-30", "2001-11-30", "2002-12-02", "2003-12-01", "2004-11-30", "2005-11-30", "2006-11-30" }
            .Select(d => (d, new[] { Nation.Scotland }, false, StAndrewsDayAct)),
        ("2002-05-27", _all, false, GoldenJubilee),
        ("2002-06-03", _all, true, GoldenJubilee),
        ("2002-06-04", _all, true, GoldenJubilee),
        ("2011-04-29", _all, true, RoyalWedding),
        ("2012-05-28", _all, false, DiamondJubilee),
        ("2012-06-04", _all, true, DiamondJubilee),
        ("2026-06-15", [Nation.Scotland], true, WorldCup),
    ];

    [Fact]
    public void Holidays_OfAllFourNations_AreThoseOfDateHolidays_ExceptWhereItIsWrong()
    {
        var script = Repository.At("tests/SuppoRTT.Domain.Tests/Common/date-holidays.cjs");
        var answer = Tool.Named("node").Run(script, $"{FirstYear}", $"{LastYear}");
        answer.ExitCode.ShouldBe(0, answer.Errors);
        var theirs = JsonSerializer.Deserialize<Dictionary<Nation, List<DateOnly>>>(answer.Output)!;

        _all.ShouldAllBe(nation => theirs[nation].Count >= 8 * (LastYear - FirstYear + 1));
        _all.SelectMany(nation => Differences(nation, theirs[nation])).Order(StringComparer.Ordinal)
            .ShouldBe(_faultsOfThePackage.SelectMany(f => f.Nations.Select(n => Difference(f.Date, n, f.IsHoliday))).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(Nation.Scotland, 2022, "3 Jan New Year’s Day (substitute day), 4 Jan 2nd January (substitute day), 15 Apr Good Friday, 2 May Early May bank holiday, 2 Jun Spring bank holiday, 3 Jun Platinum Jubilee of Queen Elizabeth II, 1 Aug Summer bank holiday, 19 Sep State Funeral of Queen Elizabeth II, 30 Nov St Andrew’s Day, 26 Dec Boxing Day, 27 Dec Christmas Day (substitute day)")]
    [InlineData(Nation.NorthernIreland, 2026, "1 Jan New Year’s Day, 17 Mar St Patrick’s Day, 3 Apr Good Friday, 6 Apr Easter Monday, 4 May Early May bank holiday, 25 May Spring bank holiday, 13 Jul Battle of the Boyne (Orangemen’s Day) (substitute day), 31 Aug Summer bank holiday, 25 Dec Christmas Day, 28 Dec Boxing Day (substitute day)")]
    [InlineData(Nation.England, 2027, "1 Jan New Year’s Day, 26 Mar Good Friday, 29 Mar Easter Monday, 3 May Early May bank holiday, 31 May Spring bank holiday, 30 Aug Summer bank holiday, 27 Dec Christmas Day (substitute day), 28 Dec Boxing Day (substitute day)")]
    public void Holidays_HaveTheirNames_InTheOrderOfTheYear(Nation nation, int year, string expected) =>
        string.Join(", ", BankHolidays.Of(nation, year).Select(h => string.Create(CultureInfo.InvariantCulture, $"{h.Date:d MMM} {h.Name}"))).ShouldBe(expected);

    [Fact]
    public void Holidays_NeverFallOnOneDayTwice_NorAtTheWeekend()
    {
        foreach (var holidays in _all.SelectMany(n => Enumerable.Range(FirstYear, 101).Select(y => BankHolidays.Of(n, y))))
        {
            holidays.Select(h => h.Date).ShouldBeUnique();
            holidays.Where(h => h.Date.IsAtWeekend).ShouldBeEmpty();
        }
    }

    [Fact]
    public void OneOffHolidays_HaveASource_AndWhatTheyReplaceIsADayOfTheRule()
    {
        OneOffHolidays.All.ShouldAllBe(h => h.Source.Length > 0);
        OneOffHolidays.All.Where(h => h.InsteadOf is not null).ShouldAllBe(h => !BankHolidays.Of(Nation.England, h.Date.Year).Any(d => d.Date == h.InsteadOf));
        OneOffHolidays.All.Count(h => h.InsteadOf is not null).ShouldBe(4);
    }

    private static IEnumerable<string> Differences(Nation nation, List<DateOnly> theirs)
    {
        var ours = Enumerable.Range(FirstYear, LastYear - FirstYear + 1).SelectMany(year => BankHolidays.Of(nation, year)).Select(h => h.Date).ToList();
        return [.. ours.Except(theirs).Select(d => Difference(Day(d), nation, isHoliday: true)), .. theirs.Except(ours).Select(d => Difference(Day(d), nation, isHoliday: false))];
    }

    private static string Difference(string date, Nation nation, bool isHoliday) => $"{date} {nation} {(isHoliday ? "is a bank holiday" : "is none")}";

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
