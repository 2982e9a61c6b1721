using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Forms;

namespace SuppoRTT.Testing;

/// <summary>Absences of doctors who are back, as the form after the return leaves them.</summary>
public static class AfterTheReturn
{
    private const string Form = "post-return";

    /// <summary>Back at work, and not ready: the form, handed in, asks these for help.</summary>
    public static (Absence Absence, FormRevision Revision) ToAskForHelp(this A a, params string[] of)
    {
        var absence = a.Back();
        var question = a.Form(Form).Questions.Single(q => q.Fact == Fact.HelpFrom).Key;
        return (absence, a.Submit(absence, Form, a.AnswersFor(absence, Form, ("needsSupport", "no"), ("outcome", "escalate")).With(question, new ChoicesAnswer([.. of]))));
    }

    /// <summary>The same, signed.</summary>
    public static (Absence Absence, FormRevision Revision) Escalated(this A a, params string[] of)
    {
        var (absence, revision) = a.ToAskForHelp(of);
        absence.RecordMeeting(Form, A.Met, a.Cast.Supervisor.Actor, A.Morning);
        absence.SignOffForm(Form, a.SignOffOf(absence, Form, seen: Answers.Parse(revision.Answers)), a.Cast.Supervisor.Actor, A.Morning);
        return (absence, revision);
    }

    /// <summary>Every form signed and the doctor ready, so that the last signature closed it.</summary>
    public static (Absence Absence, FormRevision Revision) Closed(this A a)
    {
        var absence = a.Back();
        a.SignedOff("pre-absence", absence);
        a.SignedOff("pre-return", absence);
        var (_, revision) = a.AwaitingSignOff(Form, absence, ("needsSupport", "no"), ("outcome", "ready"));
        a.SignOff(absence, Form);
        return (absence, revision);
    }
}
