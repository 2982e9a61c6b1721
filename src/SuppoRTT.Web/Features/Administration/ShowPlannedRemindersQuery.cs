using System.Globalization;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Administration;

/// <summary>Which of the planned reminders are shown.</summary>
public sealed record PlannedFilter
{
    public ReminderTrigger? Kind { get; init; }

    public ReminderTo? To { get; init; }

    /// <summary>The last one shown before, as instant and number.</summary>
    public string? After { get; init; }

    public (DateTimeOffset From, long Id)? Position => After?.Split('-') is [var ticks, var id]
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTimeOffset.MaxValue.Ticks
        && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? (new DateTimeOffset(at, TimeSpan.Zero), number)
        : null;

    public static string PositionOf(PlannedReminder last) => string.Create(CultureInfo.InvariantCulture, $"{last.From.UtcTicks}-{last.Id}");
}

/// <summary>Who will be written to within 30 days, soonest first.</summary>
/// <param name="Filter">What is shown.</param>
/// <param name="Reminders">One page of them.</param>
/// <param name="Next">Where the list goes on; null at its end.</param>
/// <param name="Rules">Of the deanery.</param>
public sealed record ShowPlannedRemindersPage(PlannedFilter Filter, IReadOnlyList<PlannedLine> Reminders, string? Next, DeaneryRules Rules)
{
    /// <summary>The kinds that the deanery sends.</summary>
    public IEnumerable<ReminderTrigger> Kinds => Rules.Reminders.Where(r => r.Enabled).Select(r => r.Trigger).Distinct();
}

/// <summary>One reminder that comes.</summary>
/// <param name="Planned">As it was reckoned.</param>
/// <param name="Doctor">Whose absence it is about.</param>
/// <param name="To">The name of who gets it.</param>
/// <param name="Form">The name of its form.</param>
public sealed record PlannedLine(PlannedReminder Planned, string Doctor, string To, string? Form)
{
    /// <summary>Why it cannot be sent today, in a sentence; null if it can, or if no e-mail comes of it at all.</summary>
    public string? Hindrance { get; init; }

    /// <summary>Whether it can be sent today: what only tells of help is sent once somebody was asked.</summary>
    public bool MayGoNow => Hindrance is null && Planned.Purpose != ReminderPurpose.Know && Planned.Delivery != Delivery.PortalOnly;
}

/// <summary>Finds one page of who will be written to.</summary>
public sealed class ShowPlannedRemindersQuery(SuppoRTTContext db, DefinitionStore definitions, TimeProvider time)
{
    public const int Most = 50;

    public async Task<ShowPlannedRemindersPage> Find(PlannedFilter filter, Actor actor, CancellationToken cancellation)
    {
        var visible = db.Absences.VisibleTo(actor);
        var planned = db.PlannedReminders.AsNoTracking().Where(p => visible.Any(a => a.Id == p.AbsenceId));
        planned = filter.Kind is { } kind ? planned.Where(p => p.Trigger == kind) : planned;
        planned = filter.To is { } to ? planned.Where(p => p.To == to) : planned;
        planned = filter.Position is var (from, id) ? planned.Where(p => p.From > from || (p.From == from && p.Id > id)) : planned;
        var found = await planned.OrderBy(p => p.From).ThenBy(p => p.Id).Take(Most + 1).ToListAsync(cancellation);
        var shown = found.Take(Most).ToList();
        var rules = (await definitions.Rules(cancellation)).Rules;
        return new ShowPlannedRemindersPage(filter, await Lines(shown, rules, cancellation), found.Count > Most ? PlannedFilter.PositionOf(shown[^1]) : null, rules);
    }

    private async Task<IReadOnlyList<PlannedLine>> Lines(List<PlannedReminder> shown, DeaneryRules rules, CancellationToken cancellation)
    {
        var absences = shown.Select(p => p.AbsenceId).Distinct().ToList();
        var about = await db.Absences.AsNoTracking().Where(a => absences.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancellation);
        var names = await db.NamesOf(shown.Select(s => s.PersonId), cancellation);
        var today = time.GetUtcNow().DateInUk;
        var forms = (await definitions.Forms(cancellation)).ToDictionary(f => f.Definition.Key, f => f.Definition.Name);
        return [.. shown.Select(p => new PlannedLine(
            p, about[p.AbsenceId].TraineeName, p.PersonId is { } person ? names.GetValueOrDefault(person, "Somebody who has left") : rules.Contact.Name, p.Form is { } form ? forms.GetValueOrDefault(form, "A form") : null)
        {
            Hindrance = p.To == ReminderTo.Trainee && p.Delivery != Delivery.PortalOnly ? about[p.AbsenceId].WhyNotBroughtForward(rules, today) : null,
        })];
    }
}
