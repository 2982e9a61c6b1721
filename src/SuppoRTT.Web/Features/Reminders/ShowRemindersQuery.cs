using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Reminders;

namespace SuppoRTT.Web.Features.Reminders;

/// <summary>What is sent about one absence: what comes, what went, and how the doctor wishes to hear.</summary>
/// <param name="Wishes">The absence and the doctor's wishes.</param>
/// <param name="Today">The UK date.</param>
/// <param name="Coming">What comes within 30 days if nothing changes, soonest first.</param>
/// <param name="Sent">What was written, the latest first.</param>
/// <param name="Older">Where the list goes on; null at its end.</param>
/// <param name="IsLatest">Whether the latest is among it.</param>
public sealed record ShowRemindersPage(Wishes Wishes, DateOnly Today, IReadOnlyList<ShownReminder> Coming, IReadOnlyList<ShownMessage> Sent, long? Older, bool IsLatest)
{
    public bool IsQuiet => Wishes.Absence.Quiet is { } quiet && !(quiet.Until < Today);

    /// <summary>Whom the reader may have reminded, with the names of the forms that wait for them.</summary>
    public IReadOnlyList<WaitingForm> Waiting { get; init; } = [];

    /// <summary>Whether it is said how the doctor is reached: until the return.</summary>
    public bool HasContact => Wishes.Absence.ReturnedOn is null;
}

/// <summary>A form that waits for somebody.</summary>
public sealed record WaitingForm(string Form, string Name, string For);

/// <summary>A reminder that comes.</summary>
/// <param name="On">The UK date.</param>
/// <param name="About">What it is about.</param>
/// <param name="To">Whom it goes to.</param>
/// <param name="Rule">Why, in the deanery's words.</param>
/// <param name="Source">The page that says so.</param>
/// <param name="Delivery">How it comes.</param>
public sealed record ShownReminder(DateOnly On, string About, string To, string Rule, string? Source, Delivery Delivery);

/// <summary>A message that was written.</summary>
public sealed record ShownMessage(OutboxMessage Message, string About, string To);

/// <summary>Finds what is sent about an absence.</summary>
public sealed class ShowRemindersQuery(SuppoRTTContext db, WishesQuery wishes, DefinitionStore definitions, TimeProvider time)
{
    public const int Most = 50;

    public async Task<ShowRemindersPage?> Find(string reference, long? before, Actor actor, CancellationToken cancellation)
    {
        if (await wishes.Find(reference, actor, cancellation) is not { } of)
        {
            return null;
        }

        var absence = of.Absence.Id;
        var coming = before is null ? await Coming(of, cancellation) : [];
        MailKind[] hidden = of.Absence.SeesCalls(actor) ? [] : [MailKind.HelpAsked, MailKind.HelpAnswered];
        var sent = await db.Outbox.AsNoTracking().Where(o => o.AbsenceId == absence && o.Id < (before ?? long.MaxValue) && !hidden.Contains(o.Kind)).OrderByDescending(o => o.Id).Take(Most + 1).ToListAsync(cancellation);
        var people = await db.NamesOf(coming.Select(c => c.To.Person).Concat(sent.Select(s => s.RecipientId)), cancellation);
        var forms = (await definitions.Forms(cancellation)).ToDictionary(f => f.Definition.Key, f => f.Definition.Name);
        string To(PersonId? person) => person is not { } named ? of.Rules.Contact.Name : actor.Is(named) ? "You" : people.GetValueOrDefault(named, "Somebody who has left");
        string ToWhom(OutboxMessage m) => of.Absence.RotaSendings.FirstOrDefault(s => s.Id == m.RotaSendingId) is { } sending ? RotaPlanWords.Of(sending) : To(m.RecipientId);
        return new ShowRemindersPage(
            of,
            time.GetUtcNow().DateInUk,
            [.. coming.Select(c => new ShownReminder(c.On, MessageWords.Of(c.Trigger, c.Purpose, Name(forms, c.Form)), To(c.To.Person), c.Why, c.Source, c.Delivery))],
            [.. sent.Take(Most).Select(s => new ShownMessage(s, MessageWords.Of(s, Name(forms, s.FormKey)), ToWhom(s)))],
            sent.Count > Most ? sent[Most - 1].Id : null,
            before is null)
        {
            Waiting = before is null && of.Absence.WhyNotOpen is null ? [.. Waiting(of, forms, await db.RolesAroundOf(of.Absence, time.GetUtcNow().DateInUk, cancellation), time.GetUtcNow().DateInUk)] : [],
        };
    }

    private static IEnumerable<WaitingForm> Waiting(Wishes of, Dictionary<string, string> forms, RolesOnDay held, DateOnly today) => of.Absence.Forms
        .Select(f => of.Absence.WaitsFor(f.Key, of.Rules, held, today)).OfType<WaitedFor>().Where(w => of.Absence.MayRemind(of.Reader, w))
        .Select(w => new WaitingForm(w.Form, forms.GetValueOrDefault(w.Form, "A form"), w.Name));

    /// <summary>Reckoned now, not read from what staff see of many: a wish that was said a moment ago shows at once.</summary>
    private async Task<IReadOnlyList<Reminder>> Coming(Wishes of, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var followed = await db.Followed([of.Absence.Id], except: null, now.DateInUk, cancellation);
        return [.. followed.SelectMany(f => WhatIsDue.For(f.Situation, of.Rules, now)).Where(r => r.From <= now.AddDays(ReminderSweep.DaysAhead))];
    }

    private static string? Name(Dictionary<string, string> forms, string? key) => key is null ? null : forms.GetValueOrDefault(key, "A form");
}
