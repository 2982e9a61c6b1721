using SuppoRTT.Data;
using SuppoRTT.Data.Drafts;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.ActionPlans;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>Submits a form as it was on the page. Pressed twice, it is submitted once, and both lead on.</summary>
public sealed class CheckAnswersHandler(SuppoRTTContext db, DraftForms drafts, TimeProvider time)
{
    private const int Tries = 3;

    public Task Handle(string reference, string form, CheckAnswersInput input, Actor actor, CancellationToken cancellation) =>
        db.TryUpTo(Tries, () => Submit(reference, form, input, actor, cancellation));

    private async Task Submit(string reference, string form, CheckAnswersInput input, Actor actor, CancellationToken cancellation)
    {
        var draft = await drafts.Find(reference, form, actor, cancellation);
        RuleBrokenException.Unless(draft is not null, "This form is not there any more.");
        if (draft.Absence.IsHandedIn(form, input.Revision, input.Seen, actor))
        {
            return;
        }

        RuleBrokenException.Unless(draft.SeenOnCheck() == input.Seen, "The answers or the action plan have changed since you opened this page. Read them once more before you submit.");

        if (draft.Form.Status == FormStatus.NotStarted)
        {
            draft.Absence.StartForm(form, draft.Version.VersionId, actor);
        }

        var submission = new Submission(draft.Definition, draft.Answers, ActionPlanCopy.Of(draft.Absence.Needs), input.Revision, Typed.Words(input.ReasonForDates), draft.Before, draft.Doctor?.ToCopy()) { Threshold = draft.Threshold };
        if (draft.Absence.Submit(form, submission, actor, time.GetUtcNow()) is { } revision)
        {
            db.Revisions.Add(revision);
            await db.SaveChangesAsync(cancellation);
        }
    }
}
