using System.Text.RegularExpressions;

using SuppoRTT.Domain.Forms;

namespace SuppoRTT.Web.Infrastructure.Mvc;

/// <summary>What somebody typed into one field of a form that could not be taken, with the words of its name, to be copied.</summary>
public sealed partial record TypedField(string Name, string Words)
{
    // What people do not type: tickets, versions, buttons, and what a page asks for.
    private static readonly HashSet<string> _silent = new(StringComparer.OrdinalIgnoreCase) { "then", "ticket", "revision", "version", "step", "seen", "asksForMeeting", "asksIfItCounts", "meetingRead", "startsRead", "returnRead", "returnedRead", "addressRead", "declaration", "searched", "hash", "number", "sequence", "member", "form", "supervisorRead", "sitting", "stage", "typedCode", "kept", "shown" };

    private static readonly string[] _ofDates = [".Day", ".Month", ".Year"];

    /// <summary>What a page posts of a list or of radios, and nobody could read: they choose it again.</summary>
    private static bool IsReadable(string value) => !string.IsNullOrWhiteSpace(value) && !Guid.TryParse(value, out _);

    private static readonly Dictionary<string, string> _noNames = [];

    /// <summary>Whether it holds the questions that somebody ticked.</summary>
    public static bool IsTicked(string field) => field.Equals("Questions", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether nobody types or chooses it.</summary>
    public static bool IsSilent(string field) => field.StartsWith('_') || field.Contains("password", StringComparison.OrdinalIgnoreCase) || _silent.Contains(field);

    /// <param name="form">What was posted.</param>
    /// <param name="filled">The form whose questions the fields are, for their words; null on other pages.</param>
    /// <param name="input">What the page posts, which says how it asks.</param>
    /// <param name="names">The names of what was chosen from lists, by what is posted of it.</param>
    public static IReadOnlyList<TypedField> Of(IFormCollection form, FormDefinition? filled = null, Type? input = null, IReadOnlyDictionary<string, string>? names = null) => [.. form
        .Where(f => !IsSilent(f.Key))
        .GroupBy(f => _ofDates.FirstOrDefault(e => f.Key.EndsWith(e, StringComparison.Ordinal)) is { } end ? f.Key[..^end.Length] : f.Key)
        .Select(g => (Name: g.Key, Values: g.SelectMany(f => f.Value).OfType<string>().ToList(), Asked: AskedField.Of(input, g.Key)))
        .Select(f => IsTicked(f.Name) ? Ticked(f.Values, filled)
            : f.Asked is { IsTyped: true } typed ? new TypedField(typed.Label, string.Join(" ", f.Values.Where(v => !string.IsNullOrWhiteSpace(v))))
            : f.Asked is { } asked ? Chosen(asked, f.Values, names ?? _noNames)
            : Field(f.Name, f.Values.Where(IsReadable), QuestionOf(f.Name, filled)))
        .Where(f => f.Words.Length > 0)];

    private static TypedField Chosen(AskedField asked, IEnumerable<string> values, IReadOnlyDictionary<string, string> names) =>
        new(asked.Label, string.Join(", ", values.Select(v => asked.WordsOf(v, names)).OfType<string>()));

    /// <summary>The questions that were ticked when a form is sent back, by their labels.</summary>
    private static TypedField Ticked(IEnumerable<string> keys, FormDefinition? form) =>
        new("Questions to look at again", string.Join("\n", keys.Select(key => form?.Question(key)?.Label).OfType<string>()));

    private static TypedField Field(string name, IEnumerable<string> values, Question? question) => new(
        question?.Label ?? NameOf(name),
        string.Join(question?.Type == QuestionType.SomeOf ? ", " : " ", values.Select(v => question?.Options.FirstOrDefault(o => o.Value == v)?.Label ?? (question?.Type == QuestionType.YesNo ? NameOf(v) : v))));

    /// <summary>The question that a field answers; of a row, as courses.1.name, the question in it.</summary>
    private static Question? QuestionOf(string field, FormDefinition? filled) => field.Split('.') switch
    {
        [var key] => filled?.Question(key),
        [var rows, _, var key] => filled?.Question(rows)?.Questions.FirstOrDefault(q => q.Key == key),
        _ => null,
    };

    /// <summary>As "Who was there" of WhoWasThere.</summary>
    private static string NameOf(string field)
    {
        var words = Capitals().Replace(field.Replace('.', ' '), m => " " + m.Value.ToLowerInvariant()).Trim();
        return words.Length == 0 ? field : char.ToUpperInvariant(words[0]) + words[1..];
    }

    [GeneratedRegex("(?<=[a-z])[A-Z]")]
    private static partial Regex Capitals();
}
