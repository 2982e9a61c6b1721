using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Infrastructure.Reminders;

/// <summary>Somebody who can act today on a message in the name of its recipient.</summary>
public sealed record StandInFor(OutboxMessage Message, PersonId Deputy);

/// <summary>Who can act today on messages because they stand in for their recipients.</summary>
public sealed class StandingIn(SuppoRTTContext db, CurrentActor actors, DefinitionStore definitions, TimeProvider time)
{
    /// <summary>Those who may do in the recipient's name what it is about; nobody else, however much they see.</summary>
    public async Task<IReadOnlyList<PersonId>> For(OutboxMessage message, CancellationToken cancellation) => [.. (await For([message], cancellation)).Select(s => s.Deputy)];

    /// <summary>The same of several messages about absences, in their order: as many queries for many of one recipient as for one.</summary>
    public async Task<IReadOnlyList<StandInFor>> For(IReadOnlyCollection<OutboxMessage> messages, CancellationToken cancellation)
    {
        var known = new List<(OutboxMessage Message, Actor Deputy, Actor Absent)>();
        foreach (var (deputy, absent) in await Lent([.. messages.Select(m => m.RecipientId!.Value).Distinct()], cancellation))
        {
            var theirs = messages.Where(m => absent.Is(m.RecipientId!.Value)).ToList();
            var asked = theirs.Select(m => m.AbsenceId!.Value).Distinct().ToList();
            var visible = await db.Absences.LentTo(deputy, absent).Where(a => asked.Contains(a.Id)).Select(a => a.Id).ToListAsync(cancellation);
            known.AddRange(theirs.Where(m => visible.Contains(m.AbsenceId!.Value)).Select(m => (m, deputy, absent)));
        }

        return known.Count == 0 ? [] : await Able(known, cancellation);
    }

    /// <summary>Those of whom the deputy may do what the message is about.</summary>
    private async Task<IReadOnlyList<StandInFor>> Able(List<(OutboxMessage Message, Actor Deputy, Actor Absent)> known, CancellationToken cancellation)
    {
        var (found, ids) = (new List<StandInFor>(), known.Select(k => k.Message.AbsenceId!.Value).Distinct().ToList());
        var absences = await db.Absences.AsNoTracking().Where(a => ids.Contains(a.Id)).Whole().ToDictionaryAsync(a => a.Id, cancellation);
        var rules = (await definitions.Rules(cancellation)).Rules;
        foreach (var (message, deputy, absent) in known)
        {
            var rights = new DeputyRights(absences[message.AbsenceId!.Value], deputy, absent, rules);
            if (rights.Allow(message, await db.RoleAskedForHelp(message, cancellation)))
            {
                found.Add(new StandInFor(message, deputy.Id));
            }
        }

        return [.. found.OrderBy(f => f.Message.Id)];
    }

    /// <summary>Who stands in for these people today, and each of these with the roles that they lent to that one.</summary>
    private async Task<List<(Actor Deputy, Actor Absent)>> Lent(IReadOnlyCollection<PersonId> absent, CancellationToken cancellation)
    {
        var lent = new List<(Actor, Actor)>();
        foreach (var standIns in (await db.DeputiesOf(absent, time.GetUtcNow().DateInUk, cancellation)).GroupBy(d => d.Deputy, d => d.Absent))
        {
            if (await actors.For(standIns.Key, cancellation) is { } deputy)
            {
                lent.AddRange(deputy.StandsInFor.Where(s => standIns.Any(a => s.Is(a))).Select(s => (deputy, s)));
            }
        }

        return lent;
    }
}
