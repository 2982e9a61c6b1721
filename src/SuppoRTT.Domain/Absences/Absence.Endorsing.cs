using SuppoRTT.Domain.Absences.Endorsing;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences;

/// <summary>What comes after the supervisor's signature: those whom the deanery has look at a form endorse it, one after the other, or send it back.</summary>
public sealed partial class Absence
{
    /// <summary>Whether it is somebody's turn to endorse a form, or to send it back: they hold the role that it waits for, it reaches the doctor, and they had no hand in it.</summary>
    public bool MayEndorse(Actor actor, string form) => WhyNotToEndorse(actor, Form(form)) is null;

    /// <summary>Whether somebody holds a role in which the latest revision of a form is to be endorsed, or was.</summary>
    public bool IsEndorser(Actor actor, string form) => Form(form) is var found && found.OfRevision(found.Revision).Any(e => HoldsFor(actor, e));

    /// <summary>Whether it is their turn, and the stage lets them send it back.</summary>
    public bool MaySendBack(Actor actor, string form) => MayEndorse(actor, form) && Form(form).WaitingEndorsement!.MaySendBack;

    /// <summary>Why somebody who holds the role that a form waits for cannot endorse it, in a sentence; null if they can, and of everybody whom it does not wait for.</summary>
    public string? WhyShutOut(Actor actor, string form) =>
        Form(form).WaitingEndorsement is { } waiting && HoldsFor(actor, waiting) ? WhyNotToEndorse(actor, Form(form)) : null;

    /// <summary>Somebody whose turn it is endorses the revision that they opened. The same person endorsing it again (a double click) changes nothing.</summary>
    public void EndorseForm(string key, EndorsementGiven given, Actor by, DateTimeOffset at)
    {
        var form = Form(key);
        if (form.OfRevision(given.RevisionRead).Any(e => e.Stage == given.Stage && e is { VoidedAt: null, By: { } stamp } && by.Did(stamp)))
        {
            return;
        }

        MustBeEndorsable(form, given.RevisionRead, by);
        var waiting = form.WaitingEndorsement!;
        RuleBrokenException.Unless(waiting.Stage == given.Stage, "Somebody else has endorsed this form since you opened it.");
        RuleBrokenException.Unless(given.Opened?.Shows(this, form, by) == true, "Open this form and read it before you endorse it.");
        RuleBrokenException.Unless(!(given.Note?.Trim().Length > Endorsement.LongestNote), "The note is too long.");
        form.Endorse(string.IsNullOrWhiteSpace(given.Note) ? null : given.Note.Trim(), by.Stamp(waiting.Role), at);
        Record(new FormEndorsed(key, form.Revision, form.Status == FormStatus.SignedOff), by, at, waiting.Role);
        CloseIfDone(by, at);
    }

    /// <summary>Somebody whose turn it is sends the form back to the doctor, with the reason and the questions in question: it is to be sent, signed and endorsed anew. The same again (a double click) changes nothing.</summary>
    public void SendBackForm(FormDefinition definition, int revisionRead, string reason, IReadOnlyList<string> questions, Actor by, DateTimeOffset at)
    {
        var form = Form(definition.Key);
        if (form.OpenReturn?.IsSame(revisionRead, reason, questions, by) == true)
        {
            return;
        }

        MustBeEndorsable(form, revisionRead, by);
        MustHaveReason(reason);
        RuleBrokenException.Unless(questions.All(q => definition.Question(q) is not null), "One of the questions is not on this form.");
        var waiting = form.WaitingEndorsement!;
        RuleBrokenException.Unless(waiting.MaySendBack, "In this deanery you do not send this form back. Talk with the doctor and their supervisor, who can open it again.");
        form.SendBack(new FormReturn(DeaneryId, revisionRead, reason.Trim(), questions, by.Stamp(waiting.Role), at));
        Record(new FormSentBack(definition.Key, revisionRead), by, at, waiting.Role);
    }

    /// <summary>The stages that a form needs beside this signature. Who signed it in the role of a stage has read it in that role already.</summary>
    private List<ReviewStage> StagesAfter(FormDefinition definition, Role signedAs) => [.. definition.ReviewStages.Where(s => s.AppliesTo(Period) && s.Role != signedAs)];

    private void MustBeEndorsable(AbsenceForm form, int revisionRead, Actor by)
    {
        RuleBrokenException.Unless(!by.Is(TraineeId), "Nobody endorses their own form.");
        MustBeOpen();
        RuleBrokenException.Unless(revisionRead == form.Revision, "The form has changed since you opened it.");
        var hindrance = WhyNotToEndorse(by, form);
        RuleBrokenException.Unless(hindrance is null, hindrance ?? "");
    }

    private string? WhyNotToEndorse(Actor actor, AbsenceForm form) => form.WaitingEndorsement is not { } waiting ? $"This form is {FormWorkflow.Words(form.Status)}, so it cannot be endorsed now."
        : actor.Is(TraineeId) ? "Nobody endorses their own form."
        : !HoldsFor(actor, waiting) ? "This form waits for somebody else to endorse it."
        : form.Signatures.Any(s => s.VoidedAt is null && (IsBy(actor, s.By) || s.OnPaper?.RecordedById == actor.Id.Value)) ? "You signed this form, or recorded its signature. Somebody else has to endorse it."
        : form.GivenEndorsements.Any(e => IsBy(actor, e.By!)) ? "You have endorsed this form already. Somebody else has to endorse it now."
        : null;

    private bool HoldsFor(Actor actor, Endorsement waiting) => actor.Kind == ActorKind.Person && actor.IsConfirmedAs(waiting.Role) && actor.Covers(waiting.Role, Post);

    private static bool IsBy(Actor actor, ActorStamp stamp) => actor.Did(stamp) || stamp.OnBehalfOfId == actor.Id.Value;
}
