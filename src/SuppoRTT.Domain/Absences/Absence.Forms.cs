using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences;

/// <summary>The life of the forms: started, submitted, signed off, returned, reopened.</summary>
public sealed partial class Absence
{
    /// <summary>Puts a form on a version of its definition when its first answer is saved. A draft is nobody's news: no event.</summary>
    public void StartForm(string key, Guid definitionVersion, Actor by)
    {
        MustBeOpen();
        RuleBrokenException.Unless(MayFill(by, key), "Only the doctor and who does the form with them fill it in.");
        Form(key).Start(definitionVersion, by.Is(TraineeId) ? Party.Trainee : Party.Supervisor);
        Touch();
    }

    /// <summary>Whether the same person handed in just this, with a first click: what it says may have moved the dates since, and with them what would be proposed in it now.</summary>
    public bool IsHandedIn(string key, int revisionOpened, string? hash, Actor by) => Form(key).IsHandedIn(revisionOpened, by) && Form(key).RevisionHash == hash;

    /// <summary>
    /// Hands a form in, signed by the doctor, and says what its facts say. The same hand-in again (a double click) changes nothing and returns null.
    /// </summary>
    public FormRevision? Submit(string key, Submission submission, Actor by, DateTimeOffset at)
    {
        RuleBrokenException.Unless(by.Is(TraineeId), "Only the doctor submits their own form.");
        var form = Form(key);
        var answers = submission.Definition.Counted(submission.Answers);
        if (IsSameAgain(form, submission, answers, by))
        {
            return null;
        }

        var facts = FactsSaid.In(submission.Definition, answers);
        MustBeSubmittable(form, submission, answers);
        MustBeInOrder(form, facts, at.DateInUk);
        MustBeSayable(submission, answers, facts, at.DateInUk);

        var revision = new FormRevision(this, form, answers, submission.Plan, submission.Doctor, by.Stamp(Role.Trainee), at);
        form.Submit(revision, Party.Trainee, at);
        var content = SignedContent.Of(revision.Number, revision.DefinitionVersionId, submission.Definition.Signer(Party.Trainee).Statement, answers, submission.Plan, submission.Doctor);
        form.Sign(new Signature(DeaneryId, Party.Trainee, content, null, by.Stamp(Role.Trainee), at));
        Record(new FormSubmitted(key, form.Revision), by, at, Role.Trainee);
        SayFacts(key, facts, submission, by, at);
        return revision;
    }

    /// <summary>The doctor takes a form back to change it, before it is signed. A second time (a double click) changes nothing.</summary>
    public void TakeBackForm(string key, int revisionRead, Actor by, DateTimeOffset at)
    {
        RuleBrokenException.Unless(by.Is(TraineeId), "Only the doctor takes their own form back.");
        var form = Form(key);
        if (form.Status == FormStatus.Draft && form.Revision == revisionRead)
        {
            return;
        }

        MustBeOpen();
        RuleBrokenException.Unless(revisionRead == form.Revision, "The form has changed since you opened it.");
        form.TakeBack(at);
        Record(new FormTakenBack(key, form.Revision), by, at, Role.Trainee);
    }

    /// <summary>The supervisor signs the revision that they read, once they have met. The same person signing it again (a double click) changes nothing.</summary>
    public void SignOffForm(string key, SignOff signOff, Actor by, DateTimeOffset at)
    {
        var role = SignerOf(signOff.Definition, by, signOff.As);
        by = Signing(by, signOff.Definition, role);
        var form = Form(key);
        if (IsSignedAlready(form, signOff, by))
        {
            return;
        }

        MustBeSignable(form, signOff, at);
        if (signOff.Held is { } held)
        {
            Hold(key, held.Trimmed(), new RecordBefore(signOff.MeetingRead, MetAgain: true), by, at, role);
        }

        form.SignOff(new Signature(DeaneryId, Party.Supervisor, signOff.Content, signOff.Comments, by.Stamp(role), at), StagesAfter(signOff.Definition, role));
        Record(new FormSignedOff(key, form.Revision), by, at, role);
        EscalateAsSigned(signOff, by, at, role);
        EndSittingOf(key, by, at, role);
        CallOffAhead(m => m.FormKey == key, by, at);
        CloseIfDone(by, at);
    }

    /// <summary>The supervisor gives the form back, with the reason and the questions in question. The same again (a double click) changes nothing.</summary>
    public void ReturnForm(FormDefinition definition, int revisionRead, string reason, IReadOnlyList<string> questions, Actor by, DateTimeOffset at, Role? chosen = null)
    {
        var role = SignerOf(definition, by, chosen);
        by = Signing(by, definition, role);
        if (Form(definition.Key).OpenReturn?.IsSame(revisionRead, reason, questions, by) == true)
        {
            return;
        }

        MustBeOpen();
        MustHaveReason(reason);
        RuleBrokenException.Unless(questions.All(q => definition.Question(q) is not null), "One of the questions is not on this form.");
        Form(definition.Key).Return(new FormReturn(DeaneryId, revisionRead, reason.Trim(), questions, by.Stamp(role), at), revisionRead);
        Record(new FormReturned(definition.Key, revisionRead), by, at, role);
    }

