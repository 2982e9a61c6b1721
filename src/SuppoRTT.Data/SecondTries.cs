using Microsoft.EntityFrameworkCore;

namespace SuppoRTT.Data;

/// <summary>What is tried once more when somebody else saved at the same moment.</summary>
public static class SecondTries
{
    /// <summary>
    /// Makes a change, and if another request was faster by a moment makes it once more on what that one saved: then the domain decides, and the
    /// second of two clicks on one button finds its work done instead of a conflict.
    /// </summary>
    public static Task TryTwice(this SuppoRTTContext db, Func<Task> change) => db.TryUpTo(2, change);

    /// <summary>The same where more than two may meet.</summary>
    public static Task TryUpTo(this SuppoRTTContext db, int times, Func<Task> change) => db.TryUpTo(times, async () =>
    {
        await change();
        return true;
    });

    /// <summary>The same where something comes of the change.</summary>
    public static async Task<T> TryUpTo<T>(this SuppoRTTContext db, int times, Func<Task<T>> change)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await change();
            }
            catch (Exception e) when (attempt < times && DatabaseFaults.IsLostRace(e))
            {
                db.ChangeTracker.Clear();
            }
        }
    }
}
