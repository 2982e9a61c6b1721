using System.Text.RegularExpressions;

namespace SuppoRTT.Web.Infrastructure.Mvc;

/// <summary>What somebody typed into one field of a form that could not be taken, with the words of its name, to be copied.</summary>
public sealed partial record TypedField(string Name, string Words)
{
    // What people do not type: tickets, versions, buttons, and what a page asks for.
    private static readonly HashSet<string> _silent = new(StringComparer.OrdinalIgnoreCase) { "then", "ticket", "revision", "version", "step", "seen", "questions", "asksForMeeting", "searched" };

    private static readonly string[] _ofDates = [".Day", ".Month", ".Year"];

    public static IReadOnlyList<TypedField> Of(IFormCollection form) => [.. form
        .Where(f => !f.Key.StartsWith('_') && !f.Key.Contains("password", StringComparison.OrdinalIgnoreCase) && !_silent.Contains(f.Key))
        .GroupBy(f => _ofDates.FirstOrDefault(e => f.Key.EndsWith(e, StringComparison.Ordinal)) is { } end ? f.Key[..^end.Length] : f.Key)
        .Select(g => new TypedField(NameOf(g.Key), string.Join(' ', g.SelectMany(f => f.Value).Where(v => !string.IsNullOrWhiteSpace(v)))))
        .Where(f => f.Words.Length > 0)];

    /// <summary>As "Who was there" of WhoWasThere.</summary>
    private static string NameOf(string field)
    {
        var words = Capitals().Replace(field.Replace('.', ' '), m => " " + m.Value.ToLowerInvariant()).Trim();
        return words.Length == 0 ? field : char.ToUpperInvariant(words[0]) + words[1..];
    }

    [GeneratedRegex("(?<=[a-z])[A-Z]")]
    private static partial Regex Capitals();
}
