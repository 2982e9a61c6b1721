using System.Collections.Immutable;

namespace SuppoRTT.Domain.Forms;

/// <summary>A list of rows that two people changed: what both added stands in it, and what only one changed in a row.</summary>
/// <param name="Mine">With my words where both changed the same answer of the same row.</param>
/// <param name="Theirs">With their words there.</param>
/// <param name="Opened">What I typed, marked so that only those answers are in conflict the next time.</param>
internal sealed record RowsMerge(RowsAnswer Mine, RowsAnswer Theirs, string Opened)
{
    public bool IsConflict => !Mine.Equals(Theirs);

    /// <summary>The rows brought together; null if that cannot be done row by row.</summary>
    public static RowsMerge? Of(string was, Answer? mine, Answer? theirs)
    {
        if ((mine ?? theirs) is not RowsAnswer || RowMarks.Parse(was) is not { } opened)
        {
            return null;
        }

        var merge = new Merging(opened, RowMatch.Of(opened, Rows(mine)), RowMatch.Of(opened, Rows(theirs))).Merged(Rows(mine));
        return merge.Mine.Rows.Length <= Question.MostRowsKept ? merge : null;
    }

    private static ImmutableArray<Answers> Rows(Answer? answer) => answer is RowsAnswer rows ? rows.Rows : [];

    private sealed class Merging(IReadOnlyList<ImmutableSortedDictionary<string, string>> was, RowMatch mine, RowMatch theirs)
    {
        private readonly List<(Answers Mine, Answers Theirs)> _merged = [];
        private readonly Dictionary<Answers, ImmutableSortedDictionary<string, string>> _opened = new(ReferenceEqualityComparer.Instance);

        public RowsMerge Merged(ImmutableArray<Answers> typed)
        {
            Add(-1);
            for (var place = 0; place < was.Count; place++)
            {
                Keep(place);
                Add(place);
            }

            var opened = typed.Select(row => _opened.GetValueOrDefault(row) ?? RowMarks.Of(row));
            return new RowsMerge(new RowsAnswer([.. _merged.Select(r => r.Mine)]), new RowsAnswer([.. _merged.Select(r => r.Theirs)]), typed.IsEmpty ? "" : RowMarks.Text(opened));
        }

        /// <summary>What both added, theirs first; the same row once.</summary>
        private void Add(int place) => _merged.AddRange(theirs.AddedAfter(place).Concat(mine.AddedAfter(place).Where(row => !theirs.Added.Contains(row))).Select(row => (row, row)));

        /// <summary>A row that was there: with what each changed in it. One that only one of them took out stays if the other changed it.</summary>
        private void Keep(int place)
        {
            switch (mine[place], theirs[place])
            {
                case ({ } my, { } their):
                    _merged.Add(Together(was[place], my, their));
                    break;
                case ({ } row, null) when !RowMarks.Of(row).SequenceEqual(was[place]):
                    _merged.Add((row, row));
                    break;
                case (null, { } row) when !RowMarks.Of(row).SequenceEqual(was[place]):
                    _merged.Add((row, row));
                    break;
            }
        }

        private (Answers Mine, Answers Theirs) Together(ImmutableSortedDictionary<string, string> before, Answers my, Answers their)
        {
            var (marks, theirMarks) = (RowMarks.Of(my), RowMarks.Of(their));
            var (withMine, withTheirs, opened) = (their, their, marks);
            foreach (var key in before.Keys.Union(marks.Keys).Where(key => marks.GetValueOrDefault(key) != before.GetValueOrDefault(key)))
            {
                withMine = withMine.With(key, my[key]);
                if (theirMarks.GetValueOrDefault(key) == before.GetValueOrDefault(key))
                {
                    withTheirs = withTheirs.With(key, my[key]);
                }
                else if (theirMarks.GetValueOrDefault(key) != marks.GetValueOrDefault(key))
                {
                    opened = before.TryGetValue(key, out var mark) ? opened.SetItem(key, mark) : opened.Remove(key);
                }
            }

            _opened[my] = opened;
            return (withMine, withTheirs);
        }
    }
}
