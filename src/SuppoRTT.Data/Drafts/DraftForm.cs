using SuppoRTT.Data.Definitions;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.ActionPlans;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;

namespace SuppoRTT.Data.Drafts;

/// <summary>A form as one of those who fill it in sees it.</summary>
/// <param name="Absence">The whole absence.</param>
/// <param name="Form">The form.</param>
/// <param name="Version">The definition that it is on, or today's if it was not started.</param>
/// <param name="Saved">The sections that were saved, by key.</param>
/// <param name="Answers">The answers of all sections: as saved, else as known from elsewhere.</param>
/// <param name="Readers">In which capacities it is filled in.</param>
/// <param name="Today">The day on which it is filled in.</param>
public sealed record DraftForm(
    Absence Absence, AbsenceForm Form, VersionedForm Version, IReadOnlyDictionary<string, DraftSection> Saved, Answers Answers, IReadOnlySet<Audience> Readers, DateOnly Today)
{
    public FormDefinition Definition => Version.Definition;

    /// <summary>What this form and those before it said when they were handed in last.</summary>
    public FactsBefore Before { get; init; } = FactsBefore.None;

    /// <summary>Nobody does it with the doctor now: who was to do it no longer holds the role for it here.</summary>
    public bool IsLeftAlone { get; init; }

    /// <summary>The deanery's rule for short absences.</summary>
    public required Threshold Threshold { get; init; }

    /// <summary>What the form says of the doctor; null where the deanery asks for nothing.</summary>
    public DoctorDetails? Doctor { get; init; }

    public FactsSaid Said => FactsSaid.In(Definition, Answers);

    /// <summary>The support of the absence once this is submitted.</summary>
    public ReturnSupport SupportAfter => Absence.SupportAfter(Form.Key, Said, Before, Today);

    /// <summary>Whether answers may be typed now: while the absence is on hold, in what was begun before.</summary>
    public bool IsOpen => Form.Status.IsOpen() && (Absence.Status == AbsenceStatus.Open || (Absence.Status == AbsenceStatus.OnHold && Form.Status != FormStatus.NotStarted));

    /// <summary>Why no answers may be typed now, where that is so.</summary>
    public string WhyNotNow => Absence.WhyNotOpen ?? $"This form is {FormWorkflow.Words(Form.Status)}, so its answers cannot be changed now.";

    /// <summary>It was being filled in when the absence ended: it is kept, and read by those who filled it in.</summary>
    public bool IsKept => !IsOpen && Form.Status.IsOpen() && Saved.Count > 0;

    /// <summary>The pages that are asked now, with the questions that this person may see.</summary>
    public IEnumerable<Section> ShownSections => Definition.Sections.Select(SeenPartOf).Where(s => Definition.IsShown(s, Answers));

    /// <summary>A section with the questions that this person may see; null if there is none.</summary>
    public Section? SeenPartOf(string section) => Definition.Section(section) is { } whole && SeenPartOf(whole) is { Questions.Count: > 0 } part ? part : null;

    /// <summary>All answers of a section, seen by this person or not.</summary>
    public Answers AnswersOf(string section) => Answers.Only(key => Definition.Section(section)!.Questions.Any(q => q.Key == key));

    /// <summary>The same with a section answered otherwise.</summary>
    public DraftForm With(string section, Answers answers) =>
        this with { Answers = Answers.Only(key => Definition.Section(section)!.Questions.All(q => q.Key != key)).MergedWith(answers) };

    public int VersionOf(string section) => Saved.TryGetValue(section, out var saved) ? saved.Version : 0;

    /// <summary>The fingerprint that the revision gets, of what is submitted: answers, action plan and what is said of the doctor, so that nothing is submitted that was not on the page.</summary>
    public string SeenOnCheck() => FormRevision.HashOf(Version.VersionId, Definition.Counted(Answers).ToCanonicalJson(), ActionPlanCopy.Of(Absence.Needs), Doctor?.ToCopy());

    /// <summary>Why it was sent back, if nothing that it says has changed since then; null otherwise.</summary>
    public FormReturn? UnchangedSince => Form.OpenReturn is { } returned
        && Form.RevisionHash == SeenOnCheck() ? returned : null;

    /// <summary>What is missing or wrong in a section, dates that cannot be included.</summary>
    public IEnumerable<AnswerProblem> Problems(Section section)
    {
        var own = Definition.Problems(section, Answers, complete: true).ToList();
        return own.Concat(DateProblems(section).Where(p => own.All(o => o.Field != p.Field)));
    }

    /// <summary>Dates of a section that cannot be, or that do not fit to the others.</summary>
    public IEnumerable<AnswerProblem> DateProblems(Section section) => Absence.FactProblems(Definition, Answers, Today, Before, Threshold).Where(p => section.Questions.Any(q => q.Key == p.Field));

    private Section SeenPartOf(Section section) => section with { Questions = [.. section.Questions.Where(q => !q.IsPrivate || Readers.Any(q.SeenBy))] };
}
