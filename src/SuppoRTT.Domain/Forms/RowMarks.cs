using System.Collections.Immutable;

namespace SuppoRTT.Domain.Forms;

/// <summary>The rows of a list as they were when a page was opened: of each row, the fingerprint of each of its answers. A later save knows by them which rows it added, changed or took out.</summary>
internal static class RowMarks
{
    private const string Start = "rows:";

    private const int Length = 8;

    internal static string Of(IEnumerable<Answers> rows) => Text(rows.Select(Of));

    internal static ImmutableSortedDictionary<string, string> Of(Answers row) => row.Keys.ToImmutableSortedDictionary(key => key, key => row.FingerprintOf(key)[..Length], StringComparer.Ordinal);

    internal static string Text(IEnumerable<ImmutableSortedDictionary<string, string>> rows) => Start + string.Join(';', rows.Select(row => string.Join(',', row.Select(f => $"{f.Key}={f.Value}"))));

    /// <summary>The rows that were there; null if it is not known.</summary>
    internal static IReadOnlyList<ImmutableSortedDictionary<string, string>>? Parse(string marks) => marks switch
    {
        "" => [],
        _ when marks.StartsWith(Start, StringComparison.Ordinal) => [.. marks[Start.Length..].Split(';').Select(Row)],
        _ => null,
    };

    private static ImmutableSortedDictionary<string, string> Row(string text) =>
        text.Split(',').Select(f => f.Split('=')).ToImmutableSortedDictionary(f => f[0], f => f[1], StringComparer.Ordinal);
}
