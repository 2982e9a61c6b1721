using System.Text.RegularExpressions;

namespace SuppoRTT.Domain.Forms;

/// <summary>Whether a piece of text stayed, was taken away or was added.</summary>
public enum PieceKind
{
    Same,
    Removed,
    Added,
}

/// <summary>Some words of a text that were changed, or left, together.</summary>
public sealed record TextPiece(PieceKind Kind, string Text);

/// <summary>
/// Which words of a longer text were taken out and put in: Myers' shortest script over words and line breaks. The cost grows with what was changed,
/// not with the length; where very much was changed, before and after are read better one after the other.
/// </summary>
public static partial class WordDifference
{
    // Shorter texts are read faster as was and now.
    private const int ShortInWords = 12;

    private const int MostEdits = 1000;

    private const double LeastInCommon = 0.35;

    /// <summary>The pieces in reading order; null where was and now should be shown whole.</summary>
    public static IReadOnlyList<TextPiece>? Between(string before, string after)
    {
        var (old, now) = (Split(before), Split(after));
        var longest = Math.Max(old.Length, now.Length);
        if (longest <= ShortInWords || Script(old, now) is not { } script)
        {
            return null;
        }

        var same = script.Count(k => k == PieceKind.Same);
        if (same == script.Count || same < longest * LeastInCommon)
        {
            return null;
        }

        return [.. Merged(Runs(script, old, now)).Select(r => new TextPiece(r.Kind, Joined(r.Words)))];
    }

    private static string[] Split(string text) => [.. WordsAndLines().Matches(text).Select(m => m.Value)];

    private static string Joined(List<string> words) => string.Join(' ', words).Replace(" \n", "\n", StringComparison.Ordinal).Replace("\n ", "\n", StringComparison.Ordinal);

    private static List<PieceKind>? Script(string[] old, string[] now)
    {
        var start = 0;
        while (start < Math.Min(old.Length, now.Length) && old[start] == now[start])
        {
            start++;
        }

        var end = 0;
        while (end < Math.Min(old.Length, now.Length) - start && old[^(end + 1)] == now[^(end + 1)])
        {
            end++;
        }

        return Trail(old[start..^end], now[start..^end]) is { } trail
            ? [.. Enumerable.Repeat(PieceKind.Same, start), .. WalkBack(trail, old.Length - start - end, now.Length - start - end), .. Enumerable.Repeat(PieceKind.Same, end)]
            : null;
    }

    /// <summary>For each number of edits, how far along each diagonal one gets; null where it takes too many.</summary>
    private static List<int[]>? Trail(string[] old, string[] now)
    {
        var most = Math.Min(old.Length + now.Length, MostEdits);
        var furthest = new int[(2 * most) + 3];
        var trail = new List<int[]>();
        for (var edits = 0; edits <= most; edits++)
        {
            trail.Add(furthest[(most - edits)..(most + edits + 3)]);
            for (var k = -edits; k <= edits; k += 2)
            {
                var at = k + most + 1;
                var x = k == -edits || (k != edits && furthest[at - 1] < furthest[at + 1]) ? furthest[at + 1] : furthest[at - 1] + 1;
                while (x < old.Length && x - k < now.Length && old[x] == now[x - k])
                {
                    x++;
                }

                furthest[at] = x;
                if (x >= old.Length && x - k >= now.Length)
                {
                    return trail;
                }
            }
        }

        return null;
    }

    private static List<PieceKind> WalkBack(List<int[]> trail, int x, int y)
    {
        var script = new List<PieceKind>();
        for (var edits = trail.Count - 1; edits >= 0; edits--)
        {
            var (k, before) = (x - y, trail[edits]);
            int Furthest(int diagonal) => before[diagonal + edits + 1];
            var from = k == -edits || (k != edits && Furthest(k - 1) < Furthest(k + 1)) ? k + 1 : k - 1;
            var (fromX, fromY) = edits == 0 ? (0, 0) : (Furthest(from), Furthest(from) - from);
            for (; x > fromX && y > fromY; x--, y--)
            {
                script.Add(PieceKind.Same);
            }

            if (edits > 0)
            {
                script.Add(from == k + 1 ? PieceKind.Added : PieceKind.Removed);
                (x, y) = (fromX, fromY);
            }
        }

        script.Reverse();
        return script;
    }

    private static IEnumerable<Run> Runs(List<PieceKind> script, string[] old, string[] now)
    {
        var (x, y) = (0, 0);
        Run? run = null;
        foreach (var kind in script)
        {
            if (run?.Kind != kind)
            {
                if (run is not null)
                {
                    yield return run;
                }

                run = new Run(kind, []);
            }

            run.Words.Add(kind == PieceKind.Removed ? old[x] : now[y]);
            (x, y) = (kind == PieceKind.Added ? x : x + 1, kind == PieceKind.Removed ? y : y + 1);
        }

        if (run is not null)
        {
            yield return run;
        }
    }

    /// <summary>A single word left between two changes is read with them; within a change, what was comes before what is.</summary>
    private static List<Run> Merged(IEnumerable<Run> runs)
    {
        var all = runs.ToList();
        var merged = new List<Run>();
        var (removed, added) = (new Run(PieceKind.Removed, []), new Run(PieceKind.Added, []));
        for (var i = 0; i < all.Count; i++)
        {
            var isBridge = all[i] is { Kind: PieceKind.Same, Words: [not "\n"] } && i > 0 && i < all.Count - 1;
            if (all[i].Kind != PieceKind.Same || isBridge)
            {
                removed.Words.AddRange(all[i].Kind == PieceKind.Added ? [] : all[i].Words);
                added.Words.AddRange(all[i].Kind == PieceKind.Removed ? [] : all[i].Words);
                continue;
            }

            merged.AddRange([removed, added, all[i]]);
            (removed, added) = (new Run(PieceKind.Removed, []), new Run(PieceKind.Added, []));
        }

        return [.. merged.Append(removed).Append(added).Where(r => r.Words.Count > 0)];
    }

    [GeneratedRegex(@"\n|[^\s]+")]
    private static partial Regex WordsAndLines();

    private sealed record Run(PieceKind Kind, List<string> Words);
}
