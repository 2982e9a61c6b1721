namespace SuppoRTT.Data;

/// <summary>Work that nobody waits for at a page is done again while the database is busy or away for a moment: what was asked for once is not forgotten for that.</summary>
public static class PatientTries
{
    private const int Most = 5;

    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(1);

    /// <summary>Does it from its beginning each time: only for what has done nothing that cannot be done again.</summary>
    public static async Task<T> Patiently<T>(Func<Task<T>> work)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await work();
            }
            catch (Exception e) when (tries < Most && DatabaseFaults.IsOutOfReach(e))
            {
                await Task.Delay(_pause);
            }
        }
    }
}
