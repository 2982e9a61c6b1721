using SuppoRTT.Domain.Absences.PaperSignatures;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences;

/// <summary>Signatures that were given on paper or by e-mail, and that staff record with evidence.</summary>
public sealed partial class Absence
{
    /// <summary>May record a signature for another, and take such a record back: the deanery, never of their own absence.</summary>
    public bool MayRecordSignature(Actor actor) => actor.Covers(Role.DeaneryStaff, Post) && actor.IsConfirmedAs(Role.DeaneryStaff) && !actor.Is(TraineeId);

    /// <summary>
    /// Reads the files that show a signature. They may show the whole form as its signer saw it, private answers too: so the doctor, who does the form with them, and the staff who record signatures, and nobody else who reads the form.
    /// </summary>
    public bool SeesEvidence(Actor reader, string form) => reader.Is(TraineeId) || Does(reader, form) || MayRecordSignature(reader);

    /// <summary>The signature of a form that counts and was recorded by staff; null if there is none.</summary>
    public Signature? RecordedSignature(string form) => Form(form).ValidSignature(Party.Supervisor) is { OnPaper: not null } signature ? signature : null;

    /// <summary>
    /// Staff record that who may sign a form has signed it elsewhere, with the evidence. What holds for a signature given here holds for this one: the revision, the meeting, and that nobody signs their own.
    /// The same again (a double click) records nothing more.
    /// </summary>
    public IReadOnlyList<SignatureEvidence> RecordPaperSignature(GivenSignature given, int evidenceBefore, Actor by, DateTimeOffset at)
    {
        var (key, signOff) = (given.SignOff.Definition.Key, given.SignOff);
        RuleBrokenException.Unless(MayRecordSignature(by), "Only the deanery’s staff record a signature for somebody else, and never of their own absence.");
        RuleBrokenException.Unless(given.Signer.Id != by.Id, "Sign the form yourself: nobody records their own signature.");
        var role = SignerOf(signOff.Definition, given.Signer, signOff.As);
        var form = Form(key);
        if (IsSignedAlready(form, signOff, given.Signer))
        {
            return [];
        }

        MustBeSignable(form, signOff, at);
        MustBeEvident(form, given, at.DateInUk);
        if (signOff.Held is { } held)
        {
            Hold(key, held.Trimmed(), new RecordBefore(signOff.MeetingRead, MetAgain: true), by, at, Role.DeaneryStaff);
        }

        var signature = new Signature(DeaneryId, Party.Supervisor, signOff.Content, signOff.Comments, given.Signer.Stamp(role), at)
        {
            OnPaper = new PaperSignature(given.Medium, given.GivenOn, by.Id.Value, by.Name),
        };
        form.SignOff(signature, StagesAfter(signOff.Definition, role));
        Record(new PaperSignatureRecorded(key, form.Revision, given.Signer.Id.Value, given.Medium), by, at, Role.DeaneryStaff);
        EndSittingOf(key, by, at, Role.DeaneryStaff);
        CallOffAhead(m => m.FormKey == key, by, at);
        CloseIfDone(by, at);
        return [.. given.Evidence.Select((file, index) => new SignatureEvidence(this, key, signature.Id, evidenceBefore + index + 1, file, at))];
    }

    /// <summary>Staff take back, with a reason, what was recorded for somebody: the form waits for its signature again. The same again (a double click) changes nothing.</summary>
    public void TakeBackPaperSignature(string key, int revisionRead, string reason, Actor by, DateTimeOffset at)
    {
        RuleBrokenException.Unless(MayRecordSignature(by), "Only the deanery’s staff take back a signature that was recorded for somebody, and never of their own absence.");
        MustHaveReason(reason);
        var form = Form(key);
        if (form.Status == FormStatus.AwaitingSignOff && form.Revision == revisionRead && IsSaidLast(reason, by))
        {
            return;
        }

        RuleBrokenException.Unless(Status is AbsenceStatus.Open or AbsenceStatus.Closed, WhyNotOpen ?? "");
        RuleBrokenException.Unless(RecordedSignature(key) is { } && form.Revision == revisionRead, "The form has changed since you opened it.");
        var signer = form.DropRecordedSignature(at);
        var wasClosed = Status == AbsenceStatus.Closed;
        Status = AbsenceStatus.Open;
        Record(new PaperSignatureTakenBack(key, form.Revision, signer.By.Id), by, at, Role.DeaneryStaff);
        Explain(reason, by);
        if (wasClosed)
        {
            Record(new AbsenceReinstated(), by, at, Role.DeaneryStaff);
        }
    }

    private static void MustBeEvident(AbsenceForm form, GivenSignature given, DateOnly today)
    {
        RuleBrokenException.Unless(given.Evidence.Count is >= 1 and <= SignatureEvidence.MostFiles, $"Attach between 1 and {SignatureEvidence.MostFiles} files that show the signature.");
        RuleBrokenException.Unless(given.Evidence.All(f => f.Content.Length is > 0 and <= SignatureEvidence.LargestFile), "A file is empty or too large.");
        RuleBrokenException.Unless(given.GivenOn <= today, "The day of the signature cannot be in the future.");
        RuleBrokenException.Unless(form.SubmittedAt is { } sent && given.GivenOn >= sent.DateInUk, "The signature cannot be older than the revision that it is for.");
    }
}
