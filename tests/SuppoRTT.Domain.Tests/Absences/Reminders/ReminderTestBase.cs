using System.Globalization;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Absences.Reminders;

/// <summary>An absence of Wessex or the West Midlands as reminders see it, and the people around it.</summary>
public abstract class ReminderTestBase
{
    protected static readonly AbsenceId Absence = new(Cast.IdOf("the absence"));

    protected static PersonId Trainee => Cast.Wessex.Trainee.Id;

    protected static PersonId Supervisor => Cast.Wessex.Supervisor.Id;

    protected static PersonId Director => Cast.Wessex.ProgrammeDirector.Id;

    protected static PersonId Friend => Cast.Wessex.OtherSupervisor.Id;

    protected static DeaneryRules Wessex { get; } = A.Of("wessex").Rules;

    protected static DeaneryRules WestMidlands { get; } = A.Of("west-midlands").Rules;

    /// <summary>Planned, registered on 4 January 2027, from 1 June 2027 to 29 February 2028; nothing was done yet.</summary>
    protected static Situation Planned { get; } = new()
    {
        Absence = Absence,
        Status = AbsenceStatus.Open,
        Dates = new KeyDates(Planned: true, new(2027, 1, 4), new(2027, 6, 1), new(2028, 2, 29), null),
        TypeCode = "MAT",
        Forms = [NotStarted("pre-absence", FormStage.BeforeAbsence), NotStarted("pre-return", FormStage.BeforeReturn), NotStarted("post-return", FormStage.AfterReturn)],
        Trainee = Trainee,
        Supervisor = Supervisor,
        Holders = new RoleHolders { ProgrammeDirectors = [Director], CollegeTutors = [Cast.Wessex.CollegeTutor.Id], Champions = [Cast.Wessex.Champion.Id] },
    };

    /// <summary>Sick leave from 1 June 2027, registered by the supervisor on 9 June; the return is not known.</summary>
    protected static Situation Unplanned { get; } = Planned with
    {
        Dates = new KeyDates(Planned: false, new(2027, 6, 9), new(2027, 6, 1), null, null),
        TypeCode = "SICK",
        AwaitsTakeover = true,
        Registrant = Supervisor,
    };

    protected static DateTimeOffset MorningOf(DateOnly day) => UkTime.InstantOf(day, new TimeOnly(9, 0));

    protected static DateOnly Day(string day) => DateOnly.ParseExact(day, "d MMM yyyy", CultureInfo.InvariantCulture);

    protected static string Words(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    protected static IReadOnlyList<Reminder> Due(Situation situation, DeaneryRules rules, string? today = null) =>
        WhatIsDue.For(situation, rules, MorningOf(today is null ? situation.Dates.Registered : Day(today)));

    /// <summary>As “9 Mar 2027 pre-absence/form-opens Trainee”.</summary>
    protected static IEnumerable<string> Lines(IEnumerable<Reminder> reminders) => reminders.Select(r => $"{Words(r.On)} {r.Key.Step}/{r.Key.Rung} {r.To.As}");

    protected static IEnumerable<string> LinesOf(ReminderTo to, IEnumerable<Reminder> reminders) => reminders.Where(r => r.To.As == to).Select(r => $"{Words(r.On)} {r.Key.Step}/{r.Key.Rung}");

    protected static Situation With(Situation situation, string form, Func<FormSituation, FormSituation> change) =>
        situation with { Forms = [.. situation.Forms.Select(f => f.Key == form ? change(f) : f)] };

    /// <summary>As if everything up to and with a day had been sent on its day.</summary>
    protected static Situation SentUntil(Situation situation, DeaneryRules rules, string lastDay)
    {
        for (var day = situation.Dates.Registered; day <= Day(lastDay); day = day.AddDays(1))
        {
            situation = Sent(situation, WhatIsDue.For(situation, rules, MorningOf(day)), day);
        }

        return situation;
    }

    /// <summary>Sends what is due on a day.</summary>
    protected static Situation Sent(Situation situation, IReadOnlyList<Reminder> due, DateOnly day) =>
        situation with { Sent = [.. situation.Sent, .. due.Where(r => r.On <= day).Select(r => new SentReminder(r.Key, day))] };

    private static FormSituation NotStarted(string form, FormStage stage) => new(form, stage, FormStatus.NotStarted);
}
