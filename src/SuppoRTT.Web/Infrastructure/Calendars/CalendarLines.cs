using System.Globalization;
using System.Text;

using SuppoRTT.Domain.Common;

namespace SuppoRTT.Web.Infrastructure.Calendars;

/// <summary>The lines of a calendar file as RFC 5545 has them: ended by CR LF, folded at 75 octets between characters, text escaped.</summary>
internal sealed class CalendarLines
{
    private const int MostOctets = 75;

    private readonly StringBuilder _lines = new();

    public CalendarLines Add(string name, string value)
    {
        Fold($"{name}:{value}");
        return this;
    }

    /// <summary>Free text, in which commas, semicolons, backslashes and new lines have a meaning of their own (3.3.11).</summary>
    public CalendarLines AddText(string name, string? text) => string.IsNullOrWhiteSpace(text) ? this : Add(name, Escaped(text));

    /// <summary>An instant in UTC (3.3.5, form 2).</summary>
    public CalendarLines AddUtc(string name, DateTimeOffset at) => Add(name, at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));

    /// <summary>A time on the clock of the zone that the file describes (3.3.5, form 3). A time that comes twice, as the clock goes back, is written in UTC: readers do not agree on which it is.</summary>
    public CalendarLines AddInUk(string name, DateTimeOffset at) => new[] { -1, 1 }.Any(hours => at.AddHours(hours).InUk.DateTime == at.InUk.DateTime)
        ? AddUtc(name, at)
        : Add($"{name};TZID={UkTimeZone.Name}", at.InUk.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture));

    /// <summary>A value of a parameter in quotes; what may not stand in one is left out (3.2).</summary>
    public static string Quoted(string value) => '"' + new string([.. value.Where(c => c != '"' && !char.IsControl(c))]) + '"';

    public override string ToString() => _lines.ToString();

    private static string Escaped(string text) => new StringBuilder(text.Trim())
        .Replace("\\", "\\\\").Replace(";", "\\;").Replace(",", "\\,")
        .Replace("\r\n", "\\n").Replace("\r", "\\n").Replace("\n", "\\n")
        .ToString();

    private void Fold(string line)
    {
        var octets = 0;
        foreach (var character in line.EnumerateRunes().Where(r => !Rune.IsControl(r)))
        {
            if (octets + character.Utf8SequenceLength > MostOctets)
            {
                _lines.Append("\r\n ");
                octets = 1;
            }

            _lines.Append(character);
            octets += character.Utf8SequenceLength;
        }

        _lines.Append("\r\n");
    }
}
