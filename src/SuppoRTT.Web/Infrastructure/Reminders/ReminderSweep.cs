using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Calendars;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Common;

namespace SuppoRTT.Web.Infrastructure.Reminders;

/// <summary>
/// Looks at absences of the current deanery whose moment has come: what is due is written into the outbox, and what comes within 30 days is noted for staff; calendars of doctors who may be written to again are set right. All of it in one
/// transaction with the claim, so that a sweep that dies leaves nothing half done, and the next one finds it still to do.
/// </summary>
public sealed class ReminderSweep(SuppoRTTContext db, DefinitionStore definitions, TimeProvider time, ILogger<ReminderSweep> log)
{
    /// <summary>How many days ahead staff see who will be written to.</summary>
    public const int DaysAhead = 30;

    private static readonly TimeSpan _afterFault = TimeSpan.FromHours(1);

    /// <summary>How many reminders were written.</summary>
    public async Task<int> Look(IReadOnlyCollection<DueLook> looks, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var (rules, change) = ((await definitions.Rules(cancellation)).Rules, await definitions.RulesChange(cancellation));
        var found = (await db.Followed([.. looks.Select(l => l.Absence)], except: null, now.DateInUk, cancellation)).ToDictionary(f => f.Absence.Id);
        var reckoned = looks.Where(l => found.ContainsKey(l.Absence)).Select(l => Reckoned(l, found[l.Absence], f => WhatIsDue.For(f.Situation, rules, now), now).NoLaterThan(change).OfDoctor(WayToDoctor.Of(found[l.Absence].Situation, rules, now.DateInUk), found[l.Absence].Absence, now)).ToList();
        return await Write(reckoned, now, cancellation);
    }

    private async Task<int> Write(IReadOnlyList<Looked> reckoned, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var mine = new List<Looked>();
        foreach (var looked in reckoned)
        {
            if (await db.ClaimLook(looked.Look, looked.Next, cancellation))
            {
                mine.Add(looked);
            }
        }

        await db.SendKeptMeetings([.. mine.Where(m => m.DoctorIsWrittenTo).Select(m => m.Look.Absence)], cancellation);
        (await db.NotTakenOutInTime([.. mine.Select(m => m.Look.Absence)], now).ToListAsync(cancellation)).ForEach(m => m.Withdraw());
        await db.ForgetPlanned([.. mine.Select(m => m.Look.Absence)], cancellation);
        db.AddRange(mine.SelectMany(m => m.Due).Select(p => OutboxMessage.Of(p, now)));
        db.AddRange(mine.SelectMany(m => m.Foreseen));
        db.AddRange(await NotKeptYet([.. mine.SelectMany(m => m.Kept)], cancellation));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        db.ChangeTracker.Clear();
        return mine.Sum(m => m.Due.Count);
    }

    private async Task<IReadOnlyList<OutboxMessage>> NotKeptYet(IReadOnlyList<OutboxMessage> kept, CancellationToken cancellation)
    {
        var keys = kept.Select(k => k.UniqueKey).ToList();
        var known = keys.Count == 0 ? [] : await db.Outbox.Where(o => keys.Contains(o.UniqueKey)).Select(o => o.UniqueKey).ToListAsync(cancellation);
        return [.. kept.Where(k => !known.Contains(k.UniqueKey))];
    }

    /// <summary>An absence that cannot be reckoned does not stop the others, and is tried again later.</summary>
    private Looked Reckoned(DueLook look, FollowedAbsence followed, Func<FollowedAbsence, IReadOnlyList<Reminder>> reckon, DateTimeOffset now)
    {
        try
        {
            return Looked.At(look, followed, reckon(followed), now);
        }
        catch (Exception e) when (e is RuleBrokenException or ArgumentException or InvalidOperationException)
        {
            log.LogError("The reminders of absence {Absence} could not be reckoned, and are again in an hour: {Type}", look.Absence.Value, e.GetType().Name);
            return new Looked(look, [], [], now + _afterFault);
        }
    }

