using System.Text.Json;

using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Calendars;

/// <summary>A calendar as a reader that is not ours finds it.</summary>
internal sealed record ReadCalendar(string? Method, string? Name, IReadOnlyList<string> Zones, IReadOnlyList<ReadEvent> Events)
{
    public static ReadCalendar Of(string text)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, text);
            var answer = Tool.Named("node").Run(Repository.At("tests/SuppoRTT.Web.Tests/Calendars/read-calendar.cjs"), file);
            answer.ExitCode.ShouldBe(0, answer.Errors);
            return JsonSerializer.Deserialize<ReadCalendar>(answer.Output, JsonSerializerOptions.Web)!;
        }
        finally
        {
            File.Delete(file);
        }
    }
}

/// <summary>One entry of it.</summary>
internal sealed record ReadEvent(
    string Uid, int Sequence, string Status, DateTimeOffset Starts, DateTimeOffset Ends, string Summary, string? Description, string? Location, string? Url, IReadOnlyList<ReadPerson> Organizer, IReadOnlyList<ReadPerson> Attendees);

/// <summary>Somebody named in it.</summary>
internal sealed record ReadPerson(string Address, string? Name, string? Rsvp);
