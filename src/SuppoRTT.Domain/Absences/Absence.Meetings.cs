using SuppoRTT.Domain.Absences.ActionPlans;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences;

/// <summary>Meetings and the action plan, which doctor and supervisor keep together.</summary>
public sealed partial class Absence
{
    public void ProposeMeeting(string form, DateTimeOffset meetAt, string place, Actor by, DateTimeOffset at)
    {
        MustBeAmongUs(by, form);
        by = ByRight(by, a => MayMeet(a, form));
        if (MeetingOf(Form(form).Key) is { } known && known.ProposedFor == meetAt && known.Place == place.Trim())
        {
            return;
        }

        RuleBrokenException.Unless(!Form(form).Status.IsSigned(), "This form is signed. Open it again if you want to meet about it once more.");
        MeetingFor(form).Propose(meetAt, place.Trim());
        Record(new MeetingProposed(form), by, at);
    }

    /// <summary>The meeting of a form does not take place, and nobody is to come to it. A second time (a double click) changes nothing.</summary>
    public void CallOffMeeting(string form, int sequenceRead, Actor by, DateTimeOffset at)
    {
        MustBeAmongUs(by, form);
        by = ByRight(by, a => MayMeet(a, form));
        var meeting = MeetingOf(Form(form).Key);
        if (meeting is { CalledOffFor: not null } && meeting.Sequence == sequenceRead + 1)
        {
            return;
        }

        RuleBrokenException.Unless(meeting?.ProposedFor is not null && meeting.Sequence == sequenceRead, "The meeting has changed since you opened the page.");
        RuleBrokenException.Unless(meeting.IsAhead(at), "The time of this meeting has passed. Record that it took place, or propose another time.");
        CallOff(meeting, by, at);
    }

    /// <summary>Whether somebody is to come to the meeting of a form: the doctor, and who does the form with them now.</summary>
    public bool IsAtMeeting(PersonId person, string form, RolesOnDay held) => person == TraineeId || DoneNowWith(form, held)?.PersonId == person;

    /// <summary>Whether who was asked to the meeting of a form still hears of it: not who was to do the form and lost the role for it, nor who may not know of the absence any more.</summary>
    public bool MayStillCome(Actor guest, string form, RolesOnDay held) =>
        IsAtMeeting(guest.Id, form, held) || (TogetherWith(form)?.PersonId != guest.Id && MayKnow(guest));

    /// <summary>Records that the meeting took place: when, how, and who was there. Where one is on record already, it is put right, or another one took place. The same again changes nothing.</summary>
    public void RecordMeeting(string form, HeldMeeting said, Actor by, DateTimeOffset at, RecordBefore? before = null)
    {
        MustBeAmongUs(by, form);
        by = ByRight(by, a => MayMeet(a, form));
        var held = said.Trimmed();
        if (before?.MetAgain == true || MeetingOf(form)?.Held is not { } was)
        {
            Hold(form, held, before, by, at);
        }
        else if (IsNews(form, held, before, at))
        {
            Keep(form, held, MeetingCorrected.Of(form, was, held), by, at);
        }
    }

    /// <summary>
    /// The meeting that stands with a revision: as the sign-off froze it; for a signature of a time when it was not frozen, as it was recorded then; as it is recorded now while the revision waits for its sign-off.
    /// Null for one that was replaced without a sign-off.
    /// </summary>
    public HeldMeeting? MeetingUnder(string form, int revision) => Form(form).SignOffOf(revision) is { } signed
        ? signed.Held ?? MeetingOf(form)?.HeldAsOf(signed.At)
        : revision == Form(form).Revision ? MeetingOf(form)?.Held : null;

    /// <summary>The meeting was recorded before the revision that waits was sent, or its record was only put right since: whether it still counts is for the signer to say.</summary>
    public bool IsMeetingOfAnEarlierRevision(string form) =>
        MeetingOf(form) is { Held: { } held } meeting && Form(form) is { Revision: > 1 } sent && sent.ValidSignature(Party.Trainee) is { } signed
        && (!(meeting.RecordedAt > signed.At) || meeting.Replaced.Any(r => r.At > signed.At && r.HeldOn == held.On));

