using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Tests.Absences.Reminders;

/// <summary>
/// What holds for any absence on any day, whatever happens to it and however often the sending fails. A failure prints the seed: run it again with
/// SUPPORTT_TEST_SEED set to it.
/// </summary>
public sealed class RandomRemindersTests(Xunit.Abstractions.ITestOutputHelper output) : ReminderTestBase
{
    private const int Absences = 250;
    private const int DaysOfEach = 400;

    private readonly Dictionary<string, int> _said = [];

    [Fact]
    public void Reminders_OfAnyAbsence_KeepTheirPromises()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("SUPPORTT_TEST_SEED"), out var given) ? given : Random.Shared.Next();
        output.WriteLine($"The first seed was {seed}.");

        for (var i = 0; i < Absences; i++)
        {
            Follow(seed + i);
        }

        // Absences of which nothing is ever said would prove nothing.
        output.WriteLine(string.Join(", ", _said.OrderByDescending(s => s.Value).Select(s => $"{s.Key} {s.Value}")));
        _said.Keys.Order().ShouldBe(Enum.GetNames<ReminderTrigger>().Except([nameof(ReminderTrigger.AccruedLeaveDays)]).Concat(Enum.GetNames<ReminderPurpose>()).Order());
    }

    [Fact]
    public void Silence_HoweverTheSendingFails_EndsInHelp()
    {
        var seed = Random.Shared.Next();
        for (var i = 0; i < 60; i++)
        {
            var walk = new RandomSituation(seed + i);
            var rules = walk.Rules(Wessex, WestMidlands);
            var situation = walk.First(rules) with { Supervisor = Supervisor };
            for (var today = situation.Dates.Registered; today < situation.Dates.Registered.AddDays(1200); today = today.AddDays(1 + walk.Outage()))
            {
                situation = Sent(situation, WhatIsDue.For(situation, rules, MorningOf(today)), today);
            }

            var rungs = situation.Sent.Select(s => $"{s.Key.Step}/{s.Key.Rung}").Distinct().ToList();
            rungs.Where(r => r.EndsWith("/form-overdue", StringComparison.Ordinal)).ShouldAllBe(r => rungs.Contains($"{r}-silence-1"), $"seed {seed + i}");
            rungs.ShouldContain(r => r.StartsWith("pre-absence/", StringComparison.Ordinal) || situation.Holders.Left.Contains(Trainee), $"seed {seed + i}");
        }
    }

    private void Follow(int seed)
    {
        var walk = new RandomSituation(seed);
        var rules = walk.Rules(Wessex, WestMidlands);
        var situation = walk.First(rules);
        var silentUntil = situation.Dates.Registered;
        for (var today = situation.Dates.Registered; today < situation.Dates.Registered.AddDays(DaysOfEach); today = today.AddDays(1))
        {
            situation = walk.Changed(situation, today);
            var due = WhatIsDue.For(situation, rules, MorningOf(today));
            Broken(situation, rules, due, today).ShouldBeNull($"seed {seed}, {Words(today)}");
            if (today >= silentUntil && walk.Outage() is var days)
            {
                silentUntil = today.AddDays(days);
                situation = days == 0 ? Send(situation, due, today) : situation;
            }
        }
    }

    private Situation Send(Situation situation, IReadOnlyList<Reminder> due, DateOnly today)
    {
        foreach (var word in due.Where(r => r.On <= today).SelectMany(r => new[] { r.Trigger.ToString(), r.Purpose.ToString() }))
        {
            _said[word] = _said.GetValueOrDefault(word) + 1;
        }

        return Sent(situation, due, today);
    }

    /// <summary>The first promise that is not kept.</summary>
    private static string? Broken(Situation s, DeaneryRules rules, IReadOnlyList<Reminder> due, DateOnly today) => new (bool Kept, string Promise)[]
    {
        (due.All(r => r.On >= s.Dates.Registered && r.On >= today), "Nothing is due before the registration, nor in the past"),
        (due.Count == 0 || s.Status == AbsenceStatus.Open || due.All(r => r.Trigger == ReminderTrigger.Evaluation), "Nothing is due once the absence has ended, but the evaluation"),
        (due.Count == 0 || (s.OptOut is null && s.Status is not (AbsenceStatus.Withdrawn or AbsenceStatus.NotReturning)), "Nothing is due to somebody who opted out or withdrew"),
        (due.Select(r => r.Key).Concat(s.Sent.Select(x => x.Key)).Distinct().Count() == due.Count + s.Sent.Count, "No key is used twice"),
        (due.All(r => r.Key.ToString().Length <= 200), "Keys are short"),
        (due.Select(r => (r.Key.Person, r.On)).Concat(s.Sent.Select(x => (x.Key.Person, x.On))).GroupBy(x => x).All(g => g.Count() == 1), "Nobody hears twice of one absence on a day"),
        (due.Where(r => r.To.Person == s.Trainee).All(r => MayWrite(s, rules, r.On) != r.To.InPortal), "A doctor is not written to who did not agree"),
        (due.All(r => !r.To.InPortal || (r.Delivery == Delivery.PortalOnly && r.Purpose == ReminderPurpose.Know && r.To.Person == s.Trainee && !s.AwaitsTakeover)), "Only the doctor finds in the portal what is nobody else's to do"),
        (due.All(r => r.To.Person is not { } p || !s.Holders.Left.Contains(p)), "Nobody is written to who has left or may not see it, whatever they were named for"),
        (due.All(r => r.Purpose != ReminderPurpose.Help || r.On >= today.AddDays(3) || s.Sent.Any(x => x.Key.Step == r.Key.Step)), "Nobody helps before somebody was asked"),
        (due.All(r => !r.IsFirst || r.Purpose == ReminderPurpose.Know || r.Delivery == Delivery.AtOnce), "A first request is sent at once"),
        (due.SequenceEqual(due.OrderBy(r => r.On)), "It is said in the order of the days"),
        (due.SequenceEqual(WhatIsDue.For(s, rules, MorningOf(today))), "The same question has the same answer"),
    }.FirstOrDefault(p => !p.Kept).Promise;

    private static bool MayWrite(Situation s, DeaneryRules rules, DateOnly day)
    {
        var isBack = s.Dates.ReturnedOn <= day;
        var isAway = s.Dates.Starts <= day && !isBack;
        var agreed = s.Contact is { Way: ContactWay.AsUsual or ContactWay.OtherAddress };
        var asks = !s.Dates.Planned || s.AwaitsTakeover || rules.Type(s.TypeCode)!.WritesOnlyIfAgreed;
        var isRefused = s.Contact is { Way: ContactWay.ThroughSomeone or ContactWay.NotAtAll };
        var needsLeave = isAway || (s.AwaitsTakeover && s.Dates.ReturnedOn is null);
        return s.Quiet?.Covers(day) != true && (!needsLeave || agreed || (!asks && !isRefused));
    }
}
