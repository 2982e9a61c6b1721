using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences.Reminders;

/// <summary>Who is to be reminded of what, when and why: a pure function of how an absence stands, its deanery's table and windows, and the calendar.</summary>
public static class WhatIsDue
{
    /// <summary>Everything that is due now or will be if nothing changes, in the order in which it is said. What was sent already is not in it.</summary>
    public static IReadOnlyList<Reminder> For(Situation absence, DeaneryRules rules, DateTimeOffset at)
    {
        if (absence.OptOut is not null || absence.Holders.Left.Contains(absence.Trainee))
        {
            return [];
        }

        var today = Days.Later(at.DateInUk, absence.Dates.Registered);
        var addressing = new Addressing(absence, rules);
        var pacing = new Pacing(absence, addressing, WorkingDays.Of(rules.Nation), today);
        var ladders = new Ladder(absence, rules, today).Rungs()
            .SelectMany(r => addressing.Of(r, Days.Later(r.On, today)).Select(to => (Rung: r, To: to)))
            .GroupBy(r => (r.Rung.Step, r.To.Person))
            .SelectMany(g => pacing.Ladder(g.Key.Step, g.Key.Person, g));

        var heard = absence.Sent.Where(s => !s.IsStopped).Select(s => (s.Key.Step, s.Key.Person)).ToHashSet();
        return [.. pacing.OneADay(ladders).OrderBy(p => p.On).ThenBy(p => p.Rung.Order)
            .Select(p => Reminder(absence, addressing, p, isFirst: heard.Add((p.Rung.Step, p.To.Person))))
            .DistinctBy(r => r.Key)];
    }

    private static Reminder Reminder(Situation absence, Addressing addressing, Paced paced, bool isFirst)
    {
        var (rung, to) = (paced.Rung, paced.To);
        var before = absence.Sent.Where(s => s.Key.Step == rung.Step && s.Key.Rung == rung.Name && s.Key.Person == to.Person).Select(s => s.Key.Round).DefaultIfEmpty(0).Max();
        return new Reminder
        {
            Key = new ReminderKey(absence.Absence, rung.Step, rung.Name, to.Person, before + 1),
            Trigger = rung.Line.Trigger,
            Form = rung.Line.Form,
            Purpose = rung.Purpose,
            To = to,
            On = paced.On,
            By = rung.By,
            Rule = rung.Rule,
            Window = rung.Window?.Rule,
            Source = rung.Line.Source ?? rung.Window?.Source,
            IsForDoctor = rung.IsForDoctor,
            IsFirst = isFirst,
            Delivery = DeliveryOf(absence, rung, to, isFirst),
            Hours = addressing.Hours(to, paced.On),
        };
    }

    private static Delivery DeliveryOf(Situation absence, Rung rung, Addressee to, bool isFirst)
    {
        if (to.InPortal)
        {
            return Delivery.PortalOnly;
        }

        if (isFirst && rung.Purpose != ReminderPurpose.Know)
        {
            return Delivery.AtOnce;
        }

        var wished = absence.Preferences.FirstOrDefault(p => p.PersonId == to.Person && p.Kind == rung.Line.Trigger)?.Delivery ?? Delivery.AtOnce;
        var mayDecline = rung.Line.MayBeDeclined && rung.Purpose != ReminderPurpose.Help;
        return wished == Delivery.PortalOnly && !mayDecline ? Delivery.DailyDigest : wished;
    }
}
