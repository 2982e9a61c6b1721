using Microsoft.Extensions.Diagnostics.HealthChecks;

using SuppoRTT.Data;

namespace SuppoRTT.Web.Infrastructure.Storage;

/// <summary>Whether the database answers.</summary>
internal sealed class StorageHealth(SuppoRTTContext db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await db.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
}
