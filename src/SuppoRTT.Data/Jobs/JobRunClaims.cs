using Microsoft.EntityFrameworkCore;

namespace SuppoRTT.Data.Jobs;

/// <summary>The record of work that is done by the clock: the latest runs of each kind. Runs that found nothing to do are one row, and so are those that fail one after the other in the same way.</summary>
public static class JobRunClaims
{
    private static readonly TimeSpan _betweenIdle = TimeSpan.FromMinutes(1);

    public static async Task Record(this SuppoRTTContext db, JobRun run, CancellationToken cancellation)
    {
        var runs = db.JobRuns.Where(r => r.Job == run.Job).OrderByDescending(r => r.Id);
        if (run.WasIdle && await runs.FirstOrDefaultAsync(cancellation) is { WasIdle: true } last)
        {
            if (run.Ended - last.Ended >= _betweenIdle)
            {
                last.Repeat(run.Began, run.Ended!.Value);
                await db.SaveChangesAsync(cancellation);
            }

            return;
        }

        if (run.Fault is not null && await runs.FirstOrDefaultAsync(r => r.Done > 0 || r.Fault != null, cancellation) is { } before && before.Fault == run.Fault)
        {
            before.FailAgain(run.Ended!.Value);
            await db.SaveChangesAsync(cancellation);
            return;
        }

        db.Add(run);
        await db.SaveChangesAsync(cancellation);
        if (await runs.Skip(JobRun.Kept).Select(r => (long?)r.Id).FirstOrDefaultAsync(cancellation) is { } oldest)
        {
            await db.JobRuns.Where(r => r.Job == run.Job && r.Id <= oldest).ExecuteDeleteAsync(cancellation);
        }
    }
}
