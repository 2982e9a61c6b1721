using System.Text;

using SuppoRTT.Domain.Common;
using SuppoRTT.Testing;
using SuppoRTT.Web.Infrastructure.Calendars;

namespace SuppoRTT.Web.Tests.Calendars;

public sealed class CalendarWriterTests
{
    private static readonly CalendarInvitation _invitation = new("Wessex Deanery; SuppoRTT, \"team\"", "supportt@wessex.example", "sam@wessex.example");

    [Fact]
    public void Invitation_EndsEachLineByCrLfWithin75Octets()
    {
        var text = CalendarWriter.Invitation(Meeting() with { Description = string.Concat(Enumerable.Repeat("Besprechungsraum Süd 🏥, ", 20)) }, _invitation);

        text.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain('\n');
        text.ShouldEndWith("END:VCALENDAR\r\n");
        text.Split("\r\n").Select(Encoding.UTF8.GetByteCount).Max().ShouldBeLessThanOrEqualTo(75);
    }

    [Fact]
    public void Invitation_OfACancelledMeeting_TakesItOutUnderTheSameUid()
    {
        var first = CalendarWriter.Invitation(Meeting(), _invitation);
        var last = CalendarWriter.Invitation(Meeting() with { Sequence = 2, IsCancelled = true }, _invitation);

        Line(first, "METHOD").ShouldBe("REQUEST");
        Line(last, "METHOD").ShouldBe("CANCEL");
        Line(last, "STATUS").ShouldBe("CANCELLED");
        Line(last, "SEQUENCE").ShouldBe("2");
        Line(last, "UID").ShouldBe(Line(first, "UID"));
    }

    [Theory]
    [InlineData(2026, 3, 28, "20260328T140000")]
    [InlineData(2026, 3, 29, "20260329T140000")]
    [InlineData(2026, 10, 24, "20261024T140000")]
    [InlineData(2026, 10, 25, "20261025T140000")]
    public void Invitation_OnBothSidesOfAClockChange_SaysTheTimeOnTheWall(int year, int month, int day, string expected)
    {
        var meeting = Meeting() with { Starts = UkTime.InstantOf(new DateOnly(year, month, day), new TimeOnly(14, 0)) };

        CalendarWriter.Invitation(meeting, _invitation).ShouldContain($"DTSTART;TZID=Europe/London:{expected}\r\n");
    }

    [Fact]
    public void Invitation_WithNewLinesInItsText_CannotAddALineOfItsOwn()
    {
        var text = CalendarWriter.Invitation(Meeting() with { Description = "Room 1\r\nATTENDEE:mailto:else@wessex.example\u0007" }, _invitation);

        text.ShouldContain("DESCRIPTION:Room 1\\nATTENDEE:mailto:else@wessex.example\r\n");
    }

    [Fact]
    public void Feed_OfNoMeetings_IsACalendarAllTheSame()
    {
        var text = CalendarWriter.Feed([], "SuppoRTT");

        Line(text, "METHOD").ShouldBe("PUBLISH");
        text.ShouldNotContain("VEVENT");
    }

    private static CalendarMeeting Meeting() => new(
        "0192f0c1-meeting@supportt", 0, A.Morning, UkTime.InstantOf(new DateOnly(2026, 6, 1), new TimeOnly(14, 0)), TimeSpan.FromMinutes(45), "SuppoRTT meeting", "Room 4", "https://portal.example/wessex/home");

    private static string Line(string text, string name) => text.Split("\r\n").First(l => l.StartsWith(name + ":", StringComparison.Ordinal))[(name.Length + 1)..];
}
