using System.Collections.Immutable;

namespace SuppoRTT.Domain.Forms;

/// <summary>Which rows of a list are those that were there when a page was opened, changed or not; the others were added.</summary>
internal sealed class RowMatch
{
    private readonly Answers?[] _now;
    private readonly ILookup<int, Answers> _added;

    private RowMatch(Answers?[] now, IEnumerable<(int After, Answers Row)> added) => (_now, _added) = (now, added.ToLookup(a => a.After, a => a.Row));

    /// <summary>The row that stood at this place when the page was opened, as it is now; null if it was taken out.</summary>
    public Answers? this[int place] => _now[place];

    /// <summary>The rows that were added behind this place; -1 is before the first.</summary>
    public IEnumerable<Answers> AddedAfter(int place) => _added[place];

    public IEnumerable<Answers> Added => _added.SelectMany(a => a);

    public static RowMatch Of(IReadOnlyList<ImmutableSortedDictionary<string, string>> was, ImmutableArray<Answers> rows)
    {
        var marks = rows.Select(RowMarks.Of).ToList();
        var (now, added) = (new Answers?[was.Count], new List<(int, Answers)>());
        var place = 0;
        for (var r = 0; r < rows.Length; r++)
        {
            if (PlaceOf(was, place, marks, r) is { } found)
            {
                now[found] = rows[r];
                place = found + 1;
            }
            else
            {
                added.Add((place - 1, rows[r]));
            }
        }

        return new RowMatch(now, added);
    }

    /// <summary>The next place whose row this is: unchanged, or else alike, unless another row is the unchanged one.</summary>
    private static int? PlaceOf(IReadOnlyList<ImmutableSortedDictionary<string, string>> was, int from, List<ImmutableSortedDictionary<string, string>> marks, int row)
    {
        var places = Enumerable.Range(from, was.Count - from).ToList();
        var same = places.Where(p => was[p].SequenceEqual(marks[row])).Select(p => (int?)p).FirstOrDefault();
        return same ?? places.TakeWhile(p => !IsLater(was[p], marks, row)).Where(p => IsAlike(was[p], marks[row])).Select(p => (int?)p).FirstOrDefault();
    }

    private static bool IsLater(ImmutableSortedDictionary<string, string> was, List<ImmutableSortedDictionary<string, string>> marks, int row) => marks.Skip(row + 1).Any(was.SequenceEqual);

    /// <summary>Has an answer in common, or is too short to have one.</summary>
    private static bool IsAlike(ImmutableSortedDictionary<string, string> was, ImmutableSortedDictionary<string, string> now) => was.Count <= 1 || was.Any(now.Contains);
}
