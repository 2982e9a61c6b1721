namespace SuppoRTT.Web.Infrastructure.Jobs;

/// <summary>Work that is done by the clock, for all deaneries. Run twice, late, or in two processes at once it does the same: what is still to do is in the database.</summary>
public interface IScheduledWork
{
    /// <summary>As “reminders”, at most 40 characters.</summary>
    string Name { get; }

    /// <summary>How long from one run to the next.</summary>
    TimeSpan Every { get; }

    /// <summary>Why it does nothing now, even if it is run; null if it works.</summary>
    Task<WorkRest?> Rest(CancellationToken cancellation) => Task.FromResult<WorkRest?>(null);

    /// <summary>Does what is due.</summary>
    /// <returns>How many things were done.</returns>
    Task<int> Run(CancellationToken cancellation);
}

/// <summary>Work that does nothing for now.</summary>
/// <param name="Until">When it goes on by itself; null if that takes a setting that is not made.</param>
public sealed record WorkRest(DateTimeOffset? Until);
