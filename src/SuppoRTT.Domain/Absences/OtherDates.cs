using SuppoRTT.Domain.Forms;

namespace SuppoRTT.Domain.Absences;

/// <summary>A day of the absence that a form names otherwise than the absence does now; null for a return that is not known.</summary>
public sealed record OtherDate(Fact Fact, DateOnly? Said, DateOnly? Now);

/// <summary>Where a form that was handed in no longer says the dates of its absence.</summary>
public static class OtherDates
{
    /// <summary>The days that differ; none if the form does not ask for them.</summary>
    public static IReadOnlyList<OtherDate> OtherThan(this FactsSaid said, AbsencePeriod period) =>
    [
        .. said.Starts is { } starts && starts != period.Starts ? [new OtherDate(Fact.Starts, starts, period.Starts)] : Array.Empty<OtherDate>(),
        .. said.SaysReturn && said.ExpectedReturn != period.ExpectedReturn ? [new OtherDate(Fact.ExpectedReturn, said.ExpectedReturn, period.ExpectedReturn)] : Array.Empty<OtherDate>(),
    ];
}
