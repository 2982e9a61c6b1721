using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.ActionPlans;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>Two revisions of a form, and what is different, as far as the reader may see it.</summary>
public sealed record CompareRevisionsPage(SubmittedForm Before, SubmittedForm After)
{
    /// <summary>The numbers of the revisions there are, the latest first.</summary>
    public IEnumerable<int> Numbers => Enumerable.Range(1, After.Form.Revision).Reverse();

    /// <summary>Somebody chose the same revision twice.</summary>
    public bool IsSame => Before.Revision.Number == After.Revision.Number;

    public string Reference => After.Absence.Reference;

    public FormComparison Answers { get; } = FormComparison.Between(Before.Definition, Before.Answers, After.Definition, After.Answers, After.Readers);

    public ChangedSection? Doctor { get; } = DoctorDetails.Between(Before.Revision.Doctor, After.Revision.Doctor);

    public ChangedSection? Plan { get; } = PlanComparison.Between(Before.Revision.Plan, After.Revision.Plan);
}

public sealed class CompareRevisionsQuery(SubmittedForms forms)
{
    /// <summary>A revision beside an earlier one, the one before it unless another is named; null if there is no such pair for this reader.</summary>
    public Task<CompareRevisionsPage?> Find(string reference, string form, int revision, int? since, Actor reader, CancellationToken cancellation) =>
        since > revision ? Beside(reference, form, since.Value, revision, reader, cancellation) : Beside(reference, form, revision, since, reader, cancellation);

    private async Task<CompareRevisionsPage?> Beside(string reference, string form, int revision, int? since, Actor reader, CancellationToken cancellation) =>
        await forms.Find(reference, form, revision, reader, cancellation) is { } after
        && (since == revision ? after : await forms.Earlier(after, since ?? revision - 1, reader, cancellation)) is { } before
            ? new CompareRevisionsPage(before, after)
            : null;
}