    private sealed record Looked(DueLook Look, IReadOnlyList<PlannedReminder> Due, IReadOnlyList<PlannedReminder> Foreseen, DateTimeOffset? Next)
    {
        /// <summary>Looked at again when the next reminder is due, or when one that is further away comes within the days that staff see.</summary>
        public static Looked At(DueLook look, FollowedAbsence followed, IReadOnlyList<Reminder> reminders, DateTimeOffset now)
        {
            var horizon = now.AddDays(DaysAhead);
            PlannedReminder Planned(Reminder r) => new(followed.Absence.DeaneryId, followed.Absence.Reference, r);
            var moments = reminders.Where(r => r.From > now).Select(r => (DateTimeOffset?)(r.From <= horizon ? r.From : r.From.AddDays(-DaysAhead)));
            return new Looked(
                look,
                [.. reminders.Where(r => r.From <= now).Select(Planned)],
                [.. reminders.Where(r => r.From > now && r.From <= horizon).Select(Planned)],
                moments.Append(IfTheyComeBack(followed, now)).Append(AfterQuiet(followed, now)).Min())
            {
                Kept = [.. KeptForDoctor(followed, reminders.Where(r => r.From <= now), now)],
            };
        }

        /// <summary>Their calendar may be set right, if a quiet time or the time away held something back.</summary>
        public bool DoctorIsWrittenTo { get; private init; }

        /// <summary>What the doctor finds in the portal, since they are not written to in their quiet time.</summary>
        public IReadOnlyList<OutboxMessage> Kept { get; init; } = [];

        /// <summary>When other rules begin to count, it is reckoned by them.</summary>
        public Looked NoLaterThan(DateOnly? change) => change is { } day && UkTime.InstantOf(day, TimeOnly.MinValue) is var begin && !(Next <= begin) ? this with { Next = begin } : this;

        /// <summary>While the doctor is not written to, something may wait to be taken out of their calendar: once the meeting is over it waits no more.</summary>
        public Looked OfDoctor(WayToDoctor way, Absence absence, DateTimeOffset now) =>
            this with { DoctorIsWrittenTo = way.ByMail, Next = way.ByMail ? Next : absence.Meetings.Select(m => m.ProposedFor ?? m.CalledOffFor).Where(at => at > now).Append(Next).Min() };

        private static IEnumerable<OutboxMessage> KeptForDoctor(FollowedAbsence followed, IEnumerable<Reminder> due, DateTimeOffset now) => followed.Situation is { AwaitsTakeover: false, Quiet: { } quiet } && quiet.Covers(now.DateInUk)
            ? due.Where(r => r.IsForDoctor).DistinctBy(r => (r.Key.Step, r.Key.Rung)).Select(r => OutboxMessage.KeptFor(followed.Situation.Trainee, new(followed.Absence.DeaneryId, followed.Absence.Reference, r), now))
            : [];

        /// <summary>The morning after a quiet time that ends on a day: what was held back is reckoned then, also if the absence has ended meanwhile: of a meeting that was called off the doctor's calendar is told.</summary>
        private static DateTimeOffset? AfterQuiet(FollowedAbsence followed, DateTimeOffset now) =>
            followed.Absence is { Quiet.Until: { } last } && UkTime.InstantOf(last.AddDays(1), Reminder.Morning) is var morning && morning > now ? morning : null;

        /// <summary>Of a doctor who left the deanery nothing is due; whether they came back is asked once in a while.</summary>
        private static DateTimeOffset? IfTheyComeBack(FollowedAbsence followed, DateTimeOffset now) =>
            followed.Absence.Status == AbsenceStatus.Open && followed.Situation.Holders.Left.Contains(followed.Absence.TraineeId) ? now.AddDays(DaysAhead) : null;
    }
}
