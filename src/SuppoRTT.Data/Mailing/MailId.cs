using System.Globalization;
using System.Text.RegularExpressions;

using SuppoRTT.Domain.Deaneries;

namespace SuppoRTT.Data.Mailing;

/// <summary>The name that an e-mail carries through the world, in its Message-ID and as the reference of GOV.UK Notify: which message it is, and whose. It tells nobody who wrote to whom.</summary>
public sealed partial record MailId(long Message, DeaneryId Deanery)
{
    /// <summary>The first such name in a text, as in the headers of an e-mail that came back; null if there is none.</summary>
    public static MailId? In(string? text) => AllIn(text).FirstOrDefault();

    /// <summary>All of them, each once.</summary>
    public static IEnumerable<MailId> AllIn(string? text) => Pattern().Matches(text ?? "")
        .Select(m => new MailId(long.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture), new DeaneryId(Guid.ParseExact(m.Groups[2].Value, "N")))).Distinct();

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Message}.{Deanery.Value:N}");

    [GeneratedRegex(@"(?<![0-9A-Za-z])([0-9]{1,18})\.([0-9a-fA-F]{32})(?![0-9A-Za-z])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
