namespace SuppoRTT.Domain.Forms;

/// <summary>A question that two people changed to different answers since the page was opened.</summary>
public sealed record AnswerConflict(string Question, Answer? Mine, Answer? Theirs)
{
    /// <summary>Of a list of rows: what the page that stays on the screen was opened with, as far as the rows differ; null of one answer, where that stays what it was.</summary>
    internal string? Opened { get; init; }
}

/// <summary>What somebody typed on a page, and the fingerprint of each answer as it was when the page was opened.</summary>
public sealed record TypedAnswers(Answers Answers, IReadOnlyDictionary<string, string> Opened)
{
    // An answer that was empty has an empty fingerprint, and empty answers are not written.
    private const string Was = "was:";

    /// <summary>The fingerprint of an answer of which nobody knows any more what it was.</summary>
    public const string NotKnown = "?";

    /// <summary>What the page holds is what its next save starts from; of a question in conflict it is still what was there before.</summary>
    public IReadOnlyDictionary<string, string> OpenedNext(IEnumerable<AnswerConflict> conflicts)
    {
        var open = conflicts.ToDictionary(c => c.Question);
        return Opened.ToDictionary(o => o.Key, o => open.TryGetValue(o.Key, out var conflict) ? conflict.Opened ?? o.Value : Answers.FingerprintOf(o.Key));
    }

    public string ToCanonicalJson() => Answers.None
        .With("answers", Answers.ToCanonicalJson())
        .With("opened", Opened.Aggregate(Answers.None, (all, o) => all.With(o.Key, $"{Was}{o.Value}")).ToCanonicalJson())
        .ToCanonicalJson();

    public static TypedAnswers Parse(string json)
    {
        var kept = Answers.Parse(json);
        var opened = Answers.Parse(kept.Text("opened"));
        return new TypedAnswers(Answers.Parse(kept.Text("answers")), opened.Keys.ToDictionary(key => key, key => opened.Text(key)![Was.Length..]));
    }
}

/// <summary>What a save makes of a section: the answers to keep, and the questions where both sides changed.</summary>
public sealed record MergedDraft(Answers Answers, IReadOnlyList<AnswerConflict> Conflicts)
{
    /// <summary>As my page shows them: my words where both sides changed.</summary>
    public Answers WithMine() => Conflicts.Aggregate(Answers, (all, c) => all.With(c.Question, c.Mine));
}

/// <summary>Brings together what I typed and what somebody else saved meanwhile, question by question, and lists row by row. Nothing is lost without being shown.</summary>
public static class DraftMerge
{
    /// <param name="typed">My answers now, and what my page was opened with.</param>
    /// <param name="theirs">What is stored now.</param>
    /// <param name="questions">The keys of the questions that were on my page.</param>
    public static MergedDraft Merge(TypedAnswers typed, Answers theirs, IEnumerable<string> questions)
    {
        var (mine, merged) = (typed.Answers, theirs);
        var conflicts = new List<AnswerConflict>();
        foreach (var key in questions)
        {
            var was = typed.Opened.GetValueOrDefault(key, "");
            var (iChanged, theyChanged) = (mine.FingerprintOf(key) != was, theirs.FingerprintOf(key) != was);
            if (iChanged && theyChanged && RowsMerge.Of(was, mine[key], theirs[key]) is { } rows)
            {
                merged = merged.With(key, rows.Theirs);
                conflicts.AddRange(rows.IsConflict ? [new AnswerConflict(key, rows.Mine, rows.Theirs) { Opened = rows.Opened }] : []);
            }
            else if (iChanged && theyChanged && !Equals(mine[key], theirs[key]))
            {
                conflicts.Add(new AnswerConflict(key, mine[key], theirs[key]));
            }
            else if (iChanged)
            {
                merged = merged.With(key, mine[key]);
            }
        }

        return new MergedDraft(merged, conflicts);
    }

    /// <summary>Their words where both sides changed the same, and of a list no more than that: rows that I added, and answers that I alone changed, stay.</summary>
    /// <param name="mine">My answers now.</param>
    /// <param name="theirs">What is stored now.</param>
    /// <param name="taken">The questions of which I take their words, each with its fingerprint from before either side changed it.</param>
    public static Answers TakeTheirs(Answers mine, Answers theirs, IEnumerable<KeyValuePair<string, string>> taken) =>
        taken.Aggregate(theirs, (all, t) => RowsMerge.Of(t.Value, mine[t.Key], theirs[t.Key]) is { } rows ? all.With(t.Key, rows.Theirs) : all);
}
