using SuppoRTT.Data;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.Web.Infrastructure.Mail;

/// <summary>Sends what is due, each message in a scope of its own, so that one that fails does not stop the others. Its log has identities only, no names and no addresses.</summary>
public sealed class MailJob(IServiceScopeFactory scopes, DeaneryScopes deaneries, TimeProvider time, ILogger<MailJob> log)
{
    private const int MostAtOnce = 50;

    public async Task Run(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SuppoRTTContext>();
        foreach (var due in await db.DueMail(time.GetUtcNow(), MostAtOnce, cancellation))
        {
            await Send(db, due, cancellation);
        }
    }

    private async Task Send(SuppoRTTContext db, DueMail due, CancellationToken cancellation)
    {
        try
        {
            if (await db.ClaimMail(due.Id, time.GetUtcNow(), cancellation))
            {
                var (state, fault) = await deaneries.Within(due.Deanery, there => there.GetRequiredService<MailDelivery>().Deliver(due.Id, cancellation), cancellation);
                log.Log(fault is null ? LogLevel.Information : LogLevel.Warning, "E-mail {Id} is {State}. {Fault}", due.Id, state, fault ?? "");
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogError("E-mail {Id} was left behind, and is taken again later: {Type}", due.Id, e.GetBaseException().GetType().Name);
        }
    }
}
