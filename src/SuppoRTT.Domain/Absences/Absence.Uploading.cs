using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences;

/// <summary>Signed copies go into the doctor's e-portfolio, by the doctor's own hand.</summary>
public sealed partial class Absence
{
    /// <summary>The doctor says that the signed copy is in their e-portfolio.</summary>
    public void MarkFormUploaded(string key, int revision, DateOnly on, Actor by, DateTimeOffset at)
    {
        RuleBrokenException.Unless(by.Is(TraineeId), "Only the doctor uploads to their own e-portfolio.");
        var form = Form(key);
        RuleBrokenException.Unless(form.Status == FormStatus.SignedOff && form.Revision == revision, form.Status == FormStatus.AwaitingEndorsement ? "This form goes into the e-portfolio once it is endorsed." : "Only the signed form goes into the e-portfolio.");
        RuleBrokenException.Unless(on <= at.DateInUk, "The day of the upload cannot be in the future.");
        RuleBrokenException.Unless(!(on < form.SubmittedAt?.DateInUk), "The form cannot have been uploaded before it was sent.");
        if (form.UploadedOn == on)
        {
            return;
        }

        form.MarkUploaded(on);
        Record(new FormUploaded(key, revision, on), by, at, Role.Trainee);
    }

    /// <summary>The doctor said so by mistake: the signed copy is not in their e-portfolio yet. To say it again changes nothing.</summary>
    public void UnmarkFormUploaded(string key, int revision, Actor by, DateTimeOffset at)
    {
        RuleBrokenException.Unless(by.Is(TraineeId), "Only the doctor uploads to their own e-portfolio.");
        var form = Form(key);
        RuleBrokenException.Unless(form.Status == FormStatus.SignedOff && form.Revision == revision, "Only the signed form goes into the e-portfolio.");
        if (form.UploadedOn is null)
        {
            return;
        }

        form.MarkUploaded(null);
        Record(new FormUploadTakenBack(key, revision), by, at, Role.Trainee);
    }
}
