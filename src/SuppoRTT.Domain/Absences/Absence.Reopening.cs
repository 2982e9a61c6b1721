using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences;

/// <summary>Signed forms that are opened again.</summary>
public sealed partial class Absence
{
    /// <summary>
    /// Opens a signed form again; its signatures become void. Of an absence that is closed, a form of the time after the return can be opened again, and the absence with it: what closed it was not right.
    /// The same again (a double click) changes nothing.
    /// </summary>
    public void ReopenForm(string key, int revisionRead, string reason, Actor by, DateTimeOffset at)
    {
        RuleBrokenException.Unless(WhyNotReopened(key) is null, WhyNotReopened(key) ?? "");
        RuleBrokenException.Unless(MayReopen(by, key), "Only the doctor or who does the form with them can reopen it.");
        var form = Form(key);
        RuleBrokenException.Unless(revisionRead == form.Revision, "The form has changed since you opened it.");
        MustHaveReason(reason);
        if (form.Status == FormStatus.Reopened && _remarks.Any(r => r.Text == reason.Trim() && r.By.Id == by.Id.Value))
        {
            return;
        }

        by = ByRight(by, a => MayReopen(a, key));
        form.Reopen(by.Is(TraineeId) ? Party.Trainee : Party.Supervisor, VoidReason.Reopened, at);
        Record(new FormReopened(key, form.Revision, BecauseDatesChanged: false), by, at);
        Explain(reason, by);
        if (Status == AbsenceStatus.Closed)
        {
            Status = AbsenceStatus.Open;
            Record(new AbsenceReinstated(), by, at);
        }
    }

    /// <summary>Why no signed form of this key can be opened again as the absence stands, in a sentence; null while it can.</summary>
    public string? WhyNotReopened(string key) => Status == AbsenceStatus.Closed && Form(key).Stage == FormStage.AfterReturn ? null : WhyNotOpen;
}
