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

    /// <summary>Every half hour of the nights in which the clock changes, and of the days around them.</summary>
    [Theory]
    [InlineData(2026, 3, 28)]
    [InlineData(2026, 10, 24)]
    [InlineData(2027, 3, 27)]
    [InlineData(2040, 10, 27)]
    public void Feed_AroundAClockChange_IsReadByOthersAsTheSameInstants(int year, int month, int day)
    {
        var first = new DateTimeOffset(year, month, day, 18, 0, 0, TimeSpan.Zero);
        var meetings = Enumerable.Range(0, 36).Select(n => Meeting() with { Uid = $"{n}@supportt", Starts = first.AddMinutes(30 * n), Lasts = TimeSpan.FromMinutes(90) }).ToList();

        var read = ReadCalendar.Of(CalendarWriter.Feed(meetings, "SuppoRTT"));

        (read.Method, read.Name).ShouldBe(("PUBLISH", "SuppoRTT"));
        read.Zones.ShouldBe(["Europe/London"]);
        read.Events.Select(e => (e.Starts, e.Ends)).ShouldBe(meetings.Select(m => (m.Starts, m.Starts + m.Lasts)));
    }

    [Theory]
    [InlineData("Plain")]
    [InlineData("Commas, semicolons; back\\slashes \\n and \"quotes\": all of it")]
    [InlineData("الغرفة الثالثة، الطابق الأول، مستشفى العرض التوضيحي، قرب المكتبة ومواقف السيارات وكل ما يلي ذلك من كلام طويل")]
    [InlineData("👩🏽‍⚕️🏥👋🏿 family of glyphs 👨‍👩‍👧‍👦 that no line may cut in two 👩🏽‍⚕️🏥👋🏿👨‍👩‍👧‍👦👩🏽‍⚕️🏥👋🏿👨‍👩‍👧‍👦")]
    [InlineData("First line\nsecond line\n\nlast line, with a very long text that goes on and on so that it must be folded more than once before it comes to its end at last")]
    public void Invitation_WhateverIsWrittenInIt_IsReadByOthersAsItWas(string words)
    {
        var (line, name) = (words.ReplaceLineEndings(" "), words.ReplaceLineEndings(" ").Replace("\\", "", StringComparison.Ordinal));
        var text = CalendarWriter.Invitation(Meeting() with { Summary = line, Description = words }, _invitation with { OrganiserName = name });

        text.Split("\r\n").Select(Encoding.UTF8.GetByteCount).Max().ShouldBeLessThanOrEqualTo(75);
        var read = ReadCalendar.Of(text).Events.ShouldHaveSingleItem();
        (read.Summary, read.Description).ShouldBe((line, words));
        read.Organizer.ShouldBe([new ReadPerson("mailto:supportt@wessex.example", name.Replace("\"", "", StringComparison.Ordinal), null)]);
        read.Attendees.ShouldBe([new ReadPerson("mailto:sam@wessex.example", null, "FALSE")]);
    }

    private static CalendarMeeting Meeting() => new(
        "0192f0c1-meeting@supportt", 0, A.Morning, UkTime.InstantOf(new DateOnly(2026, 6, 1), new TimeOnly(14, 0)), TimeSpan.FromMinutes(45), "SuppoRTT meeting", "Room 4", "https://portal.example/wessex/home");

    private static string Line(string text, string name) => text.Split("\r\n").First(l => l.StartsWith(name + ":", StringComparison.Ordinal))[(name.Length + 1)..];
}
