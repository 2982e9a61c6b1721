using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;

namespace SuppoRTT.Domain.Absences;

/// <summary>A day of the absence that a form names otherwise than the absence does now; null for a return that is not known.</summary>
public sealed record OtherDate(Fact Fact, DateOnly? Said, DateOnly? Now);

/// <summary>Where a form that was handed in no longer says the dates of its absence.</summary>
public static class OtherDates
{
    /// <summary>The days that differ; none if the form does not ask for them.</summary>
    public static IReadOnlyList<OtherDate> OtherThan(this FactsSaid said, KeyDates now) =>
    [
        .. said.Starts is { } starts && starts != now.Starts ? [new OtherDate(Fact.Starts, starts, now.Starts)] : Array.Empty<OtherDate>(),
        .. said.SaysReturn && said.ExpectedReturn != now.ExpectedReturn ? [new OtherDate(Fact.ExpectedReturn, said.ExpectedReturn, now.ExpectedReturn)] : Array.Empty<OtherDate>(),
        .. said.ReturnedOn is { } returned && now.ReturnedOn is { } back && returned != back ? [new OtherDate(Fact.ReturnedOn, returned, back)] : Array.Empty<OtherDate>(),
    ];
}
