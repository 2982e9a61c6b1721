using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Infrastructure.Reminders;

/// <summary>Who can act today on a message because they stand in for its recipient.</summary>
public sealed class StandingIn(SuppoRTTContext db, CurrentActor actors, DefinitionStore definitions, TimeProvider time)
{
    /// <summary>Those who may do in the recipient's name what it is about; nobody else, however much they see.</summary>
    public async Task<IReadOnlyList<PersonId>> For(OutboxMessage message, CancellationToken cancellation)
    {
        var (absent, id, found) = (message.RecipientId!.Value, message.AbsenceId!.Value, new List<PersonId>());
        foreach (var deputy in (await db.DeputiesOf([absent], time.GetUtcNow().DateInUk, cancellation)).Select(d => d.Deputy).Distinct())
        {
            if (await actors.For(deputy, cancellation) is { } actor && actor.StandsInFor.FirstOrDefault(s => s.Is(absent)) is { } lent
                && await db.Absences.LentTo(actor, lent).AnyAsync(a => a.Id == id, cancellation) && await MayDoIt(message, id, actor, lent, cancellation))
            {
                found.Add(deputy);
            }
        }

        return found;
    }

    private async Task<bool> MayDoIt(OutboxMessage message, AbsenceId id, Actor deputy, Actor lent, CancellationToken cancellation) => new DeputyRights(
        await db.Absences.AsNoTracking().Whole().SingleAsync(a => a.Id == id, cancellation), deputy, lent, (await definitions.Rules(cancellation)).Rules)
        .Allow(message, await db.RoleAskedForHelp(message, cancellation));
}
