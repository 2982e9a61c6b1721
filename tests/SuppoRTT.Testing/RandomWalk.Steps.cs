using System.Globalization;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Endorsing;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Testing;

/// <summary>What makes sense next, and the steps of a form.</summary>
public sealed partial class RandomWalk
{
    /// <summary>What the doctor or the supervisor would do next.</summary>
    private void Sensible(AbsenceForm form)
    {
        var (doctor, supervisor) = (_a.Cast.Trainee.Actor, _a.Cast.Supervisor.Actor);
        switch (form.Status)
        {
            case var _ when Absence.Status is AbsenceStatus.Withdrawn or AbsenceStatus.NotReturning: Absence.Reinstate("After all", doctor, _now); break;
            case var _ when Absence.Status == AbsenceStatus.OnHold: Absence.Resume("Now", _a.Cast.Staff.Actor, _now); break;
            case var _ when Absence.Status.WaitsForDecision(): Absence.Decide(One(2) == 0, "Because", Any(_deciders), _now); break;
            case var _ when Absence.AwaitsTakeover: Absence.TakeOver(doctor, _now); break;
            case FormStatus.NotStarted: Absence.StartForm(form.Key, _version, doctor); break;
            case FormStatus.AwaitingSignOff when Absence.MeetingOf(form.Key)?.HeldOn is null: Absence.RecordMeeting(form.Key, A.Met, supervisor, _now); break;
            case FormStatus.AwaitingSignOff: Absence.SignOffForm(form.Key, SignOffOf(form.Key), supervisor, _now); break;
            case FormStatus.AwaitingEndorsement: Endorse(form, Endorser(form)); break;
            case FormStatus.SignedOff: Absence.MarkFormUploaded(form.Key, form.Revision, A.Today, doctor, _now); break;
            default: Submit(form.Key, doctor); break;
        }
    }

    private void Submit(string form, Actor by)
    {
        var dates = _a.Form(form).Questions
            .Where(q => q.Fact is { } fact && Facts.TypeOf(fact) == QuestionType.Date && (fact == Fact.ReturnedOn || One(8) == 0))
            .Select(q => (q.Key, SomeDay().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        var outcome = _a.Form(form).Questions.Where(q => q.Fact == Fact.Outcome).Select(q => (q.Key, Any(q.Options).Value));
        var answers = _a.AnswersFor(Absence, form, [.. dates, .. outcome]);
        if (Absence.Submit(form, new Submission(_a.Form(form), answers, A.NoPlan, About(Absence.Form(form).Revision), Reason()), by, _now) is { } revision)
        {
            _revisions.Add(revision);
        }
    }

    /// <summary>By somebody who opened it, or an earlier revision of it, or who never did.</summary>
    private void Endorse(AbsenceForm form, Actor by)
    {
        var opened = form.RevisionHash is null || One(8) == 0 ? null : new OpenedRevision(Absence, form, One(8) == 0 ? _a.Cast.Staff.Id : by.Id, _now);
        Absence.EndorseForm(form.Key, new EndorsementGiven(About(form.Revision), form.WaitingEndorsement?.Stage ?? "", opened, One(2) == 0 ? "Fine" : null), by, _now);
    }

    private Actor Endorser(AbsenceForm form) => form.EndorsingRole == Role.DeaneryStaff ? _a.Cast.Staff.Actor : _a.Cast.ProgrammeDirector.Actor;

    private SignOff SignOffOf(string form)
    {
        var revision = About(Absence.Form(form).Revision);
        var held = One(4) == 0 ? SomeMeeting() : null;
        var content = SignedContent.Of(About(revision), _version, _a.Form(form).Signer(Party.Supervisor).Statement, Answers.None, A.NoPlan, null, held ?? Absence.MeetingOf(form)?.Held);
        return new SignOff(_a.Form(form), revision, About(Records(form)), content, null, held, MeetingStillCounts: About(1) == 1);
    }
}
