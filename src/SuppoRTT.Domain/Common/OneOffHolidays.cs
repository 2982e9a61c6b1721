namespace SuppoRTT.Domain.Common;

/// <summary>A bank holiday that no rule gives: an extra one, or one that was moved for a year.</summary>
/// <param name="Date">The day.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Source">Who says so.</param>
/// <param name="InsteadOf">The day of the rule that was not kept in that year.</param>
/// <param name="OnlyIn">The one nation that keeps it; all four if none is named.</param>
public sealed record OneOffHoliday(DateOnly Date, string Name, string Source, DateOnly? InsteadOf = null, Nation? OnlyIn = null);

/// <summary>Bank holidays appointed by proclamation for one year, from 2000 on. A new one is one more line.</summary>
public static class OneOffHolidays
{
    private const string Act = "Royal proclamation under section 1 of the Banking and Financial Dealings Act 1971";

    public static IReadOnlyList<OneOffHoliday> All { get; } =
    [
        new(new(2002, 6, 3), "Golden Jubilee of Queen Elizabeth II", "https://api.parliament.uk/historic-hansard/written_answers/2000/nov/23/her-majesty-the-queen"),
        new(new(2002, 6, 4), "Spring bank holiday", "https://api.parliament.uk/historic-hansard/written_answers/2000/nov/23/her-majesty-the-queen", InsteadOf: new(2002, 5, 27)),
        new(new(2011, 4, 29), "Wedding of Prince William and Catherine Middleton", $"{Act}; announced by the Prime Minister on 23 November 2010"),
        new(new(2012, 6, 4), "Spring bank holiday", $"{Act}; announced to the House of Lords on 5 January 2010", InsteadOf: new(2012, 5, 28)),
        new(new(2012, 6, 5), "Diamond Jubilee of Queen Elizabeth II", $"{Act}; announced to the House of Lords on 5 January 2010"),
        new(new(2020, 5, 8), "Early May bank holiday (75th anniversary of VE Day)", "https://www.thegazette.co.uk/notice/3326938", InsteadOf: new(2020, 5, 4)),
        new(new(2022, 6, 2), "Spring bank holiday", $"{Act}; announced by the Culture Secretary on 12 November 2020", InsteadOf: new(2022, 5, 30)),
        new(new(2022, 6, 3), "Platinum Jubilee of Queen Elizabeth II", $"{Act}; announced by the Culture Secretary on 12 November 2020"),
        new(new(2022, 9, 19), "State Funeral of Queen Elizabeth II", "https://www.thegazette.co.uk/notice/4158896"),
        new(new(2023, 5, 8), "Coronation of King Charles III", "https://www.gov.uk/government/news/bank-holiday-proclaimed-in-honour-of-the-coronation-of-his-majesty-king-charles-iii"),
        new(new(2026, 6, 15), "First match of Scotland at the World Cup", $"{Act} of 4 February 2026; https://www.wired-gov.net/wg/news.nsf/articles/world+cup+bank+holiday+confirmed+05022026150500", OnlyIn: Nation.Scotland),
    ];

    public static IReadOnlyList<OneOffHoliday> Of(Nation nation, int year) => [.. All.Where(h => h.Date.Year == year && (h.OnlyIn is null || h.OnlyIn == nation))];
}
