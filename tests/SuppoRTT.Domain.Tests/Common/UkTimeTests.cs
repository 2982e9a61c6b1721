using SuppoRTT.Domain.Common;

namespace SuppoRTT.Domain.Tests.Common;

public sealed class UkTimeTests
{
    [Theory]
    [InlineData(3, 28, 0, 59, false)]
    [InlineData(3, 28, 1, 0, true)]
    [InlineData(3, 28, 1, 59, true)]
    [InlineData(3, 28, 2, 0, false)]
    [InlineData(10, 31, 1, 30, false)]
    public void IsSkipped_IsSoInTheHourThatNoClockShowsInSpring(int month, int day, int hour, int minute, bool expected) =>
        UkTime.IsSkipped(new DateOnly(2027, month, day), new TimeOnly(hour, minute)).ShouldBe(expected);

    [Fact]
    public void InstantOf_ATimeThatComesTwiceInAutumn_IsTheFirst() =>
        UkTime.InstantOf(new DateOnly(2027, 10, 31), new TimeOnly(1, 30)).ShouldBe(new DateTimeOffset(2027, 10, 31, 0, 30, 0, TimeSpan.Zero));
}
