using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Drafts;
using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.Web.Infrastructure.Jobs;

/// <summary>Forgets where people were in forms that they filled in together, a day later, deanery by deanery.</summary>
public sealed class PresenceJob(IServiceScopeFactory scopes, DeaneryScopes deaneries, TimeProvider time) : IScheduledWork
{
    public string Name => "presence";

    public TimeSpan Every => TimeSpan.FromMinutes(30);

    public async Task<int> Run(CancellationToken cancellation)
    {
        var (forgotten, now) = (0, time.GetUtcNow());
        await using var scope = scopes.CreateAsyncScope();
        foreach (var deanery in await scope.ServiceProvider.GetRequiredService<SuppoRTTContext>().Deaneries.Select(d => d.Id).ToListAsync(cancellation))
        {
            forgotten += await deaneries.Within(deanery, there => there.GetRequiredService<SuppoRTTContext>().ForgetPresences(now, cancellation), cancellation);
        }

        return forgotten;
    }
}
