using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

using SuppoRTT.Data;

namespace SuppoRTT.Web.Infrastructure.Storage;

/// <summary>Whether the database answers a question, and not only whether there is one.</summary>
internal sealed class StorageHealth(SuppoRTTContext db, StorageStart start) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            return !start.IsReady ? HealthCheckResult.Unhealthy("The database is not ready yet.")
                : await db.Deaneries.AnyAsync(cancellationToken) ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy("There is no deanery.");
        }
        catch (Exception e) when (DatabaseFaults.IsOutOfReach(e))
        {
            return HealthCheckResult.Unhealthy(DatabaseFaults.Describe(e));
        }
    }
}
