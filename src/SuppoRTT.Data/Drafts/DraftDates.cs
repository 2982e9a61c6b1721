using SuppoRTT.Domain.Forms;

namespace SuppoRTT.Data.Drafts;

/// <summary>The days of the absence in the answers of a draft: they follow the absence until somebody types another.</summary>
internal static class DraftDates
{
    /// <param name="form">The form.</param>
    /// <param name="draft">Its answers so far.</param>
    /// <param name="saved">Its sections that were saved.</param>
    /// <param name="handedIn">What it said when it was last handed in; null of one that never was.</param>
    /// <param name="now">The dates of the absence.</param>
    public static Answers Following(FormDefinition form, Answers draft, IEnumerable<DraftSection> saved, Answers? handedIn, Func<Fact, DateOnly?> now)
    {
        var authors = saved.SelectMany(s => AnswerAuthors.Parse(s.Authors).Keys);
        return Prefill.WithMovedDates(form, draft, authors.Where(key => handedIn is null || !Equals(draft[key], handedIn[key])).ToHashSet(), now);
    }
}
