namespace SuppoRTT.Domain.Common;

/// <summary>The part of the UK by whose bank holidays a deanery works.</summary>
public enum Nation
{
    England,
    Wales,
    Scotland,
    NorthernIreland,
}

/// <summary>A day on which nobody at the deanery is at work, and what it is called.</summary>
public sealed record BankHoliday(DateOnly Date, string Name);

/// <summary>
/// The bank holidays from the year 2000 on, by rule: the Banking and Financial Dealings Act 1971, what is proclaimed every year since 1978, and the
/// St Andrew’s Day Bank Holiday (Scotland) Act 2007. Days that no rule gives stand in <see cref="OneOffHolidays"/>.
/// </summary>
public static class BankHolidays
{
    /// <summary>St Andrew’s Day became a bank holiday with the Act of that year.</summary>
    private const int FirstStAndrewsDay = 2007;

    public static IReadOnlyList<BankHoliday> Of(Nation nation, int year)
    {
        var oneOff = OneOffHolidays.Of(nation, year);
        IEnumerable<BankHoliday> byRule = [.. WithSubstitutes(Fixed(nation, year)), .. Movable(nation, year)];
        return [.. byRule.Where(h => oneOff.All(o => o.InsteadOf != h.Date)).Concat(oneOff.Select(o => new BankHoliday(o.Date, o.Name))).OrderBy(h => h.Date)];
    }

    /// <summary>Easter Sunday, by the Gregorian reckoning of Butcher’s Ecclesiastical Calendar (1876).</summary>
    public static DateOnly EasterSunday(int year)
    {
        var (golden, century, yearOfCentury) = (year % 19, year / 100, year % 100);
        var moonShift = (century + 8) / 25;
        var epact = ((19 * golden) + century - (century / 4) - ((century - moonShift + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (yearOfCentury / 4)) - epact - (yearOfCentury % 4)) % 7;
        var late = (golden + (11 * epact) + (22 * weekday)) / 451;
        var days = epact + weekday - (7 * late) + 114;
        return new DateOnly(year, days / 31, (days % 31) + 1);
    }

    private static IReadOnlyList<BankHoliday> Fixed(Nation nation, int year) =>
    [
        new(new DateOnly(year, 1, 1), "New Year’s Day"),
        .. Only(nation == Nation.Scotland, new DateOnly(year, 1, 2), "2nd January"),
        .. Only(nation == Nation.NorthernIreland, new DateOnly(year, 3, 17), "St Patrick’s Day"),
        .. Only(nation == Nation.NorthernIreland, new DateOnly(year, 7, 12), "Battle of the Boyne (Orangemen’s Day)"),
        .. Only(nation == Nation.Scotland && year >= FirstStAndrewsDay, new DateOnly(year, 11, 30), "St Andrew’s Day"),
        new(new DateOnly(year, 12, 25), "Christmas Day"),
        new(new DateOnly(year, 12, 26), "Boxing Day"),
    ];

    private static IReadOnlyList<BankHoliday> Movable(Nation nation, int year) =>
    [
        new(EasterSunday(year).AddDays(-2), "Good Friday"),
        .. Only(nation != Nation.Scotland, EasterSunday(year).AddDays(1), "Easter Monday"),
        new(FirstMonday(year, 5), "Early May bank holiday"),
        new(LastMonday(year, 5), "Spring bank holiday"),
        new(nation == Nation.Scotland ? FirstMonday(year, 8) : LastMonday(year, 8), "Summer bank holiday"),
    ];

    /// <summary>A day at the weekend is kept on the next weekday that is not a holiday itself.</summary>
    private static IEnumerable<BankHoliday> WithSubstitutes(IReadOnlyList<BankHoliday> holidays)
    {
        var taken = holidays.Select(h => h.Date).ToHashSet();
        foreach (var holiday in holidays)
        {
            var kept = holiday.Date;
            while (kept.IsAtWeekend || (kept != holiday.Date && taken.Contains(kept)))
            {
                kept = kept.AddDays(1);
            }

            taken.Add(kept);
            yield return kept == holiday.Date ? holiday : new BankHoliday(kept, $"{holiday.Name} (substitute day)");
        }
    }

    private static IEnumerable<BankHoliday> Only(bool isKept, DateOnly date, string name) => isKept ? [new BankHoliday(date, name)] : [];

    private static DateOnly FirstMonday(int year, int month) => MondayOnOrAfter(new DateOnly(year, month, 1));

    private static DateOnly LastMonday(int year, int month) => MondayOnOrAfter(new DateOnly(year, month, 1).AddMonths(1).AddDays(-7));

    private static DateOnly MondayOnOrAfter(DateOnly date) => date.AddDays(((int)DayOfWeek.Monday - (int)date.DayOfWeek + 7) % 7);
}
