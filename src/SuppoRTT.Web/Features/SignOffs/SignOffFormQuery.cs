using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Commenting;
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
/// <param name="Changes">What changed since the revision that was read before; null for the first.</param>
/// <param name="Steps">What is next with the absence, for this signer.</param>
/// <param name="Signer">Who is asking.</param>
public sealed record SignOffFormPage(SignOffFormInput Input, SubmittedForm Form, ChangesSince? Changes, ShownSteps Steps, Actor Signer)
{
    /// <summary>What was said about the answers that this signer may see.</summary>
    public FormComments? Comments { get; init; }

    /// <summary>The secret of their link, of who signs without an account; null of who signs in.</summary>
    public string? Token { get; init; }

    /// <summary>Of who signs without an account: that they had given the code when they opened the page, sealed.</summary>
    public string? Ticket { get; init; }

    /// <summary>They have not signed a form in this deanery before: what it is about stands open.</summary>
    public bool IsFirstTime { get; init; }

    /// <summary>Whom the signed form asks for help, and who of them was told.</summary>
    public IReadOnlyList<string> HelpAsked { get; init; } = [];

    /// <summary>What this is and what they promise, in the deanery's words.</summary>
    public SigningPrimer Primer => Steps.Deanery.Rules.Supervisor.Primer;

    /// <summary>Above what to talk about.</summary>
    public string PointsHeading => Form.Definition.PointsToCover.Count switch
    {
        2 => "Two things to cover when you meet",
        3 => "Three things to cover when you meet",
        4 => "Four things to cover when you meet",
        5 => "Five things to cover when you meet",
        _ => "What to cover when you meet",
    };

    /// <summary>They do the form with the doctor and wait for the deanery alone.</summary>
    public bool MayReadBeforeConfirmed => Form.Form.Status == FormStatus.AwaitingSignOff && Form.Absence.WhyNotOpen is null;

    /// <summary>What to tell of what is next, once it is signed: the first thing, and another review if one was agreed.</summary>
    public IEnumerable<NextStep> Next => Steps.All.Where(s => s == Steps.First || s.Kind == StepKind.ReviewAgain);

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
    public Signature? OwnSignature => Form.Form.ValidSignature(Party.Supervisor) is { } signature && Signer.Did(signature.By) ? signature : null;

    /// <summary>The signature of somebody else in their place: the one thing that whoever comes by an e-mail wants to know then.</summary>
    public Signature? OthersSignature => Form.Form.ValidSignature(Party.Supervisor) is { } signature && !Signer.Did(signature.By) ? signature : null;

    /// <summary>They do the form with the doctor, and do not sign for who does.</summary>
    public bool DoesIt => Form.Absence.Does(Signer, Form.Form.Key);

    /// <summary>They returned or signed the revision that this one is compared with.</summary>
    public bool HasReadBefore => Changes is { } changes && new[] { changes.Asked?.By, Form.Form.SignOffOf(changes.Revision)?.By }.Any(by => by is not null && Signer.Did(by));

    /// <summary>The days that the form names otherwise than the absence does now: said before it is signed.</summary>
    public IReadOnlyList<OtherDate> OtherDates => FactsSaid.In(Form.Definition, Form.Answers).OtherThan(Form.Absence.Dates);

    /// <summary>Why it cannot be signed now.</summary>
    public string? Hindrance => Form.Form.Status == FormStatus.AwaitingSignOff
        ? Form.Absence.WhyNotOpen ?? WhyNotYet(Form, Signer)
        : $"This form is {FormWorkflow.Words(Form.Form.Status)}.";

    /// <summary>Why whoever does a form with the doctor cannot sign or return it before they are confirmed; null where they can.</summary>
    public static string? WhyNotYet(SubmittedForm form, Actor signer) => form.Absence.WaitsToSign(signer, form.Definition)
        ? "You can sign or return it once the deanery has confirmed you. They have been asked, and you get an e-mail." : null;

    public Meeting? Meeting => Form.Absence.MeetingOf(Form.Form.Key);

    /// <summary>The roles in which they may sign, the one that is meant if they say nothing else first.</summary>
    public IReadOnlyList<Role> Roles { get; } = Form.Absence.SigningRoles(Signer, Form.Definition);

