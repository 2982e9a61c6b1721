using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

using static SuppoRTT.Domain.Deaneries.ReminderTrigger;

namespace SuppoRTT.Domain.Absences.Reminders;

/// <summary>The rungs of every step that still waits, by the deanery's table and without regard to what was said before.</summary>
internal sealed class Ladder(Situation absence, DeaneryRules rules, DateOnly today)
{
    /// <summary>Between two lines of the table there is room for the rungs of their escalations.</summary>
    private const int RungsOfALine = 100;

    private const int LongestStep = 40;

    private readonly ReminderDays _days = new(absence, rules);
    private readonly Addressing _addressing = new(absence, rules);
    private readonly Rests _rests = new(absence, WorkingDays.Of(rules.Nation), today);

    private bool HasReturned => absence.Dates.ReturnedOn is not null;

    public IReadOnlyList<Rung> Rungs() => [.. rules.Reminders
        .Select((line, index) => (Line: line.For(absence.Dates, absence.TypeCode), Order: index * RungsOfALine))
        .Where(l => l.Line.Enabled && IsFollowed(l.Line) && Waits(l.Line, absence.Form(l.Line.Form)))
        .SelectMany(l => Asked(l.Line, l.Order).SelectMany(_rests.After).SelectMany(asked => Escalated(asked).Prepend(asked)))
        .Where(r => !(r.Until < Days.Later(r.On, today)))];

    /// <summary>Whoever endorses has a ladder of their own: what they heard of the form before is another matter.</summary>
    private static string StepOf(ReminderRule line) => IsOfEndorsing(line) ? ToEndorse(line.Form!) : line.Form ?? line.Trigger switch
    {
        HandoverWaits or RotaTold => "rota",
        ConfirmReturn or NothingFiled => "return",
        var other => Words(other),
    };

    private static bool IsOfEndorsing(ReminderRule line) => line.Trigger is EndorsementAsked or EndorsementWaits;

    private static string ToEndorse(string form) => $"endorse-{form}" is var step && step.Length > LongestStep ? step[..LongestStep] : step;

