namespace SuppoRTT.Data.Jobs;

/// <summary>One run of work that is done by the clock, for all deaneries: when, how much, and what went wrong.</summary>
public sealed class JobRun
{
    /// <summary>As many are kept of each kind of work.</summary>
    public const int Kept = 200;

    private JobRun() => Job = null!;

    public JobRun(string job, DateTimeOffset began) => (Job, Began) = (job, began);

    public long Id { get; private init; }

    /// <summary>As “sweep”.</summary>
    public string Job { get; private init; }

    public DateTimeOffset Began { get; private set; }

    /// <summary>Null until it has ended: a run whose process died leaves no row.</summary>
    public DateTimeOffset? Ended { get; private set; }

    /// <summary>How many things it did.</summary>
    public int Done { get; private set; }

    /// <summary>The type of what went wrong, without its words, which may hold personal data.</summary>
    public string? Fault { get; private set; }

    /// <summary>Nothing was to be done.</summary>
    public bool WasIdle => Ended is not null && Done == 0 && Fault is null;

    /// <summary>When it was last at work: runs that fail one after the other in the same way are one row, from the first to the last.</summary>
    public DateTimeOffset LastBegan => Fault is null ? Began : Ended ?? Began;

    public void End(int done, string? fault, DateTimeOffset at) => (Done, Fault, Ended) = (done, fault, at);

    /// <summary>It failed again in the same way.</summary>
    public void FailAgain(DateTimeOffset ended) => Ended = ended;

    /// <summary>Idle runs are one row, that of the latest.</summary>
    public void Repeat(DateTimeOffset began, DateTimeOffset ended) => (Began, Ended) = (began, ended);
}
