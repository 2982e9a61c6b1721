using System.Globalization;

using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;

namespace SuppoRTT.Web.Features;

/// <summary>Days, moments and deadlines as they are read on a screen.</summary>
public static class DayWords
{
    private static readonly CultureInfo _british = CultureInfo.GetCultureInfo("en-GB");

    public static string Of(DateOnly? day) => day?.Written ?? "not known yet";

    /// <summary>The same where it stands by itself.</summary>
    public static string Alone(DateOnly? day) => day is null ? "Not known yet" : Of(day);

    /// <summary>As 8 to 22 December 2026; a day by itself if there is no other.</summary>
    public static string Span(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        ({ } first, { } last) when last > first => $"{first.ToString(FirstOf(first, last), _british)} to {Of(last)}",
        _ => Of(from),
    };

    /// <summary>The days of closer supervision, of which only the last may be known.</summary>
    public static string Supervision(DateOnly? starts, DateOnly? ends) => starts is null ? $"until {Of(ends)}" : Span(starts, ends);

    /// <summary>From when until when somebody is or was away.</summary>
    public static string Away(KeyDates dates) => (dates.ReturnedOn ?? dates.ExpectedReturn) is { } back ? $"Away {Span(dates.Starts, back)}" : $"Away from {Of(dates.Starts)}, return not known yet";

    /// <summary>As Dec 2026.</summary>
    public static string Month(DateOnly day) => day.ToString("MMM yyyy", _british);

    /// <summary>As 13 Nov 2026.</summary>
    public static string Brief(DateOnly day) => day.ToString("d MMM yyyy", _british);

    public static string Minutes(int minutes) => minutes == 1 ? "1 minute" : $"{minutes} minutes";

    /// <summary>A moment on a UK clock.</summary>
    public static string Of(DateTimeOffset at) => at.InUk.ToString("d MMMM yyyy 'at' HH:mm", _british);

    /// <summary>The UK date of a moment.</summary>
    public static string OnDay(DateTimeOffset at) => Of(at.DateInUk);

    public static string Of(Deadline deadline) => deadline switch
    {
        { Due: null } => "Once the return date is known",
        { Opens: { } opens } when opens < deadline.Due => $"From {Of(opens)}, by {Of(deadline.Due)}",
        _ => $"By {Of(deadline.Due)}",
    };

    private static string FirstOf(DateOnly first, DateOnly last) => (first.Year == last.Year, first.Month == last.Month) switch
    {
        (true, true) => "%d",
        (true, false) => "d MMMM",
        _ => "d MMMM yyyy",
    };
}
