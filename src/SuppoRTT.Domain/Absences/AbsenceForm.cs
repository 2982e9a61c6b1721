using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences;

/// <summary>One form of an absence: where it stands, which definition it is on, its signatures. Its answers are elsewhere: drafts per section, revisions when submitted.</summary>
public sealed partial class AbsenceForm : IOwnedByDeanery
{
    private readonly List<Signature> _signatures = [];
    private readonly List<FormReturn> _returns = [];

    private AbsenceForm() => Key = null!;

    internal AbsenceForm(DeaneryId deanery, string key, FormStage stage) =>
        (Id, DeaneryId, Key, Stage) = (Guid.CreateVersion7(), deanery, key, stage);

    public Guid Id { get; private init; }

    public DeaneryId DeaneryId { get; private init; }

    public string Key { get; private init; }

    public FormStage Stage { get; private init; }

    public FormStatus Status { get; private set; }

    /// <summary>The version of the definition it is on since it was started; a submitted form keeps it.</summary>
    public Guid? DefinitionVersionId { get; private set; }

    /// <summary>Counts submissions, so that a sign-off names what was read.</summary>
    public int Revision { get; private set; }

    /// <summary>The fingerprint of the latest revision.</summary>
    public string? RevisionHash { get; private set; }

    /// <summary>When the latest revision was submitted.</summary>
    public DateTimeOffset? SubmittedAt { get; private set; }

    /// <summary>The day on which the doctor put the signed copy into the e-portfolio, as they say.</summary>
    public DateOnly? UploadedOn { get; private set; }

    public IReadOnlyList<Signature> Signatures => _signatures;

    public IReadOnlyList<FormReturn> Returns => _returns;

    /// <summary>What was asked for when it was last given back; null once it was submitted again.</summary>
    public FormReturn? OpenReturn => Status == FormStatus.Returned ? _returns.OrderByDescending(r => r.At).FirstOrDefault() : null;

    /// <summary>The supervisor's signature under a revision, whether it still counts or not: of several the one that counts, else the last. Null for one that was never signed off.</summary>
    public Signature? SignOffOf(int revision) => _signatures.Where(s => s.Party == Party.Supervisor && s.Revision == revision).OrderBy(s => s.VoidedAt is not null).ThenByDescending(s => s.At).FirstOrDefault();

    public Signature? ValidSignature(Party party) => _signatures.SingleOrDefault(s => s.Party == party && s.Revision == Revision && s.VoidedAt is null);

    /// <summary>What a copy of one of its revisions is worth now.</summary>
    public RevisionStanding StandingOf(int revision) => revision < Revision ? RevisionStanding.Replaced : Status switch
    {
        FormStatus.SignedOff => RevisionStanding.SignedOff,
        FormStatus.AwaitingSignOff => RevisionStanding.AwaitingSignOff,
        FormStatus.AwaitingEndorsement => RevisionStanding.AwaitingEndorsement,
        FormStatus.NotStarted or FormStatus.Draft or FormStatus.Returned or FormStatus.Reopened => RevisionStanding.Void,
    };

    /// <summary>The latest earlier revision that a supervisor answered, by returning or signing it; otherwise the one before. Null for the first.</summary>
    public int? RevisionReadBefore => Revision <= 1 ? null : _returns.Select(r => r.Revision)
        .Concat(_signatures.Where(s => s.Party == Party.Supervisor).Select(s => s.Revision))
        .Where(n => n < Revision).DefaultIfEmpty(Revision - 1).Max();

    /// <summary>Whether it waits for sign-off as this person handed it in, from a page that was opened when the revision before stood.</summary>
    internal bool IsHandedIn(int revisionOpened, Actor by) =>
        Status == FormStatus.AwaitingSignOff && Revision == revisionOpened + 1 && ValidSignature(Party.Trainee)?.By.Id == by.Id.Value;

