using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;

namespace SuppoRTT.Domain.Absences;

/// <summary>A form as it is handed in.</summary>
/// <param name="Definition">The definition that it was filled in under.</param>
/// <param name="Answers">All sections together; answers to questions that are not asked are dropped.</param>
/// <param name="Plan">The copy of the action plan, as JSON.</param>
/// <param name="RevisionOpened">The revision that stood when the check-answers page was opened: 0 for the first time.</param>
/// <param name="ReasonForDates">Required when the answers change the dates of the absence.</param>
/// <param name="Before">What this form said when it was handed in last, and what those before it say; null if nothing was said.</param>
/// <param name="Doctor">The copy of the doctor's details, as JSON; null where the deanery asks for none.</param>
public sealed record Submission(
    FormDefinition Definition, Answers Answers, string Plan, int RevisionOpened, string? ReasonForDates = null, FactsBefore? Before = null, string? Doctor = null)
{
    /// <summary>The deanery's rule for short absences: a form makes none of them.</summary>
    public Threshold? Threshold { get; init; }
}
