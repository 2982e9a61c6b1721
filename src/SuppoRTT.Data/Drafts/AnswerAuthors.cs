using System.Text.Json;

using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Drafts;

/// <summary>Who changed an answer of a draft last, and when.</summary>
public sealed record AnswerAuthor(Guid Id, string Name, DateTimeOffset At);

/// <summary>Who changed which answer of a section last. What was known before anybody wrote, and what was written before this was kept, has nobody.</summary>
public static class AnswerAuthors
{
    public const string Nobody = "{}";

    public static IReadOnlyDictionary<string, AnswerAuthor> Parse(string text) => JsonSerializer.Deserialize<SortedDictionary<string, AnswerAuthor>>(text) ?? [];

    /// <summary>The same once what they wrote gave way to what the portal knows.</summary>
    public static string Without(string text, IEnumerable<string> questions) =>
        JsonSerializer.Serialize(new SortedDictionary<string, AnswerAuthor>(Parse(text).ExceptBy(questions, a => a.Key).ToDictionary(), StringComparer.Ordinal));

    /// <summary>The same once somebody saved other answers.</summary>
    public static string After(string text, Answers before, Answers now, ActorStamp by, DateTimeOffset at)
    {
        var changed = before.Keys.Union(now.Keys).Where(key => before.FingerprintOf(key) != now.FingerprintOf(key)).ToList();
        var authors = new SortedDictionary<string, AnswerAuthor>(Parse(text).ToDictionary(), StringComparer.Ordinal);
        changed.ForEach(key => authors[key] = new AnswerAuthor(by.Id, by.Shown, at));
        return JsonSerializer.Serialize(authors);
    }
}
