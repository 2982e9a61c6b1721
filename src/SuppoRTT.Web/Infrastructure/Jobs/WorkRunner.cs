using System.Collections.Concurrent;

using SuppoRTT.Data;
using SuppoRTT.Data.Jobs;

namespace SuppoRTT.Web.Infrastructure.Jobs;

/// <summary>Runs work that is done by the clock, woken by the scheduler or by staff, and keeps a record of how it went. In one process each kind runs once at a time.</summary>
public sealed class WorkRunner(IEnumerable<IScheduledWork> works, IServiceScopeFactory scopes, TimeProvider time, ILogger<WorkRunner> log)
{
    private readonly ConcurrentDictionary<string, bool> _running = [];

    public IReadOnlyList<IScheduledWork> Works { get; } = [.. works];

    /// <summary>Why a kind of work would do nothing if it were run now; null if it would.</summary>
    public Task<WorkRest?> Rest(string name, CancellationToken cancellation) => Works.Single(w => w.Name == name).Rest(cancellation);

    /// <summary>False if it is running already, and was left to it.</summary>
    public async Task<bool> Run(string name, CancellationToken cancellation)
    {
        var work = Works.Single(w => w.Name == name);
        if (!_running.TryAdd(name, true))
        {
            return false;
        }

        try
        {
            await Record(await Done(work, cancellation));
        }
        finally
        {
            _running.TryRemove(name, out _);
        }

        return true;
    }

    private async Task<JobRun> Done(IScheduledWork work, CancellationToken cancellation)
    {
        var run = new JobRun(work.Name, time.GetUtcNow());
        try
        {
            run.End(await work.Run(cancellation), null, time.GetUtcNow());
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogError("The work {Work} stopped, and is tried again: {Fault}", work.Name, LoggedFault.Of(e));
            run.End(0, e.GetBaseException().GetType().Name, time.GetUtcNow());
        }

        return run;
    }

    private async Task Record(JobRun run)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<SuppoRTTContext>().Record(run, CancellationToken.None);
        }
        catch (Exception e) when (DatabaseFaults.IsOutOfReach(e) || e is Microsoft.EntityFrameworkCore.DbUpdateException)
        {
            log.LogError("The run of {Work} could not be recorded: {Fault}", run.Job, LoggedFault.Of(e));
        }
    }
}
