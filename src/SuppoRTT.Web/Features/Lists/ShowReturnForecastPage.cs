using System.Globalization;

namespace SuppoRTT.Web.Features.Lists;

/// <summary>By what returns are counted.</summary>
public enum ForecastBy
{
    Trust,
    Site,
}

/// <summary>Who returns when and where, and what lies with which supervisor, among the doctors whom the reader looks after.</summary>
/// <param name="By">By what returns are counted.</param>
/// <param name="Months">The months of the coming year in which somebody returns.</param>
/// <param name="Supervisors">Who supervises most of them, first.</param>
public sealed record ShowReturnForecastPage(ForecastBy By, IReadOnlyList<ForecastMonth> Months, IReadOnlyList<SupervisorLoad> Supervisors)
{
    /// <summary>Of how many the day of the return is not known.</summary>
    public int NotKnown { get; init; }

    /// <summary>Of how many it has passed, and the return is not confirmed.</summary>
    public int Passed { get; init; }

    /// <summary>Whether there are more supervisors than are shown.</summary>
    public bool AreMore { get; init; }

    public DateOnly Today { get; init; }
}

/// <summary>The returns of one month.</summary>
public sealed record ForecastMonth(DateOnly First, IReadOnlyList<ForecastLine> Lines)
{
    public int Count => Lines.Sum(l => l.Count);

    /// <summary>As 2027-03, in addresses.</summary>
    public string Month => First.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}

/// <summary>How many return to one place in one grade.</summary>
/// <param name="Place">The name of the place; null where none is known.</param>
/// <param name="PlaceValue">The place as a list is narrowed down to it; null where none is known.</param>
/// <param name="GradeName">The grade in words; null where none is known.</param>
/// <param name="Grade">Its code.</param>
/// <param name="Count">How many.</param>
public sealed record ForecastLine(string? Place, string? PlaceValue, string? GradeName, string? Grade, int Count);

/// <summary>What lies with one supervisor.</summary>
/// <param name="Name">Who it is.</param>
/// <param name="Absences">How many absences of these they supervise.</param>
/// <param name="Forms">How many forms wait for their signature.</param>
/// <param name="Next">By when the next thing of them is to be done.</param>
public sealed record SupervisorLoad(string Name, int Absences, int Forms, DateOnly? Next);
