using Microsoft.EntityFrameworkCore;

namespace SuppoRTT.Data;

public static class SecondTries
{
    /// <summary>
    /// Makes a change, and if another request was faster by a moment makes it once more on what that one saved: then the domain decides, and the
    /// second of two clicks on one button finds its work done instead of a conflict.
    /// </summary>
    public static async Task TryTwice(this SuppoRTTContext db, Func<Task> change)
    {
        try
        {
            await change();
        }
        catch (DbUpdateException e) when (e is DbUpdateConcurrencyException || DatabaseFaults.IsDuplicate(e))
        {
            db.ChangeTracker.Clear();
            await change();
        }
    }
}
