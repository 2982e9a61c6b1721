using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Web.Infrastructure.Jobs;
using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.Web.Infrastructure.Handovers;

/// <summary>Changes supervisors on the day for which it was planned, deanery by deanery, so that they are told in time though nobody looks.</summary>
public sealed class HandoversJob(IServiceScopeFactory scopes, DeaneryScopes deaneries) : IScheduledWork
{
    public string Name => "handovers";

    public TimeSpan Every => TimeSpan.FromMinutes(10);

    public async Task<int> Run(CancellationToken cancellation)
    {
        var done = 0;
        await using var scope = scopes.CreateAsyncScope();
        foreach (var deanery in await scope.ServiceProvider.GetRequiredService<SuppoRTTContext>().Deaneries.AsNoTracking().Select(d => d.Id).ToListAsync(cancellation))
        {
            done += await deaneries.Within(deanery, there => there.GetRequiredService<HandoverUpkeep>().Settle(cancellation), cancellation);
        }

        return done;
    }
}
