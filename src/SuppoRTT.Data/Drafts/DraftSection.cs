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

    public void Save(Answers answers, ActorStamp by, DateTimeOffset at)
    {
        Authors = AnswerAuthors.After(Authors, Domain.Forms.Answers.Parse(Answers), answers, by, at);
        (Answers, By, At, Version) = (answers.ToCanonicalJson(), by, at, Version + 1);
    }
}
