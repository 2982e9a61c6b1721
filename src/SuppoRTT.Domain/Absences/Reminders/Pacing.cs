using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences.Reminders;

/// <summary>A rung for one person, with the day on which they are told.</summary>
internal sealed record Paced(Rung Rung, Addressee To, DateOnly On);

/// <summary>
/// Sees to it that nobody is nagged. Of rungs that have passed only the highest is said, and now; the next one of that step some days later; and of all the steps of
/// one absence one a day, the most urgent first.
/// </summary>
internal sealed class Pacing(Situation absence, Addressing addressing, WorkingDays workingDays, DateOnly today)
{
    private const int LeastDaysApart = 3;

    /// <summary>The ladder of one step for one person.</summary>
    public IEnumerable<Paced> Ladder(string step, PersonId? person, IEnumerable<(Rung Rung, Addressee To)> rungs)
    {
        var last = absence.Sent.Where(s => s.Key.Step == step && s.Key.Person == person).Select(s => (DateOnly?)s.On).Max();
        var earliest = last is { } sent ? Days.Later(today, sent.AddDays(LeastDaysApart)) : today;
        var left = rungs.Where(r => last is null || r.Rung.NewSince > last).OrderBy(r => r.Rung.On).ThenBy(r => r.Rung.Order).ToList();
        while (left.Count > 0)
        {
            var on = left[0].Rung.On >= earliest ? left[0].Rung.On : earliest == today ? today : workingDays.OnOrAfter(earliest);
            var highest = left.Where(r => r.Rung.On <= on).MaxBy(r => r.Rung.Order);
            yield return new Paced(highest.Rung, highest.To, on);
            left.RemoveAll(r => r.Rung.On <= on || r.Rung.Order < highest.Rung.Order || (r.Rung.Name == highest.Rung.Name && r.Rung.NewSince <= on));
            earliest = on.AddDays(LeastDaysApart);
        }
    }

    /// <summary>One a day for each person, of all steps of the absence.</summary>
    public IEnumerable<Paced> OneADay(IEnumerable<Paced> all)
    {
        var taken = absence.Sent.Select(s => (s.Key.Person, s.On)).ToHashSet();
        foreach (var paced in all.OrderBy(p => p.On).ThenBy(p => p.Rung.By ?? DateOnly.MaxValue).ThenBy(p => p.Rung.Order))
        {
            var (on, to) = (paced.On, addressing.OnAnotherDay(paced.To, paced.Rung.Purpose, paced.On));
            while (to is not null && !taken.Add((to.Person, on)))
            {
                on = workingDays.Add(on, 1);
                to = addressing.OnAnotherDay(paced.To, paced.Rung.Purpose, on);
            }

            if (to is not null && !(paced.Rung.Until < on))
            {
                yield return paced with { To = to, On = on };
            }
        }
    }
}
