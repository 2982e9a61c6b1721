using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Common;
using SuppoRTT.Web.Infrastructure.Jobs;
using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.Web.Infrastructure.Reminders;

/// <summary>Once a day, after the reminders of the morning were written, puts them together for those who want one e-mail a day.</summary>
public sealed class DigestJob(IServiceScopeFactory scopes, DeaneryScopes deaneries, TimeProvider time, ILogger<DigestJob> log) : IScheduledWork
{
    /// <summary>On a UK clock: an hour after the first reminders of a day.</summary>
    private static readonly TimeOnly _from = new(9, 0);

    public string Name => "digests";

    public TimeSpan Every => TimeSpan.FromMinutes(10);

    /// <summary>Before the hour of the digests.</summary>
    public Task<WorkRest?> Rest(CancellationToken cancellation) => Task.FromResult(time.GetUtcNow() < FirstOf(time.GetUtcNow()) ? new WorkRest(FirstOf(time.GetUtcNow())) : null);

    public async Task<int> Run(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return now < FirstOf(now) ? 0 : await RunNow(now, cancellation);
    }

    private static DateTimeOffset FirstOf(DateTimeOffset now) => UkTime.InstantOf(now.DateInUk, _from);

    private async Task<int> RunNow(DateTimeOffset now, CancellationToken cancellation)
    {
        var written = 0;
        await using var scope = scopes.CreateAsyncScope();
        foreach (var deanery in await scope.ServiceProvider.GetRequiredService<SuppoRTTContext>().Deaneries.Select(d => d.Id).ToListAsync(cancellation))
        {
            try
            {
                written += await deaneries.Within(deanery, there => Write(there, now, cancellation), cancellation);
            }
            catch (Exception e) when (DatabaseFaults.IsLostRace(e))
            {
                log.LogInformation("Another process writes the digests of {Deanery}", deanery.Value);
            }
        }

        return written;
    }

    private static async Task<int> Write(IServiceProvider there, DateTimeOffset now, CancellationToken cancellation)
    {
        await there.GetRequiredService<DeputyCopies>().PassOnBeforeDigests(cancellation);
        return await there.GetRequiredService<SuppoRTTContext>().WriteDigests(now, cancellation);
    }
}
