using System.Collections.Concurrent;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Lists;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Web.Infrastructure.Jobs;
using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.Web.Infrastructure.Lists;

/// <summary>Sets right how lists find absences when a day has come on which they stand otherwise, or when a role, an account or a rule has changed; deanery by deanery. At the first start it makes the rows of those that have none.</summary>
public sealed class ListsJob(IServiceScopeFactory scopes, DeaneryScopes deaneries, TimeProvider time, ILogger<ListsJob> log) : IScheduledWork
{
    private const int MostAtOnce = 500;

    /// <summary>Deaneries of which each absence has its row.</summary>
    private readonly ConcurrentDictionary<DeaneryId, bool> _whole = [];

    public string Name => "lists";

    public TimeSpan Every => TimeSpan.FromMinutes(10);

    public async Task<int> Run(CancellationToken cancellation)
    {
        var done = 0;
        foreach (var deanery in await Deaneries(cancellation))
        {
            if (!_whole.ContainsKey(deanery) && (await InTurn(deanery, (db, _) => db.MakeMissingRows(MostAtOnce, cancellation), cancellation)).IsWhole)
            {
                _whole[deanery] = true;
            }

            await deaneries.Within(deanery, there => Doubt(there.GetRequiredService<SuppoRTTContext>(), cancellation), cancellation);
            done += (await InTurn(deanery, (db, definitions) => db.ReckonRows(definitions, time.GetUtcNow(), MostAtOnce, cancellation), cancellation)).Done;
        }

        return done;
    }

    private async Task<bool> Doubt(SuppoRTTContext db, CancellationToken cancellation)
    {
        await db.DoubtRowsOfAccounts(time.GetUtcNow(), cancellation);
        return true;
    }

    /// <summary>Some at a time, while there are as many as that. What changed meanwhile was reckoned with the change, or is again in the next run.</summary>
    private async Task<(int Done, bool IsWhole)> InTurn(DeaneryId deanery, Func<SuppoRTTContext, DefinitionStore, Task<int>> work, CancellationToken cancellation)
    {
        for (var done = 0; ;)
        {
            try
            {
                var some = await deaneries.Within(deanery, there => work(there.GetRequiredService<SuppoRTTContext>(), there.GetRequiredService<DefinitionStore>()), cancellation);
                done += some;
                if (some < MostAtOnce)
                {
                    return (done, true);
                }
            }
            catch (Exception e) when (e is DbUpdateException || DatabaseFaults.IsLostRace(e))
            {
                log.LogWarning("Rows of lists were changed while they were reckoned, and are again in the next run: {Fault}", LoggedFault.Of(e));
                return (done, false);
            }
        }
    }

    private async Task<List<DeaneryId>> Deaneries(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SuppoRTTContext>().Deaneries.AsNoTracking().Select(d => d.Id).ToListAsync(cancellation);
    }
}
