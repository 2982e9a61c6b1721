using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

using SuppoRTT.Data.Definitions;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Lists;

/// <summary>
/// Keeps the rows of lists true in the transaction that changes an absence. What changes for the people around one, as a role that ends or an account that is closed, has its row reckoned again by the clock.
/// </summary>
public sealed class RowUpkeep(DefinitionCache cache, TimeProvider time) : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        if (eventData.Context is SuppoRTTContext db && Changed(db).Any())
        {
            throw new InvalidOperationException("An absence is saved by SaveChangesAsync: its row in lists is reckoned with it.");
        }

        return result;
    }

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is SuppoRTTContext db)
        {
            await Reckon(db, cancellationToken);
            await Doubt(db, cancellationToken);
            await DoubtFirsts(db, cancellationToken);
        }

        return result;
    }

    private static IEnumerable<Absence> Changed(SuppoRTTContext db) =>
        db.ChangeTracker.Entries<Absence>().Where(e => e.State is EntityState.Added or EntityState.Modified).Select(e => e.Entity);

    private async Task Reckon(SuppoRTTContext db, CancellationToken cancellation)
    {
        var changed = Changed(db).ToList();
        if (changed.Count == 0)
        {
            return;
        }

        await db.LoadWhole(changed, cancellation);
        await new RowReckoning(db, new DefinitionStore(db, cache, time), time.GetUtcNow()).Reckon(changed, cancellation);
    }

    /// <summary>An absence of a return to one trust that becomes one to another, or to none, may have been the first at the one, and be the first at the other: those that are first there after it are reckoned again.</summary>
    private static async Task DoubtFirsts(SuppoRTTContext db, CancellationToken cancellation)
    {
        var moved = db.ChangeTracker.Entries<AbsenceRow>().Where(e => e.State == EntityState.Modified && e.Property(r => r.ReturnTrustId).OriginalValue != e.Entity.ReturnTrustId).ToList();
        var ids = moved.Select(e => e.Entity.AbsenceId).ToList();
        var trusts = moved.SelectMany(e => new[] { e.Property(r => r.ReturnTrustId).OriginalValue, e.Entity.ReturnTrustId }.OfType<Guid>().Select(t => (Trust: t, e.Entity.Sequence)));
        foreach (var trust in trusts.GroupBy(t => t.Trust, t => t.Sequence).ToList())
        {
            var first = await db.AbsenceRows.Where(r => r.ReturnTrustId == trust.Key && !ids.Contains(r.AbsenceId)).OrderBy(r => r.Sequence).FirstOrDefaultAsync(cancellation);
            if (first?.Sequence > trust.Min())
            {
                first.Doubt();
            }
        }
    }

    private static async Task Doubt(SuppoRTTContext db, CancellationToken cancellation)
    {
        var members = db.ChangeTracker.Entries<Membership>().Where(e => e.State == EntityState.Modified).Select(e => e.Entity.PersonId).Distinct().ToList();
        if (members.Count == 0)
        {
            return;
        }

        var reckoned = Changed(db).Select(a => a.Id).ToList();
        var around = db.Absences.Where(a => !reckoned.Contains(a.Id) && (members.Contains(a.TraineeId) || a.Participations.Any(p => members.Contains(p.PersonId) && p.Until == null))).Select(a => a.Id);
        foreach (var row in await db.AbsenceRows.Where(r => r.GoesOn && around.Contains(r.AbsenceId)).ToListAsync(cancellation))
        {
            row.Doubt();
        }
    }
}
