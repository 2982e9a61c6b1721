using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.ActionPlans;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Features.Components;

namespace SuppoRTT.Web.Features.SignOffs;

/// <summary>A form before the person who may sign it off, or the confirmation that they did.</summary>
/// <param name="Input">What is posted.</param>
/// <param name="Form">The form as this signer may read it.</param>
/// <param name="ProgrammeName">What the deanery calls the programme.</param>
/// <param name="Changes">What changed since the revision that was read before; null for the first.</param>
/// <param name="Next">What is due after this form.</param>
/// <param name="Signer">Who is asking.</param>
public sealed record SignOffFormPage(SignOffFormInput Input, SubmittedForm Form, string ProgrammeName, ChangesSince? Changes, NextForm? Next, Actor Signer)
{
    public string Reference => Form.Absence.Reference;

    public string Doctor => Form.Absence.TraineeName;

    public string Statement => Form.Definition.Signer(Party.Supervisor).Statement;

    /// <summary>What the form is about, for the middle of a sentence.</summary>
    public string About => Form.Definition.Stage switch
    {
        FormStage.BeforeAbsence => "what the two of you agree before the time away",
        FormStage.BeforeReturn => "how the two of you plan the return to training",
        FormStage.AfterReturn => "how the return is going, and what support is needed now",
    };

    /// <summary>Their signature, when there is nothing left to sign.</summary>
    public Signature? OwnSignature => Form.Form.ValidSignature(Party.Supervisor) is { } signature && Signer.Is(new PersonId(signature.By.Id)) ? signature : null;

    /// <summary>Why it cannot be signed now.</summary>
    public string? Hindrance => Form.Form.Status == FormStatus.AwaitingSignOff
        ? Form.Absence.WhyNotOpen
        : $"This form is {FormWorkflow.Words(Form.Form.Status)}.";

    public Meeting? Meeting => Form.Absence.MeetingOf(Form.Form.Key);
}

/// <summary>What changed since an earlier revision, and what its supervisor had asked for.</summary>
public sealed record ChangesSince(int Revision, FormComparison Answers, ChangedSection? Plan, ChangedSection? Doctor, FormReturn? Asked);

/// <summary>The form that comes after this one, and by when.</summary>
public sealed record NextForm(string Name, DateOnly? Due);

public sealed class SignOffFormQuery(SubmittedForms forms, DefinitionStore definitions, TimeProvider time)
{
    public async Task<SignOffFormPage?> Find(string reference, string form, Actor signer, SignOffFormInput? input, CancellationToken cancellation)
    {
        if (await forms.FindToSign(reference, form, signer, cancellation) is not { } found)
        {
            return null;
        }

        var rules = (await definitions.Rules(cancellation)).Rules;
        var changes = found.Form.Status == FormStatus.AwaitingSignOff ? await Changes(found, signer, cancellation) : null;
        return new SignOffFormPage(input ?? Empty(found, signer), found, rules.ProgrammeName, changes, await Next(found.Absence, rules, cancellation), signer);
    }

    private SignOffFormInput Empty(SubmittedForm found, Actor signer)
    {
        var proposed = found.Absence.MeetingOf(found.Form.Key)?.ProposedFor?.DateInUk;
        return new SignOffFormInput
        {
            Revision = found.Form.Revision,
            HeldOn = TypedDate.Of(proposed <= time.GetUtcNow().DateInUk ? proposed : null),
            WhoWasThere = $"{found.Absence.TraineeName} and {signer.Name}",
        };
    }

    private async Task<ChangesSince?> Changes(SubmittedForm found, Actor signer, CancellationToken cancellation)
    {
        if (found.Form.RevisionReadBefore is not { } number || await forms.Earlier(found, number, signer, cancellation) is not { } before)
        {
            return null;
        }

        return new ChangesSince(
            number,
            FormComparison.Between(before.Definition, before.Answers, found.Definition, found.Answers, found.Readers),
            PlanComparison.Between(before.Revision.Plan, found.Revision.Plan),
            DoctorDetails.Between(before.Revision.Doctor, found.Revision.Doctor),
            found.Form.Returns.Where(r => r.Revision == number).MaxBy(r => r.At));
    }

    private async Task<NextForm?> Next(Absence absence, DeaneryRules rules, CancellationToken cancellation)
    {
        var open = Deadlines.For(absence.Dates, rules).FirstOrDefault(d => absence.Forms.Any(f => f.Key == d.Form && f.Status != FormStatus.SignedOff));
        return open is not null && absence.WhyNotOpen is null && await definitions.FormToday(open.Form, cancellation) is { } next
            ? new NextForm(next.Definition.Name, open.Due)
            : null;
    }
}
