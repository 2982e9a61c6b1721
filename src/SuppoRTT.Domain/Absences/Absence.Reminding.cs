using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences;

/// <summary>Reminders that somebody asks for by hand.</summary>
public sealed partial class Absence
{
    private const string NotWrittenTo = "The doctor is not written to now, as they wished or because nothing was agreed for the time away. Please reach them in the way that was agreed.";

    /// <summary>For whom a form waits: once it was handed in for who does it now and signs it, while its time is for the doctor. Null if it waits for nobody.</summary>
    public WaitedFor? WaitsFor(string form, DeaneryRules rules, RolesOnDay held, DateOnly today)
    {
        var found = Form(form);
        var deadline = Deadlines.For(Dates, rules).SingleOrDefault(d => d.Form == form);
        if (found.Status == FormStatus.AwaitingSignOff)
        {
            return DoneNowWith(form, held) is { } partner ? new WaitedFor(form, partner.PersonId, partner.Name, ReminderTrigger.SignOffWaits, deadline?.Due) : null;
        }

        var isTime = deadline is { } window && window.IsOpen(today) && (found.Stage == FormStage.AfterReturn) == ReturnedOn is not null;
        return !found.Status.IsOpen() || !(isTime || found.Status == FormStatus.Returned) ? null : new WaitedFor(form, TraineeId, TraineeName, AboutDoctors(found.Status, deadline, today), deadline?.Due);
    }

    /// <summary>May ask that who is waited for is reminded: the doctor of who signs, who does the form with the doctor or supervises them of the doctor, and the deanery of either. Nobody of oneself.</summary>
    public bool MayRemind(Actor actor, WaitedFor waited) => !actor.Is(waited.Person)
        && (actor.Covers(Role.DeaneryStaff, Post) || (waited.Person == TraineeId ? Does(actor, waited.Form) || IsSupervisor(actor) : actor.Is(TraineeId)));

    /// <summary>Why who is waited for is not reminded now, in a sentence; null if they can be.</summary>
    public string? WhyNoReminder(WaitedFor waited, DateOnly? lastTold, DeaneryRules rules, RolesOnDay held, DateOnly today)
    {
        var again = lastTold is { } told ? WorkingDays.Of(rules.Nation).Add(told, rules.RemindAgainAfterWorkingDays) : today;
        return WhyNotOpen
            ?? (OptedOut is not null ? "The doctor does without the programme, so nobody is reminded." : null)
            ?? (waited.Person == TraineeId ? WhyNotToTheDoctor(rules, held, today) : null)
            ?? (again > today ? $"{waited.Name} was last written to about this form on {lastTold!.Value.Written}. They can be reminded again from {again.Written}." : null);
    }

    /// <summary>Asks that somebody is reminded now. A second time on one day (a double click, another tab) changes nothing.</summary>
    public void AskForReminder(WaitedFor waited, ToldBefore told, DeaneryRules rules, RolesOnDay held, Actor by, DateTimeOffset at)
    {
        RuleBrokenException.Unless(MayRemind(by, waited), "You cannot have them reminded of this form.");
        if (told.WasAskedForToday)
        {
            return;
        }

        RuleBrokenException.Unless(WaitsFor(waited.Form, rules, held, at.DateInUk) == waited, "This form does not wait for them any more.");
        var hindrance = WhyNoReminder(waited, told.Last, rules, held, at.DateInUk);
        RuleBrokenException.Unless(hindrance is null, hindrance ?? "");
        Record(new ReminderAsked(waited.Form, waited.Person.Value, waited.About, waited.Due), ByRight(by, a => MayRemind(a, waited)), at);
    }

    /// <summary>How the doctor is reached on a day with what the portal writes.</summary>
    public WayToDoctor WayToDoctor(DeaneryRules rules, DateOnly day) => Reminders.WayToDoctor.Of(Reminders.Situation.Of(this, new RoleHolders(), new RolesOnDay([])), rules, day);

    /// <summary>Why nothing that is to come to the doctor later is sent to them on a UK date, in a sentence; null while it can be.</summary>
    public string? WhyNotBroughtForward(DeaneryRules rules, DateOnly day) => WayToDoctor(rules, day).ByMail ? null : WhyDoctorIsNotWrittenTo(day) ?? NotWrittenTo;

    private static ReminderTrigger AboutDoctors(FormStatus status, Deadline? deadline, DateOnly today) => status is FormStatus.Returned or FormStatus.Reopened ? ReminderTrigger.ChangesWait
        : deadline?.IsOverdue(today) == true ? ReminderTrigger.FormOverdue : ReminderTrigger.FormDue;

    private string? WhyNotToTheDoctor(DeaneryRules rules, RolesOnDay held, DateOnly today) =>
        !held.IsThere(TraineeId) ? "The doctor has left the deanery, or can no longer sign in, so a reminder would not reach them. The deanery’s team can say what becomes of the absence."
        : AwaitsTakeover ? "The doctor has not taken this over yet, and is not written to by a reminder."
        : !WayToDoctor(rules, today).ByMail ? NotWrittenTo : null;
}