    /// <summary>As “form-due”.</summary>
    private static string Words(ReminderTrigger trigger) =>
        string.Concat(trigger.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));

    private bool IsFollowed(ReminderRule line) => absence.Status == AbsenceStatus.Open || (absence.Status == AbsenceStatus.Closed && line.Trigger == Evaluation);

    private bool Waits(ReminderRule line, FormSituation? form) => line.Trigger switch
    {
        Registered => !absence.Dates.Planned || IsWithDoctor(form),
        FormOpens or ContactCheck or FormDue or FormOverdue => IsWithDoctor(form),
        ChangesWait => form is not null && WaitsForChanges(form),
        SignOffWaits => form?.Status == FormStatus.AwaitingSignOff,
        CheckIn => !HasReturned && absence.Dates.ExpectedReturn is null,
        LessThanFullTime or AccruedLeaveDays or ConfirmReturn => !HasReturned,
        NothingFiled => !HasReturned && !absence.Forms.Any(f => f.Stage == FormStage.AfterReturn && !f.Status.IsOpen()),
        HandoverWaits => absence.Handover is { AcknowledgedOn: null },
        RotaTold => !HasReturned && absence.Handover?.AcknowledgedOn is null,
        SupervisionEnds => HasReturned && absence.Forms.Any(f => f.Stage == FormStage.AfterReturn && f.Status.IsOpen()),
        SupervisionVaried => absence.SupervisionVariedOn is not null,
        EndorsementAsked or EndorsementWaits => form?.Status == FormStatus.AwaitingEndorsement,
        SupervisorUnknown => absence.UnsupervisedSince is not null,
        Evaluation => form?.Status == FormStatus.SignedOff && !absence.Evaluated,
    };

    /// <summary>Once the doctor is back, the forms of before are not asked for any more; until the return is confirmed, the one of after is not.</summary>
    private bool IsWithDoctor(FormSituation? form) =>
        form is not null && form.Status.IsOpen() && !WaitsForChanges(form) && (form.Stage == FormStage.AfterReturn) == HasReturned;

    /// <summary>Given back, it is for now; reopened because the dates moved, it has the time of its window again.</summary>
    private bool WaitsForChanges(FormSituation form) => form.Status == FormStatus.Returned || (form.Status == FormStatus.Reopened && form.GivenBackOn > _days.Due(form.Key));

    private IEnumerable<Rung> Asked(ReminderRule line, int order)
    {
        var form = absence.Form(line.Form);
        if (_days.Of(line.At, line.Form) is not { } first || (line.Trigger == ContactCheck && first <= absence.Dates.Registered))
        {
            return [];
        }

        var until = line.Until is null ? null : _days.Of(line.Until, line.Form);
        return Occurrences(line, first).Select(o => new Rung(
            StepOf(line), o.Name, order, line, ReminderPurpose.Act, _days.Told(line.At, o.On), (IsOfEndorsing(line) ? form?.Endorsing?.By : _days.Due(line.Form)) ?? until, until, line.To, line.Rule, _days.Window(line.Form)));
    }

    /// <summary>What comes again and again: the latest that has passed, in case it was missed, and the next.</summary>
    private IEnumerable<(string Name, DateOnly On)> Occurrences(ReminderRule line, DateOnly first)
    {
        if (line.EveryMonths is not { } months)
        {
            return [(Words(line.Trigger), first)];
        }

        var passed = 0;
        while (first.AddMonths((passed + 1) * months) <= today)
        {
            passed++;
        }

        return new[] { passed, passed + 1 }
            .Select(n => ($"{Words(line.Trigger)}-{n + 1}", first.AddMonths(n * months)))
            .Where(o => o.Item2 >= absence.Dates.Registered);
    }

    private IEnumerable<Rung> Escalated(Rung asked)
    {
        var before = asked;
        foreach (var (escalation, index) in asked.Line.Escalations.Select((e, i) => (e, i)).Where(e => e.e.Enabled && !asked.IsOfQuietTime))
        {
            var (heardBy, said) = Said(before);
            var on = _days.WorkingDays.Add(said, escalation.AfterWorkingDays);
            var help = asked with
            {
                Name = $"{asked.Name}-silence-{index + 1}",
                Order = asked.Order + (2 * index) + 1,
                Purpose = ReminderPurpose.Help,
                On = on,
                NewSince = on,
                To = escalation.To,
                Rule = escalation.Rule,
                Silent = [.. before.Silent, .. heardBy],
            };
            if ((asked.IsForDoctor || asked.IsOfLateness) && absence.Quiet?.Covers(Days.Later(help.On, today)) == true)
            {
                yield break;
            }

            yield return help;
            yield return help with { Name = $"{help.Name}-told", Order = help.Order + 1, Purpose = ReminderPurpose.Know, To = IsStopped(help) ? [] : [ReminderTo.Trainee], Silent = [] };
            before = help;
        }
    }

    /// <summary>Staff stopped it for everybody: nobody was asked to help, so nobody is told that somebody was.</summary>
    private bool IsStopped(Rung help)
    {
        var people = _addressing.Of(help, Days.Later(help.On, today)).Select(a => a.Person).ToList();
        return people.Count > 0 && people.TrueForAll(p => absence.Sent.Where(s => s.Key.Step == help.Step && s.Key.Rung == help.Name && s.Key.Person == p && s.On >= help.On).MaxBy(s => s.On) is { IsStopped: true });
    }

    /// <summary>To whom and when a rung was said, or is to be: silence is counted from the day on which the last of them was really asked.</summary>
    private (IReadOnlyList<PersonId?> People, DateOnly On) Said(Rung rung)
    {
        var planned = Days.Later(rung.On, today);
        var people = _addressing.Of(rung, planned).Select(a => a.Person).ToList();
        return (people, people.Select(p => FirstSent(rung, p) ?? planned).DefaultIfEmpty(planned).Max());
    }

    private DateOnly? FirstSent(Rung rung, PersonId? person) =>
        absence.Sent.Where(s => s.Key.Step == rung.Step && s.Key.Person == person && s.On >= rung.On).Select(s => (DateOnly?)s.On).Min();
}
