using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences;

/// <summary>What the doctor wishes: to do without the programme, to be left in peace for a time, how to be reached while away.</summary>
public sealed partial class Absence
{
    /// <summary>The UK date on which a quiet time of the doctor ended that another took the place of, or that somebody ended: from then on silence counts again.</summary>
    public DateOnly? QuietEndedOn { get; private set; }

    /// <summary>The doctor does without the programme, after they discussed it with somebody. The same again (a double click) changes nothing.</summary>
    public void OptOut(string reason, string discussedWith, Actor by, DateTimeOffset at)
    {
        RuleBrokenException.Unless(by.Is(TraineeId), "Only the doctor decides to do without the programme.");
        MustBeOpen();
        MustHaveReason(reason);
        RuleBrokenException.Unless(!string.IsNullOrWhiteSpace(discussedWith), "Say with whom this was discussed.");
        var wish = new OptOut(OptedOut?.On ?? at.DateInUk, reason.Trim(), discussedWith.Trim());
        if (wish == OptedOut)
        {
            return;
        }

        OptedOut = wish;
        Record(new OptedOut(), by, at, Role.Trainee);
        Explain(reason, by);
        CallOffAhead(_ => true, by, at);
    }

    /// <summary>The doctor takes part after all. A second time changes nothing.</summary>
    public void OptBackIn(Actor by, DateTimeOffset at)
    {
        RuleBrokenException.Unless(by.Is(TraineeId), "Only the doctor decides to take part again.");
        MustBeOpen();
        if (OptedOut is not null)
        {
            OptedOut = null;
            TakenUpOn = at.DateInUk;
            Record(new OptedBackIn(), by, at, Role.Trainee);
        }
    }

    /// <summary>Nothing is sent to the doctor by itself for a time, and one person is told in their place. The same again changes nothing.</summary>
    public void StartQuietTime(QuietTime quiet, Actor by, DateTimeOffset at)
    {
        MustGoOn();
        RuleBrokenException.Unless(MayQuieten(by), "Only the doctor, those who support them and the deanery can ask for quiet.");
        RuleBrokenException.Unless(quiet.Tells != TraineeId, "Name somebody else, who hears of things in the doctor's place.");
        RuleBrokenException.Unless(quiet.Until is null || quiet.Until >= quiet.From, "The quiet time ends after it starts.");
        if (quiet == Quiet)
        {
            return;
        }

        RuleBrokenException.Unless(quiet.Until is null || quiet.Until >= at.DateInUk, "The last day of the quiet time has passed.");
        var hears = NewHearer(quiet.Tells, at);
        (QuietEndedOn, Quiet) = (EndedOnceItIs(quiet, at.DateInUk), quiet);
        Record(new QuietTimeStarted(hears?.Value), ByRight(by, MayQuieten), at);
    }

    /// <summary>The doctor may be written to again. A second time changes nothing.</summary>
    public void EndQuietTime(Actor by, DateTimeOffset at)
    {
        MustGoOn();
        RuleBrokenException.Unless(MayQuieten(by), "Only the doctor, those who support them and the deanery can end the quiet time.");
        if (Quiet is not null)
        {
            (QuietEndedOn, Quiet) = (EndedOnceItIs(null, at.DateInUk), null);
            Record(new QuietTimeEnded(), ByRight(by, MayQuieten), at);
        }
    }

    /// <summary>When quiet ended last, once another quiet time or none takes the place of this one: what was asked before is asked again after it, however far away the next is.</summary>
    private DateOnly? EndedOnceItIs(QuietTime? next, DateOnly today) => Quiet switch
    {
        { Until: { } last } when last < today => last.AddDays(1),
        { } now when now.Covers(today) && next?.Covers(today) != true => today,
        _ => QuietEndedOn,
    };

    /// <summary>How the doctor agreed to be reached while away, as they or somebody who spoke with them say. It ends with the return.</summary>
    public void AgreeContact(ContactWhileAway contact, Actor by, DateTimeOffset at)
    {
        MustGoOn();
        RuleBrokenException.Unless(MayManage(by), "Only the doctor, the supervisor or the deanery can say how the doctor is reached.");
        RuleBrokenException.Unless(ReturnedOn is null, "The doctor has returned.");
        Reach(contact, Managing(by), at);
    }

    private void Reach(ContactWhileAway contact, Actor by, DateTimeOffset at)
    {
        RuleBrokenException.Unless(contact.IsWhole, "Say at which address or through whom the doctor is reached.");
        RuleBrokenException.Unless(contact.Through != TraineeId, "Name somebody else, through whom the doctor is reached.");
        if (contact != Contact)
        {
            var hears = NewHearer(contact.Through, at);
            BeReached(contact, at);
            Record(new ContactAgreed(hears?.Value), by, at);
        }
    }

    /// <summary>What stands in the calendar of another address comes to the one at which the doctor is reached now.</summary>
    private void BeReached(ContactWhileAway? contact, DateTimeOffset at)
    {
        var moves = contact?.OtherAddress != Contact?.OtherAddress;
        Contact = contact;
        if (moves)
        {
            InviteOthersToMeetings(at);
        }
    }

    /// <summary>Whether somebody is named to hear in the doctor's place on a UK date, or from a later date.</summary>
    public bool NamesToHear(PersonId? person, DateOnly day) => person is not null
        && ((Quiet is { } quiet && !(quiet.Until < day) && quiet.Tells == person) || (ReturnedOn is null && Contact?.Through == person));

    /// <summary>Who is named to hear in the doctor's place, if they were not named before.</summary>
    private PersonId? NewHearer(PersonId? person, DateTimeOffset at) => NamesToHear(person, at.DateInUk) ? null : person;

    /// <summary>Why nobody writes to the doctor on a UK date, in a sentence; null while it may be done.</summary>
    public string? WhyDoctorIsNotWrittenTo(DateOnly day) => Quiet?.Covers(day) == true ? "The doctor is not written to during the quiet time."
        : Contact?.AllowsMail == false ? "It is agreed that the doctor is not written to while away."
        : null;
}
