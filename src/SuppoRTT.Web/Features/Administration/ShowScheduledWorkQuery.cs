using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Jobs;
using SuppoRTT.Web.Infrastructure.Jobs;

namespace SuppoRTT.Web.Features.Administration;

/// <summary>The work that is done by the clock, for all deaneries of this installation.</summary>
/// <param name="Works">Each kind of it.</param>
public sealed record ShowScheduledWorkPage(IReadOnlyList<ShownWork> Works)
{
    /// <summary>The mail server is not reached; null if it is.</summary>
    public MailOutage? Outage { get; init; }
}

/// <summary>One kind of work.</summary>
/// <param name="Name">By which it is run.</param>
/// <param name="Every">How long from one run to the next.</param>
/// <param name="Latest">The latest run; null if there was none.</param>
/// <param name="LatestDone">The latest run that did something; null if none is remembered.</param>
/// <param name="LatestFault">The latest run that failed; null if none is remembered.</param>
/// <param name="IsLate">Whether it should have run by now.</param>
public sealed record ShownWork(string Name, TimeSpan Every, JobRun? Latest, JobRun? LatestDone, JobRun? LatestFault, bool IsLate)
{
    /// <summary>When it runs next, if all is well.</summary>
    public DateTimeOffset? Next => Latest?.LastBegan + Every;
}

/// <summary>Finds the latest runs of each kind of work.</summary>
public sealed class ShowScheduledWorkQuery(SuppoRTTContext db, WorkRunner runner, TimeProvider time)
{
    /// <summary>A run that found nothing is written down once a minute at most.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(5);

    public async Task<ShowScheduledWorkPage> Find(CancellationToken cancellation)
    {
        var works = new List<ShownWork>();
        foreach (var work in runner.Works)
        {
            var runs = db.JobRuns.AsNoTracking().Where(r => r.Job == work.Name).OrderByDescending(r => r.Ended).ThenByDescending(r => r.Id);
            var latest = await runs.FirstOrDefaultAsync(cancellation);
            works.Add(new ShownWork(
                work.Name,
                work.Every,
                latest,
                await runs.FirstOrDefaultAsync(r => r.Done > 0, cancellation),
                await runs.FirstOrDefaultAsync(r => r.Fault != null, cancellation),
                !(latest?.LastBegan + work.Every + _patience >= time.GetUtcNow())));
        }

        return new ShowScheduledWorkPage(works) { Outage = await db.CurrentMailOutage(cancellation) };
    }
}