    /// <summary>For whom they would sign in each role in which they stand in; none of who signs in their own name.</summary>
    public IReadOnlyList<string> For => [.. Roles.Select(r => (Role: r, Absent: Form.Absence.SignsFor(Signer, Form.Definition, r))).Where(f => f.Absent is not null)
        .Select(f => $"{(Roles.Count > 1 ? $"As {RoleWords.WithArticle(f.Role)} you" : "You")} do this for {f.Absent!.Name}, for whom you stand in. Both names are kept.")];

    /// <summary>Where it is returned.</summary>
    public string ReturnAddress(SignOffLinks links) => Token is { } token ? links.ReturnAsGuest(token) : links.ReturnForm(Reference, Form.Form.Key);

    /// <summary>What is wrong with the role that was selected.</summary>
    public string? RoleProblem => Roles.Count > 1 && !(Input.As is { } role && Roles.Contains(role)) ? "Select the role in which you sign" : null;
}

/// <summary>What changed since an earlier revision, and what its supervisor had asked for.</summary>
public sealed record ChangesSince(int Revision, FormComparison Answers, ChangedSection? Plan, ChangedSection? Doctor, FormReturn? Asked);

public sealed class SignOffFormQuery(SuppoRTTContext db, SubmittedForms forms, DefinitionStore definitions, TimeProvider time)
{
    public async Task<SignOffFormPage?> Find(string reference, string form, Actor signer, SignOffFormInput? input, CancellationToken cancellation)
    {
        if (await forms.FindToSign(reference, form, signer, cancellation) is not { } found)
        {
            return null;
        }

        var changes = found.Form.Status == FormStatus.AwaitingSignOff ? await Changes(found, signer, cancellation) : null;
        var posted = (input ?? Empty(found, signer)) with { AsksIfItCounts = found.Absence.IsMeetingOfAnEarlierRevision(form) };
        return new SignOffFormPage(posted, found, changes, await Steps(found.Absence, signer, cancellation), signer)
        {
            Comments = await db.CommentsOn(found.Absence, found.Definition, signer, cancellation),
            HelpAsked = found.Form.Status.IsSigned() ? await HelpAsked(found, cancellation) : [],
            IsFirstTime = found.Form.Status == FormStatus.AwaitingSignOff && !await db.HasSigned(signer, cancellation),
        };
    }

    /// <summary>Of a form that was signed before the portal told anybody it is not said that it has.</summary>
    private async Task<IReadOnlyList<string>> HelpAsked(SubmittedForm found, CancellationToken cancellation)
    {
        var id = found.Absence.Id.Value;
        return HelpFrom.Asked(found.Definition, found.Answers).Any(o => HelpFrom.Told.ContainsKey(o.Value)) && !await db.Audit.AnyAsync(e => e.SubjectId == id && e.Name == nameof(ReviewEscalated), cancellation) ? []
            : [.. EscalationWords.Of(found.Definition, found.Answers, isSigned: true)];
    }

    private SignOffFormInput Empty(SubmittedForm found, Actor signer)
    {
        var together = found.Absence.SittingUnder(found.Form.Key, found.Revision.At)?.StartedAt;
        var met = (together ?? found.Absence.MeetingOf(found.Form.Key)?.ProposedFor)?.DateInUk;
        return new SignOffFormInput
        {
            Revision = found.Form.Revision,
            As = found.Absence.SigningRole(signer, found.Definition),
            HeldOn = TypedDate.Of(met <= time.GetUtcNow().DateInUk ? met : null),
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

    private async Task<ShownSteps> Steps(Absence absence, Actor signer, CancellationToken cancellation)
    {
        var forms = (await definitions.Forms(cancellation)).Select(f => f.Definition).ToList();
        var deanery = new DeaneryToday((await definitions.Rules(cancellation)).Rules, forms.ToDictionary(f => f.Key, f => f.Name), time.GetUtcNow().DateInUk);
        return new ShownSteps(AbsenceInBrief.Of(absence), deanery, StepReader.Of(absence, signer, forms));
    }
}
