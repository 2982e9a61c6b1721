namespace SuppoRTT.Domain.Forms;

/// <summary>A question that two people changed to different answers since the page was opened.</summary>
public sealed record AnswerConflict(string Question, Answer? Mine, Answer? Theirs);

/// <summary>What a save makes of a section: the answers to keep, and the questions where both sides changed.</summary>
public sealed record MergedDraft(Answers Answers, IReadOnlyList<AnswerConflict> Conflicts);

/// <summary>Brings together what I typed and what somebody else saved meanwhile, question by question. Nothing is lost without being shown.</summary>
public static class DraftMerge
{
    /// <param name="opened">The fingerprint of each answer as it was when my page was opened.</param>
    /// <param name="mine">My answers now, for the questions of the section.</param>
    /// <param name="theirs">What is stored now.</param>
    /// <param name="questions">The keys of the section's questions.</param>
    public static MergedDraft Merge(IReadOnlyDictionary<string, string> opened, Answers mine, Answers theirs, IEnumerable<string> questions)
    {
        var merged = theirs;
        var conflicts = new List<AnswerConflict>();
        foreach (var key in questions)
        {
            var was = opened.GetValueOrDefault(key, "");
            var (iChanged, theyChanged) = (mine.FingerprintOf(key) != was, theirs.FingerprintOf(key) != was);
            if (iChanged && theyChanged && !Equals(mine[key], theirs[key]))
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
}
