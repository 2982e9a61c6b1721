using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Commenting;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.ActionPlans;
using SuppoRTT.Domain.Absences.Endorsing;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Endorsing;

/// <summary>A signed form before somebody in whose role it is to be endorsed, or was.</summary>
/// <param name="Input">What is posted.</param>
/// <param name="Form">The form as they may read it.</param>
/// <param name="Reader">Who is asking.</param>
/// <param name="Comments">What was said about the answers that they may see.</param>
public sealed record EndorseFormPage(EndorseFormInput Input, SubmittedForm Form, Actor Reader, FormComments Comments)
{
    public string Reference => Form.Absence.Reference;

    public string Doctor => Form.Absence.TraineeName;

    /// <summary>What they are to give; null while it is not their turn.</summary>
    public Endorsement? Waiting => Form.Absence.MayEndorse(Reader, Form.Form.Key) && Form.Absence.WhyNotOpen is null ? Form.Form.WaitingEndorsement : null;

    /// <summary>The name of the one for whom they would do it; null if they do it in their own name.</summary>
    public string? For => Form.Absence.EndorsesFor(Reader, Form.Form.Key)?.Name;

    /// <summary>Why there is nothing for them to endorse now, in a sentence.</summary>
    public string Hindrance => Form.Absence.WhyNotOpen ?? Form.Absence.WhyShutOut(Reader, Form.Form.Key) ?? $"This form is {FormWorkflow.Words(Form.Form.Status)}.";

    /// <summary>What changed since they, or somebody else, sent it back; null if nobody did.</summary>
    public ChangedSinceSentBack? Changes { get; init; }

    /// <summary>The supervisor's signature.</summary>
    public Signature? SignOff => Form.Form.SignOffOf(Form.Revision.Number);
}

/// <summary>What is different since a revision that was sent back, and what had been asked for.</summary>
public sealed record ChangedSinceSentBack(FormReturn Asked, FormComparison Answers, ChangedSection? Plan);

/// <summary>Finds a signed form for somebody in whose role it is to be endorsed, or was, with what changed since it was sent back.</summary>
public sealed class EndorseFormQuery(SuppoRTTContext db, SubmittedForms forms)
{
    public async Task<EndorseFormPage?> Find(string reference, string form, Actor reader, EndorseFormInput? input, CancellationToken cancellation)
    {
        if (await forms.FindToEndorse(reference, form, reader, cancellation) is not { } found)
        {
            return null;
        }

        var posted = input ?? new EndorseFormInput { Revision = found.Form.Revision, Stage = found.Form.WaitingEndorsement?.Stage };
        return new EndorseFormPage(posted, found, reader, await db.CommentsOn(found.Absence, found.Definition, reader, cancellation)) { Changes = await Changes(found, reader, cancellation) };
    }

    private async Task<ChangedSinceSentBack?> Changes(SubmittedForm found, Actor reader, CancellationToken cancellation)
    {
        var asked = found.Form.Returns.Where(r => r.Revision < found.Revision.Number && found.Form.OfRevision(r.Revision).Any()).MaxBy(r => r.At);
        return asked is null || found.IsUnopened || await forms.Earlier(found, asked.Revision, reader, cancellation) is not { } before ? null : new ChangedSinceSentBack(
            asked,
            FormComparison.Between(before.Definition, before.Answers, found.Definition, found.Answers, found.Readers),
            PlanComparison.Between(before.Revision.Plan, found.Revision.Plan));
    }
}
