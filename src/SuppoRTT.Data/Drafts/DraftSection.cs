using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Drafts;

/// <summary>The answers of one section of a form that is being filled in: outside the absence, so that saving while typing touches nothing else and is nobody's news.</summary>
public sealed class DraftSection : IOwnedByDeanery
{
    private DraftSection()
    {
        FormKey = SectionKey = Answers = null!;
        By = null!;
    }

    /// <summary>Saved for the first time; what was known before is nobody's.</summary>
    public DraftSection(DeaneryId deanery, AbsenceId absence, string formKey, string sectionKey, Answers answers, ActorStamp by, DateTimeOffset at, Answers? known = null)
    {
        (DeaneryId, AbsenceId, FormKey, SectionKey) = (deanery, absence, formKey, sectionKey);
        Authors = AnswerAuthors.After(AnswerAuthors.Nobody, known ?? Domain.Forms.Answers.None, answers, by, at);
        (Answers, By, At, Version) = (answers.ToCanonicalJson(), by, at, 1);
    }

    public DeaneryId DeaneryId { get; private init; }

    public AbsenceId AbsenceId { get; private init; }

    public string FormKey { get; private init; }

    public string SectionKey { get; private init; }

    /// <summary>Canonical JSON. Has no maximum length.</summary>
    public string Answers { get; private set; }

    /// <summary>Who changed which answer last, as JSON. Has no maximum length.</summary>
    public string Authors { get; private set; } = AnswerAuthors.Nobody;

    /// <summary>Rises with every save; 0 stands for a section that was never saved.</summary>
    public int Version { get; private set; }

    public ActorStamp By { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>
    /// The answers, and beside them what is known from elsewhere of questions that nobody has answered or emptied here: a private answer of an earlier form, which who saved
    /// first was not to see, is still there for who wrote it.
    /// </summary>
    public Answers Known(Answers fromElsewhere)
    {
        var authors = AnswerAuthors.Parse(Authors);
        var saved = Domain.Forms.Answers.Parse(Answers);
        return fromElsewhere.Only(key => saved[key] is null && !authors.ContainsKey(key)).MergedWith(saved);
    }

    /// <param name="answers">The answers now.</param>
    /// <param name="by">Who saves.</param>
    /// <param name="at">When.</param>
    /// <param name="shown">What stood on the page before: what was known from elsewhere and is emptied now counts as emptied, and a day that followed the absence and was left so is nobody's any more.</param>
    public void Save(Answers answers, ActorStamp by, DateTimeOffset at, Answers? shown = null)
    {
        var stored = Domain.Forms.Answers.Parse(Answers);
        var left = shown is null ? [] : shown.Keys.Where(key => !Equals(shown[key], stored[key]) && Equals(shown[key], answers[key]));
        Authors = AnswerAuthors.After(AnswerAuthors.Without(Authors, left), shown ?? stored, answers, by, at);
        (Answers, By, At, Version) = (answers.ToCanonicalJson(), by, at, Version + 1);
    }
}
