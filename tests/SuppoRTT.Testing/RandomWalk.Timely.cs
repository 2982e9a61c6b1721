using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Commenting;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Testing;

/// <summary>Verbs whose moment has come: chance alone would meet it too seldom to say anything of them.</summary>
public sealed partial class RandomWalk
{
    /// <summary>One of those that fit how a form stands now; null if none does.</summary>
    private (string Name, Action Say)? Timely(AbsenceForm form)
    {
        var fitting = Answering(form).Concat(Signing(form)).Concat(Filing(form)).Concat(OfWritten(form)).Concat(OfSentPlans()).ToList();
        return fitting.Count == 0 ? null : Any(fitting);
    }

    private IEnumerable<(string, Action)> Answering(AbsenceForm form)
    {
        if (Absence.OpenCall(form.Key) is { } call)
        {
            var helper = call.To == Role.Champion ? _a.Cast.Champion : call.To == Role.TrainingProgrammeDirector ? _a.Cast.ProgrammeDirector : _a.Cast.Staff;
            yield return ("GiveHelp", () => Absence.GiveHelp(form.Key, One(2) == 0, "I have spoken with them", helper.Actor, _now));
        }

        if (form.Status == FormStatus.AwaitingEndorsement)
        {
            yield return ("Endorse", () => Endorse(form, Endorser(form)));
            yield return ("SendBack", () => Absence.SendBackForm(_a.Form(form.Key), form.Revision, "Say more", [], Endorser(form), _now));
        }
    }

    private IEnumerable<(string, Action)> Signing(AbsenceForm form)
    {
        if (form.Status != FormStatus.AwaitingSignOff)
        {
            yield break;
        }

        yield return ("RecordPaperSignature", () => RecordPaperSignature(form.Key, _a.Cast.Supervisor.Actor, _a.Cast.Staff.Actor, Day));
        if (Absence.MeetingOf(form.Key)?.HeldOn is not null && DirectorForTheSupervisor() is { } director)
        {
            yield return ("SignOff by a director for the supervisor", () => Absence.SignOffForm(form.Key, SignOffOf(form.Key), director, _now));
        }

        if (Absence.TogetherWith(form.Key)?.PersonId != _guest.Id)
        {
            yield return ("NamePartner", () => Absence.NamePartner(_a.Form(form.Key), _a.MembershipOf(_guest), _a.Cast.Staff.Actor, _now));
        }
        else if (Absence.MeetingOf(form.Key)?.HeldOn is null)
        {
            yield return ("RecordMeeting", () => Absence.RecordMeeting(form.Key, A.Met, _a.Cast.Trainee.Actor, _now));
        }
        else
        {
            yield return ("SignOff by a guest", () => Absence.SignOffForm(form.Key, SignOffOf(form.Key), GuestOf(form.Key), _now));
        }
    }

    private IEnumerable<(string, Action)> Filing(AbsenceForm form)
    {
        if (Absence.RecordedSignature(form.Key) is not null)
        {
            yield return ("TakeBackPaperSignature", () => Absence.TakeBackPaperSignature(form.Key, form.Revision, "Another form", _a.Cast.Staff.Actor, _now));
        }

        if (form.Status == FormStatus.SignedOff)
        {
            yield return ("MarkUploaded", () => Absence.MarkFormUploaded(form.Key, form.Revision, Day, _a.Cast.Trainee.Actor, _now));
        }

        if (form.UploadedOn is not null)
        {
            yield return ("UnmarkFormUploaded", () => Absence.UnmarkFormUploaded(form.Key, form.Revision, _a.Cast.Trainee.Actor, _now));
        }
    }

    private IEnumerable<(string, Action)> OfWritten(AbsenceForm form)
    {
        if (_comments.Count > 0)
        {
            yield return ("AnswerComment", () => Absence.AnswerComment(_comments[^1], Any(Enum.GetValues<CommentStep>()), "Thank you", _a.Cast.Trainee.Actor, _now));
        }
        else if (form.Revision > 0)
        {
            yield return ("CommentOnQuestion", () => Comment(form.Key, _a.Cast.Supervisor.Actor));
        }

        if (Absence.Needs.Count > 0)
        {
            yield return ("ChangeNeed", () => Absence.ChangeNeed(Absence.Needs[0].Number, Absence.Needs[0].Version, SomeNeed(), _a.Cast.Trainee.Actor, _now));
            yield return ("CommentOnNeed", () => Absence.CommentOnNeed(Absence.Needs[0].Number, "We talked about it", _a.Cast.Supervisor.Actor, _now));
        }

        if (Absence.MeetingOf(form.Key) is { } meeting)
        {
            yield return ("CallOffMeeting", () => Absence.CallOffMeeting(form.Key, meeting.Sequence, _a.Cast.Trainee.Actor, _now));
        }
    }

    private IEnumerable<(string, Action)> OfSentPlans()
    {
        if (Absence.LatestRotaSendings.FirstOrDefault(s => s.Waits) is { } sent)
        {
            yield return ("AcknowledgeRotaPlan", () => Absence.AcknowledgeRotaPlan(sent.Id, "The rota team", Terms, _now));
            yield return ("AskForRotaLink", () => Absence.AskForRotaLink(sent.Id, Terms, _now));
            yield return ("OpenRotaPlan", () => Absence.OpenRotaPlan(sent.Id, Terms, _now));
            yield return ("SendRotaPlanToRightAddress", () => Absence.SendRotaPlanToRightAddress(_rota, Terms, _a.Cast.Staff.Actor, _now));
            yield return ("KeepRotaPlanUp", () => Absence.KeepRotaPlanUp(Plan(), Actor.System("Rota plans"), _now));
            yield return ("EndRotaContact", () => EndContact(isOffTheList: One(2) == 0));
        }
        else if (Absence.WhyNoRotaPlan(Terms) is null && _rota.EndedAt is null)
        {
            yield return ("SendRotaPlan", () => Absence.SendRotaPlan(Plan(), _a.Cast.Trainee.Actor, _now));
        }
    }
}