    internal void Start(Guid definitionVersion, Party by)
    {
        Status = FormWorkflow.After(Status, FormStep.Start, by);
        DefinitionVersionId = definitionVersion;
    }

    internal void Submit(FormRevision revision, Party by, DateTimeOffset at)
    {
        Status = FormWorkflow.After(Status, FormStep.Submit, by);
        (Revision, RevisionHash, SubmittedAt, UploadedOn) = (revision.Number, revision.Hash, at, null);
    }

    internal void Sign(Signature signature)
    {
        RuleBrokenException.Unless(signature.Revision == Revision, "The form has changed since you opened it.");
        _signatures.Add(signature);
    }

    /// <summary>The supervisor's signature, and who else has to endorse the form after it.</summary>
    internal void SignOff(Signature signature, IReadOnlyList<ReviewStage> stages)
    {
        var next = FormWorkflow.After(Status, stages.Count == 0 ? FormStep.SignOff : FormStep.SignToEndorse, Party.Supervisor);
        Sign(signature);
        Status = next;
        AskForEndorsements(stages, signature.At);
    }

    internal void Return(FormReturn given, int revisionRead)
    {
        RuleBrokenException.Unless(revisionRead == Revision, "The form has changed since you opened it.");
        Status = FormWorkflow.After(Status, FormStep.Return, Party.Supervisor);
        VoidSignatures(VoidReason.Returned, given.At);
        _returns.Add(given);
    }

    internal void TakeBack(DateTimeOffset at)
    {
        Status = FormWorkflow.After(Status, FormStep.TakeBack, Party.Trainee);
        VoidSignatures(VoidReason.TakenBack, at);
    }

    internal void Reopen(Party by, VoidReason because, DateTimeOffset at)
    {
        Status = FormWorkflow.After(Status, FormStep.Reopen, by);
        VoidSignatures(because, at);
    }

    /// <summary>What was recorded of a signature is no longer so: the form waits for one again. Returns the signature.</summary>
    internal Signature DropRecordedSignature(DateTimeOffset at)
    {
        var signature = ValidSignature(Party.Supervisor)!;
        Status = FormWorkflow.After(Status, FormStep.Unsign, Party.Supervisor);
        signature.Void(VoidReason.RecordTakenBack, at);
        VoidEndorsements(VoidReason.RecordTakenBack, at);
        UploadedOn = null;
        return signature;
    }

    internal void MarkUploaded(DateOnly? on) => UploadedOn = on;

    private void VoidSignatures(VoidReason because, DateTimeOffset at)
    {
        foreach (var signature in _signatures.Where(s => s.VoidedAt is null))
        {
            signature.Void(because, at);
        }

        VoidEndorsements(because, at);
    }
}

/// <summary>A form given back: why, which questions are in question, who, when.</summary>
public sealed class FormReturn : IOwnedByDeanery
{
    private FormReturn()
    {
        Reason = null!;
        Questions = null!;
        By = null!;
    }

    internal FormReturn(DeaneryId deanery, int revision, string reason, IReadOnlyList<string> questions, ActorStamp by, DateTimeOffset at) =>
        (Id, DeaneryId, Revision, Reason, Questions, By, At) = (Guid.CreateVersion7(), deanery, revision, reason, [.. questions], by, at);

    public Guid Id { get; private init; }

    public DeaneryId DeaneryId { get; private init; }

    public int Revision { get; private init; }

    /// <summary>At most 2,000 characters.</summary>
    public string Reason { get; private init; }

    /// <summary>The keys of the questions to look at again.</summary>
    public IReadOnlyList<string> Questions { get; private init; }

    public ActorStamp By { get; private init; }

    public DateTimeOffset At { get; private init; }

    internal bool IsSame(int revision, string reason, IReadOnlyList<string> questions, Actor by) =>
        Revision == revision && Reason == reason.Trim() && By.Id == by.Id.Value && Questions.SequenceEqual(questions);
}