    /// <summary>Adds a line to the plan and returns its number. The line that was added last once more (a double click) is not added again.</summary>
    public int AddNeed(NeedContent content, Actor by, DateTimeOffset at)
    {
        MustBeAmongUs(by);
        by = ByRight(by, MayKeepPlan);
        if (_needs.MaxBy(n => n.Number) is { } last && last.Content == content)
        {
            return last.Number;
        }

        var need = new PlannedNeed(DeaneryId, _needs.Count + 1, content);
        _needs.Add(need);
        Record(new NeedAdded(need.Number), by, at);
        return need.Number;
    }

    public void ChangeNeed(int number, int versionRead, NeedContent content, Actor by, DateTimeOffset at)
    {
        MustBeAmongUs(by);
        by = ByRight(by, MayKeepPlan);
        if (Need(number).Content == content)
        {
            return;
        }

        Need(number).Change(content, versionRead);
        Record(new NeedChanged(number), by, at);
    }

    public void CommentOnNeed(int number, string text, Actor by, DateTimeOffset at)
    {
        MustBeAmongUs(by);
        by = ByRight(by, MayKeepPlan);
        RuleBrokenException.Unless(!string.IsNullOrWhiteSpace(text), "A comment needs words.");
        if (Need(number).Comments.MaxBy(c => c.At) is { } last && last.Text == text.Trim() && last.By.Id == by.Id.Value)
        {
            return;
        }

        Need(number).Comment(text.Trim(), StampOf(by), at);
        Record(new NeedCommented(number), by, at);
    }

    private void Hold(string form, HeldMeeting held, RecordBefore? before, Actor by, DateTimeOffset at, Role? role = null)
    {
        if (IsNews(form, held, before, at))
        {
            Keep(form, held, new MeetingHeld(form, held.On, held.Mode), by, at, role);
        }
    }

    private void Keep(string form, HeldMeeting held, IDomainEvent happened, Actor by, DateTimeOffset at, Role? role = null)
    {
        MeetingFor(form).RecordHeld(held, StampOf(by, role), at);
        Record(happened, by, at, role);
        CallOffAhead(m => m.FormKey == form, by, at);
    }

    /// <summary>Whether a meeting is not on record as it is said. What cannot be recorded now breaks a rule.</summary>
    private bool IsNews(string form, HeldMeeting held, RecordBefore? before, DateTimeOffset at)
    {
        RuleBrokenException.Unless(held.On <= at.DateInUk, "A meeting that took place cannot be in the future.");
        var known = MeetingOf(form);
        if (known?.Held == held)
        {
            return false;
        }

        RuleBrokenException.Unless(!Form(form).Status.IsSigned(), "This form is signed, with the meeting as it is recorded. Open the form again if the record has to change.");
        RuleBrokenException.Unless(before is null || before.Read == (known?.Records ?? 0), "The record of the meeting has changed since you opened the page.");
        return true;
    }

    /// <summary>What people would still come to, though there is no reason for it any more.</summary>
    private void CallOffAhead(Func<Meeting, bool> which, Actor by, DateTimeOffset at) => _meetings.Where(m => m.IsAhead(at) && which(m)).ToList().ForEach(m => CallOff(m, by, at));

    private void CallOff(Meeting meeting, Actor by, DateTimeOffset at)
    {
        meeting.CallOff();
        Record(new MeetingCalledOff(meeting.FormKey), by, at);
    }

    /// <summary>Meetings to which one person comes in place of another, or that leave one calendar for another.</summary>
    private void InviteOthersToMeetings(DateTimeOffset at) => _meetings.Where(m => m.IsAhead(at)).ToList().ForEach(m => m.InviteOthers());

    private PlannedNeed Need(int number) => _needs.SingleOrDefault(n => n.Number == number) ?? throw new RuleBrokenException("The plan has no such line.");

    private Meeting MeetingFor(string form)
    {
        if (MeetingOf(Form(form).Key) is { } meeting)
        {
            return meeting;
        }

        _meetings.Add(new Meeting(DeaneryId, form));
        return _meetings[^1];
    }

    private void MustBeAmongUs(Actor by)
    {
        MustBeOpen();
        RuleBrokenException.Unless(MayKeepPlan(by), "Only the doctor and the supervisor can do this.");
    }

    private void MustBeAmongUs(Actor by, string form)
    {
        MustBeOpen();
        RuleBrokenException.Unless(MayMeet(by, form), "Only the doctor and who does this form with them can do this.");
    }
}