    private static bool IsSameAgain(AbsenceForm form, Submission submission, Answers answers, Actor by) =>
        form.IsHandedIn(submission.RevisionOpened, by) && form.RevisionHash == FormRevision.HashOf(form.DefinitionVersionId!.Value, answers.ToCanonicalJson(), submission.Plan, submission.Doctor);

    private void MustBeSubmittable(AbsenceForm form, Submission submission, Answers answers)
    {
        MustBeOpen();
        RuleBrokenException.Unless(!AwaitsTakeover, "Take over this absence before you submit a form of it.");
        MustBeOf(form, submission.Definition);
        RuleBrokenException.Unless(submission.RevisionOpened == form.Revision, "The form has changed since you opened it.");
        FormWorkflow.After(form.Status, FormStep.Submit, Party.Trainee);
        RuleBrokenException.Unless(!submission.Definition.Sections.Any(s => submission.Definition.Problems(s, answers, complete: true).Any()), "Some answers are missing or not right yet.");
    }

    private static bool IsSignedAlready(AbsenceForm form, SignOff signOff, Actor by) =>
        form.Status.IsSigned() && form.Revision == signOff.RevisionRead && form.ValidSignature(Party.Supervisor)?.By.Id == by.Id.Value;

    private void MustBeSignable(AbsenceForm form, SignOff signOff, DateTimeOffset at)
    {
        MustBeOpen();
        MustBeOf(form, signOff.Definition);
        RuleBrokenException.Unless(signOff.RevisionRead == form.Revision && signOff.Content.Revision == form.Revision, "The form has changed since you opened it.");
        RuleBrokenException.Unless(signOff.DatesRead is not { } dates || dates == (Period.Starts, Period.ExpectedReturn, ReturnedOn), "The dates of the absence have changed since you opened the form.");
        FormWorkflow.After(form.Status, FormStep.SignOff, Party.Supervisor);
        var recorded = MeetingOf(form.Key);
        RuleBrokenException.Unless(signOff.Content.As == signOff.As, "What is signed names another role.");
        RuleBrokenException.Unless((signOff.Held ?? recorded?.Held) is not null, "Record your meeting before you sign off.");
        var isTheSame = signOff.Held is { } said && said.Trimmed() == recorded?.Held; // Two clicks on one button, or two who record one meeting.
        RuleBrokenException.Unless(isTheSame || signOff.MeetingRead == (recorded?.Records ?? 0), "The record of the meeting has changed since you opened the form.");
        RuleBrokenException.Unless(signOff.Held is not null || signOff.MeetingStillCounts || !IsMeetingOfAnEarlierRevision(form.Key), "Say whether the meeting that is recorded still counts.");
        RuleBrokenException.Unless(signOff.Held is null || signOff.Held.On <= at.DateInUk, "A meeting that took place cannot be in the future.");
        RuleBrokenException.Unless(signOff.Content.Held == (signOff.Held?.Trimmed() ?? recorded?.Held), "What is signed names another meeting.");
    }

    private static void MustBeOf(AbsenceForm form, FormDefinition definition) => RuleBrokenException.Unless(definition.Key == form.Key, "These are the questions of another form.");

    private static void MustBeInOrder(AbsenceForm form, FactsSaid facts, DateOnly today) =>
        RuleBrokenException.Unless(form.Stage != FormStage.AfterReturn || facts.ReturnedOn is not { } returned || returned <= today, "This form is for after the return: the day of the return cannot be in the future.");

    private Role SignerOf(FormDefinition definition, Actor by, Role? chosen = null)
    {
        RuleBrokenException.Unless(by.Id != TraineeId, "Nobody signs their own form.");
        var roles = SigningRoles(by, definition);
        RuleBrokenException.Unless(roles.Count > 0, "Only the supervisor of this absence can sign this form.");
        RuleBrokenException.Unless(chosen is null || roles.Contains(chosen.Value), "You cannot sign this form in that role.");
        return chosen ?? roles[0];
    }

    /// <summary>When every form is signed and the doctor is ready, there is nothing left to do.</summary>
    private void CloseIfDone(Actor by, DateTimeOffset at)
    {
        if (Outcome == ReviewOutcome.Ready && _forms.All(f => f.Status == FormStatus.SignedOff))
        {
            Status = AbsenceStatus.Closed;
            Record(new AbsenceClosed(), by, at);
        }
    }
}
