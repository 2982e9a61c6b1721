namespace SuppoRTT.Domain.Forms;

/// <summary>What became of an answer between two revisions.</summary>
public enum ChangeKind
{
    Added,
    Removed,
    Changed,

    /// <summary>The answer stands, but the form asks or words it otherwise than before.</summary>
    Reworded,
}

/// <summary>One answer that differs between two revisions, in words.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Question">The question as it is asked now, or as it was where it is not asked any more.</param>
/// <param name="OldLabel">How the question was put before, where it was put otherwise.</param>
/// <param name="Was">The answer before; null where there was none.</param>
/// <param name="Now">The answer now; null where there is none.</param>
public sealed record AnswerChange(ChangeKind Kind, Question Question, string? OldLabel, string? Was, string? Now)
{
    /// <summary>The words that changed within a longer text; null where was and now are read better whole.</summary>
    public IReadOnlyList<TextPiece>? Pieces => Was is null || Now is null ? null : WordDifference.Between(Was, Now);
}

/// <summary>A section in which something changed between two revisions.</summary>
public sealed record ChangedSection(string Title, IReadOnlyList<AnswerChange> Changes);

/// <summary>What changed from one revision of a form to another, question by question, as far as the reader may see it; the two may stand under different versions of the form.</summary>
/// <param name="Sections">Sections in which something changed.</param>
/// <param name="LeftOut">How many changed answers this reader may not see.</param>
public sealed record FormComparison(IReadOnlyList<ChangedSection> Sections, int LeftOut)
{
    public bool IsEmpty => Sections.Count == 0 && LeftOut == 0;

    public bool Mentions(string question) => Sections.Any(s => s.Changes.Any(c => c.Question.Key == question));

    /// <param name="oldForm">The definition of the earlier answers.</param>
    /// <param name="old">The earlier answers.</param>
    /// <param name="form">The definition of the later answers.</param>
    /// <param name="answers">The later answers.</param>
    /// <param name="readers">In which capacities it is read.</param>
    public static FormComparison Between(FormDefinition oldForm, Answers old, FormDefinition form, Answers answers, IReadOnlySet<Audience> readers)
    {
        var (was, now, leftOut) = (oldForm.Counted(old), form.Counted(answers), 0);
        bool MaySee(Question? question) => question is null || !question.IsPrivate || readers.Any(question.SeenBy);
        var sections = new List<ChangedSection>();
        foreach (var (title, keys) in Order(oldForm, form))
        {
            var changes = keys.Select(key => Change(oldForm.Question(key), was[key], form.Question(key), now[key])).OfType<AnswerChange>().ToList();
            var seen = changes.Where(c => MaySee(oldForm.Question(c.Question.Key)) && MaySee(form.Question(c.Question.Key))).ToList();
            leftOut += changes.Count - seen.Count;
            sections.Add(new ChangedSection(title, seen));
        }

        return new FormComparison([.. sections.Where(s => s.Changes.Count > 0)], leftOut);
    }

    /// <summary>The questions in the order of the later form; what it does not ask any more stands where it stood, or last.</summary>
    private static IEnumerable<(string Title, IEnumerable<string> Keys)> Order(FormDefinition oldForm, FormDefinition form)
    {
        IEnumerable<string> Gone(Section? section) => section?.Questions.Select(q => q.Key).Where(key => form.Question(key) is null) ?? [];
        var later = form.Sections.Select(s => (s.Title, s.Questions.Select(q => q.Key).Concat(Gone(oldForm.Section(s.Key)))));
        return later.Concat(oldForm.Sections.Where(s => form.Section(s.Key) is null).Select(s => (s.Title, Gone(s))));
    }

    private static AnswerChange? Change(Question? before, Answer? was, Question? after, Answer? now)
    {
        var wasWords = before is null || was is null ? null : AnswerSheet.Words(before, was);
        var nowWords = after is null || now is null ? null : AnswerSheet.Words(after, now);
        var oldLabel = before is not null && after is not null && before.Label != after.Label ? before.Label : null;
        ChangeKind? kind = (was, now) switch
        {
            (null, null) => null,
            (null, _) => ChangeKind.Added,
            (_, null) => ChangeKind.Removed,
            _ when !was.Equals(now) => ChangeKind.Changed,
            _ when oldLabel is not null || wasWords != nowWords => ChangeKind.Reworded,
            _ => null,
        };
        return kind is { } what ? new AnswerChange(what, (after ?? before)!, oldLabel, wasWords, nowWords) : null;
    }
}
