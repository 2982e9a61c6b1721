using SuppoRTT.Web.Features.Components;

namespace SuppoRTT.Web.Tests.Components;

public sealed class TypedDateTests
{
    [Theory]
    [InlineData("5", "11", "2026")]
    [InlineData("05", " 11 ", "2026")]
    public void TypedDate_OfARealDay_IsThatDay(string day, string month, string year) =>
        new TypedDate { Day = day, Month = month, Year = year }.Date.ShouldBe(new DateOnly(2026, 11, 5));

    [Theory]
    [InlineData("31", "2", "2026")]
    [InlineData("0", "1", "2026")]
    [InlineData("1", "13", "2026")]
    [InlineData("1", "1", "26")]
    [InlineData("-1", "1", "2026")]
    [InlineData("1", "Jan", "2026")]
    [InlineData("1", "1", null)]
    public void TypedDate_OfNoRealDay_IsNone(string? day, string? month, string? year)
    {
        var typed = new TypedDate { Day = day, Month = month, Year = year };

        typed.Date.ShouldBeNull();
        typed.IsEmpty.ShouldBeFalse();
    }

    [Fact]
    public void TypedDate_OfADay_ReadsAsThatDay() => TypedDate.Of(new DateOnly(2028, 2, 29)).Date.ShouldBe(new DateOnly(2028, 2, 29));

    [Fact]
    public void TypedDate_OfNothing_IsEmpty() => TypedDate.Of(null).IsEmpty.ShouldBeTrue();
}
