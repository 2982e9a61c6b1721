using System.Linq.Expressions;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Tenancy;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Mailing;

/// <summary>A message that may be sent now, and whose it is.</summary>
public sealed record DueMail(long Id, DeaneryId Deanery)
{
    public AbsenceId? Absence { get; init; }

    public string? Form { get; init; }

    public PersonId? Recipient { get; init; }

    /// <summary>Whether both say something to one person about one form of an absence: what the later says depends on what the earlier said.</summary>
    public bool GoesInTurnWith(DueMail other) => Absence is not null && (Absence, Form, Recipient) == (other.Absence, other.Form, other.Recipient);
}

/// <summary>Takes messages for sending, so that two senders on one database never hold the same one: a conditional UPDATE whose row count decides.</summary>
public static class MailClaims
{
    /// <summary>A message in hand for longer was left by a process that died, and may be taken again.</summary>
    public static readonly TimeSpan LeftBehindAfter = TimeSpan.FromMinutes(10);

    /// <summary>Messages that wait, and whose time has come, or that were left behind: those that were not tried yet and then the others, oldest first, of any deanery. If there are more, one of each deanery in turn: none waits for another's thousands.</summary>
    public static async Task<IReadOnlyList<DueMail>> DueMail(this SuppoRTTContext db, DateTimeOffset now, int most, CancellationToken cancellation)
    {
        var oldest = await db.Oldest(null, now, most, cancellation);
        if (oldest.Count < most)
        {
            return oldest;
        }

        var lines = new List<List<DueMail>>();
        foreach (var deanery in await db.Deaneries.OrderBy(d => d.Id).Select(d => d.Id).ToListAsync(cancellation))
        {
            lines.Add(await db.Oldest(deanery, now, most, cancellation));
        }

        return [.. lines.SelectMany(l => l.Index()).OrderBy(m => m.Index).ThenBy(m => m.Item.Id).Select(m => m.Item).Take(most)];
    }

    /// <summary>Whether this sender got the message.</summary>
    public static async Task<bool> ClaimMail(this SuppoRTTContext db, long id, DateTimeOffset now, CancellationToken cancellation) => await db.Outbox
        .AcrossDeaneries("one sender works for all deaneries").Where(m => m.Id == id).Where(IsDue(now))
        .ExecuteUpdateAsync(s => s
            .SetProperty(m => m.TimesLeftBehind, m => m.State == MailState.Sending ? m.TimesLeftBehind + 1 : m.TimesLeftBehind)
            .SetProperty(m => m.State, MailState.Sending)
            .SetProperty(m => m.Attempts, m => m.Attempts + 1)
            .SetProperty(m => m.TakenAt, now), cancellation) == 1;

    /// <summary>
    /// What was tried in vain goes behind what was not: it may be at fault itself, and holds up nobody. Several questions, each answered by an index in its order: as one, all that waits
    /// would be sorted each time.
    /// </summary>
    private static async Task<List<DueMail>> Oldest(this SuppoRTTContext db, DeaneryId? deanery, DateTimeOffset now, int most, CancellationToken cancellation)
    {
        var left = now - LeftBehindAfter;
        var all = db.Outbox.AcrossDeaneries("one sender works for all deaneries");
        var theirs = deanery is { } one ? all.Where(m => m.DeaneryId == one) : all;
        var untried = await First(theirs.Where(m => m.State == MailState.Waiting && m.NotBefore == null), most);
        var leftBehind = await First(theirs.Where(m => m.State == MailState.Sending && m.TakenAt < left), most);
        List<DueMail> first = [.. untried.Concat(leftBehind).OrderBy(m => m.Id).Take(most)];
        return first.Count == most ? first : [.. first, .. await First(theirs.Where(m => m.State == MailState.Waiting && m.NotBefore <= now), most - first.Count)];

        Task<List<DueMail>> First(IQueryable<OutboxMessage> messages, int count) =>
            messages.OrderBy(m => m.Id).Take(count).Select(m => new DueMail(m.Id, m.DeaneryId) { Absence = m.AbsenceId, Form = m.FormKey, Recipient = m.RecipientId }).ToListAsync(cancellation);
    }

    private static Expression<Func<OutboxMessage, bool>> IsDue(DateTimeOffset now)
    {
        var left = now - LeftBehindAfter;
        return m => (m.State == MailState.Waiting && (m.NotBefore == null || m.NotBefore <= now)) || (m.State == MailState.Sending && m.TakenAt < left);
    }
}
