using Microsoft.EntityFrameworkCore;

namespace SuppoRTT.Data.Audit;

/// <summary>The log of who has read private answers.</summary>
public static class ReadLog
{
    /// <summary>Writes an entry; if another request of the same person wrote the same hour's a moment before, that one stands.</summary>
    public static async Task AddReadEntry(this SuppoRTTContext db, ReadEntry entry, CancellationToken cancellation)
    {
        db.Reads.Add(entry);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException e) when (DatabaseFaults.IsDuplicate(e))
        {
            db.Entry(entry).State = EntityState.Detached;
        }
    }
}
