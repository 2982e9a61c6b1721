using SuppoRTT.Domain.Common;

namespace SuppoRTT.Domain.Absences;

/// <summary>The time out of training as it is planned now. The return may not be known yet.</summary>
public sealed record AbsencePeriod
{
    /// <summary>No absence is planned for longer: out of programme for research ends after three years, and the longest breaks seen are under ten.</summary>
    public const int MostYears = 10;

    /// <summary>Years outside these are slips of the pen.</summary>
    public const int EarliestYear = 1990;

    public const int LatestYear = 2100;

    /// <summary>A first day that is further ahead is a slip of the year.</summary>
    public const int MostYearsAhead = 10;

    public AbsencePeriod(DateOnly starts, DateOnly? expectedReturn)
    {
        RuleBrokenException.Unless(starts.Year is >= EarliestYear and <= LatestYear, "The year of the start cannot be right.");
        RuleBrokenException.Unless(expectedReturn is null || starts < expectedReturn, "The return must be after the start of the absence.");
        RuleBrokenException.Unless(expectedReturn is null || expectedReturn <= starts.AddYears(MostYears), "An absence can be ten years long at most.");
        (Starts, ExpectedReturn) = (starts, expectedReturn);
    }

    /// <summary>First day away, a UK date.</summary>
    public DateOnly Starts { get; }

    /// <summary>Expected first day back; null while it is not known.</summary>
    public DateOnly? ExpectedReturn { get; }

    /// <summary>Whether an absence can have these dates.</summary>
    public static bool CanBe(DateOnly starts, DateOnly? expectedReturn) =>
        starts.Year is >= EarliestYear and <= LatestYear && (expectedReturn is null || (starts < expectedReturn && expectedReturn <= starts.AddYears(MostYears)));

    /// <summary>Whether a first day away is so far ahead that its year must be wrong.</summary>
    public static bool IsTooFarAhead(DateOnly starts, DateOnly today) => starts > today.AddYears(MostYearsAhead);

    internal static void MustBeNear(DateOnly starts, DateOnly today) =>
        RuleBrokenException.Unless(!IsTooFarAhead(starts, today), "The first day away is more than ten years ahead: check the year.");
}
