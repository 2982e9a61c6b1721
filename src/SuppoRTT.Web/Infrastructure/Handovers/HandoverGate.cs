using System.Collections.Concurrent;

using SuppoRTT.Data;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.Web.Infrastructure.Handovers;

/// <summary>
/// Nobody comes into a deanery before the changes of supervisor are done whose day has come, whether or not the scheduled work ran: so who supervises follows from the day alone. Looked at with the first
/// request of a UK day, and then once a minute at most.
/// </summary>
public sealed class HandoverGate(DeaneryScopes deaneries, TimeProvider time, ILogger<HandoverGate> log)
{
    private static readonly TimeSpan _again = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<DeaneryId, DateTimeOffset> _settled = [];

    public async Task Settle(DeaneryId deanery, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (_settled.TryGetValue(deanery, out var at) && at.DateInUk == now.DateInUk && now - at < _again)
        {
            return;
        }

        try
        {
            await deaneries.Within(deanery, there => there.GetRequiredService<HandoverUpkeep>().Settle(cancellation), cancellation);
            _settled[deanery] = now;
        }
        catch (Exception e) when (DatabaseFaults.IsOutOfReach(e))
        {
            log.LogWarning("Changes of supervisor could not be looked for, and are with the next request: {Fault}", LoggedFault.Of(e));
        }
    }
}
