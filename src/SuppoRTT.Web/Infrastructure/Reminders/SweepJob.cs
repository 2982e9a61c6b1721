using SuppoRTT.Data;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Web.Infrastructure.Handovers;
using SuppoRTT.Web.Infrastructure.Jobs;
using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.Web.Infrastructure.Reminders;

/// <summary>Reckons the reminders of all absences whose moment has come, deanery by deanery and some at a time. What fails in one place does not stop the others.</summary>
public sealed class SweepJob(IServiceScopeFactory scopes, DeaneryScopes deaneries, HandoverGate handovers, TimeProvider time, ILogger<SweepJob> log) : IScheduledWork
{
    private const int MostAtOnce = 500;
    private const int InOneTransaction = 50;

    public string Name => "reminders";

    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task<int> Run(CancellationToken cancellation)
    {
        var (written, moment) = (0, time.GetUtcNow());
        for (var before = DateTimeOffset.MinValue; ;)
        {
            var due = await Due(moment, cancellation);
            foreach (var deanery in due.GroupBy(d => d.Deanery))
            {
                await handovers.Settle(deanery.Key, cancellation);
                foreach (var some in deanery.Chunk(InOneTransaction))
                {
                    written += await Look(some, cancellation);
                }
            }

            // What could not be written stays first in the line: without progress it waits for the next run.
            if (due.Count < MostAtOnce || due[^1].LookAt <= before)
            {
                return written;
            }

            before = due[^1].LookAt;
        }
    }

    private async Task<List<DueLook>> Due(DateTimeOffset moment, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SuppoRTTContext>().DueLooks(moment, MostAtOnce, cancellation);
    }

    /// <summary>All in one transaction; if that fails each by itself, so that one of which something is wrong does not hold up the others.</summary>
    private async Task<int> Look(DueLook[] some, CancellationToken cancellation)
    {
        try
        {
            await KeepPlansUp(some, cancellation);
            return await deaneries.Within(some[0].Deanery, there => there.GetRequiredService<ReminderSweep>().Look(some, cancellation), cancellation);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogError("The reminders of {Count} absences, the first of them {Absence}, could not be written: {Fault}", some.Length, some[0].Absence.Value, LoggedFault.Of(e));
        }

        var written = 0;
        foreach (var one in some.Length > 1 ? some : [])
        {
            written += await Look([one], cancellation);
        }

        return written;
    }

    /// <summary>A plan for the rota that cannot be kept up does not hold up the reminders: it is looked at again when something happens to the absence.</summary>
    private async Task KeepPlansUp(DueLook[] some, CancellationToken cancellation)
    {
        DueLook[][] rounds = some.Length > 1 ? [some, .. some.Select(s => new[] { s })] : [some];
        foreach (var looks in rounds)
        {
            try
            {
                await deaneries.Within(looks[0].Deanery, async there =>
                {
                    await there.GetRequiredService<RotaPlanUpkeep>().Look(looks, cancellation);
                    return true;
                }, cancellation);
                if (looks == some)
                {
                    return;
                }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError("The plans for the rota of {Count} absences, the first of them {Absence}, could not be kept up: {Fault}", looks.Length, looks[0].Absence.Value, LoggedFault.Of(e));
            }
        }
    }
}
