using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

using SuppoRTT.Domain.Common;

namespace SuppoRTT.Domain.Forms;

/// <summary>What was answered to one question: a text (dates as 2026-11-23, numbers invariant, yes or no, an option's value), several choices, or rows.</summary>
public abstract record Answer
{
    public abstract bool IsEmpty { get; }

    internal abstract JsonNode ToJson();
}

/// <summary>An answer of one value: words, a number, a day, or the option that was chosen.</summary>
public sealed record TextAnswer(string Value) : Answer
{
    public override bool IsEmpty => string.IsNullOrWhiteSpace(Value);

    internal override JsonNode ToJson() => JsonValue.Create(Value)!;
}

/// <summary>The options that were chosen, in the order of the question.</summary>
public sealed record ChoicesAnswer(ImmutableArray<string> Values) : Answer
{
    public override bool IsEmpty => Values.Length == 0;

    public bool Equals(ChoicesAnswer? other) => other is not null && Values.SequenceEqual(other.Values);

    public override int GetHashCode() => Values.Length;

    internal override JsonNode ToJson() => new JsonArray([.. Values.Select(v => (JsonNode)JsonValue.Create(v)!)]);
}

/// <summary>The rows of a repeating group, each with its own answers.</summary>
public sealed record RowsAnswer(ImmutableArray<Answers> Rows) : Answer
{
    public override bool IsEmpty => Rows.All(r => r.IsEmpty);

    public bool Equals(RowsAnswer? other) => other is not null && Rows.SequenceEqual(other.Rows);

    public override int GetHashCode() => Rows.Length;

    internal override JsonNode ToJson() => new JsonArray([.. Rows.Select(r => (JsonNode)r.ToObject())]);
}

/// <summary>The answers of a section or of a whole form by question key, never changed in place. As text they are canonical: keys sorted, NFC, \n, no empty answers.</summary>
public sealed class Answers : IEquatable<Answers>
{
    public static readonly Answers None = new(ImmutableSortedDictionary.Create<string, Answer>(StringComparer.Ordinal));

    private static readonly JsonSerializerOptions _canonical = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ImmutableSortedDictionary<string, Answer> _byKey;

    private Answers(ImmutableSortedDictionary<string, Answer> byKey) => _byKey = byKey;

    public bool IsEmpty => _byKey.IsEmpty;

    public IEnumerable<string> Keys => _byKey.Keys;

    public Answer? this[string key] => _byKey.GetValueOrDefault(key);

    public static Answers Parse(string? json) => string.IsNullOrEmpty(json) ? None : From(JsonNode.Parse(json)!.AsObject());

    public string? Text(string key) => this[key] is TextAnswer { IsEmpty: false } t ? t.Value : null;

    public ImmutableArray<string> Choices(string key) => this[key] is ChoicesAnswer c ? c.Values : [];

    public ImmutableArray<Answers> Rows(string key) => this[key] is RowsAnswer r ? r.Rows : [];

    public DateOnly? Date(string key) => Text(key) is { } text && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    public int? Number(string key) => int.TryParse(Text(key), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public Answers With(string key, Answer? answer) =>
        new(answer is null || answer.IsEmpty ? _byKey.Remove(key) : _byKey.SetItem(key, Normalised(answer)));

    public Answers With(string key, string? text) => With(key, new TextAnswer(text ?? ""));

    /// <summary>These answers, with the other's where both have one.</summary>
    public Answers MergedWith(Answers over) => new(_byKey.SetItems(over._byKey));

    public Answers Only(Func<string, bool> keep) => new(_byKey.RemoveRange(_byKey.Keys.Where(k => !keep(k))));

    public string ToCanonicalJson() => ToObject().ToJsonString(_canonical);

    /// <summary>A short fingerprint of one answer, of rows one of each answer in them, by which a later save knows what it changed.</summary>
    public string FingerprintOf(string key) => this[key] switch
    {
        null => "",
        RowsAnswer rows => RowMarks.Of(rows.Rows),
        var answer => ContentHash.Of(answer.ToJson().ToJsonString(_canonical))[..16],
    };

    public bool Equals(Answers? other) => other is not null && _byKey.Count == other._byKey.Count && _byKey.All(a => a.Value.Equals(other[a.Key]));

    public override bool Equals(object? obj) => Equals(obj as Answers);

    public override int GetHashCode() => _byKey.Count;

    internal JsonObject ToObject() => new(_byKey.Select(a => KeyValuePair.Create(a.Key, (JsonNode?)a.Value.ToJson())));

    private static Answers From(JsonObject json) => json.Aggregate(None, (all, p) => all.With(p.Key, p.Value switch
    {
        JsonArray array when array.Count > 0 && array[0] is JsonObject => new RowsAnswer([.. array.Select(r => From(r!.AsObject()))]),
        JsonArray array => new ChoicesAnswer([.. array.Select(v => v!.GetValue<string>())]),
        null => null,
        var value => new TextAnswer(value.GetValue<string>()),
    }));

    private static Answer Normalised(Answer answer) => answer switch
    {
        TextAnswer t => new TextAnswer(Clean(t.Value)),
        ChoicesAnswer c => new ChoicesAnswer([.. c.Values.Select(Clean)]),
        RowsAnswer r => new RowsAnswer([.. r.Rows.Where(row => !row.IsEmpty)]),
        _ => answer,
    };

    /// <summary>Clean, NFC, no space at the ends.</summary>
    private static string Clean(string text) => CleanText.Of(text).Normalize(NormalizationForm.FormC).Trim();
}
