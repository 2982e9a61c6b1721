using SuppoRTT.Data;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Web.Infrastructure.Jobs;
using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.Web.Infrastructure.Mail;

/// <summary>Sends what is due, each message in a scope of its own, so that one that fails does not stop the others. Its log has identities only, no names and no addresses.</summary>
public sealed class MailJob(IServiceScopeFactory scopes, DeaneryScopes deaneries, MailSettings settings, TimeProvider time, ILogger<MailJob> log) : IScheduledWork
{
    private const int MostAtOnce = 50;

    public string Name => "mail";

    public TimeSpan Every => TimeSpan.FromSeconds(5);

    /// <summary>Without a mail server messages wait.</summary>
    public async Task<int> Run(CancellationToken cancellation) => settings.IsOn ? await RunNow(cancellation) : 0;

    private async Task<int> RunNow(CancellationToken cancellation)
    {
        var sent = 0;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SuppoRTTContext>();
        foreach (var due in await db.DueMail(time.GetUtcNow(), MostAtOnce, cancellation))
        {
            sent += await Send(db, due, cancellation) ? 1 : 0;
        }

        return sent;
    }

    /// <summary>Whether this process took it.</summary>
    private async Task<bool> Send(SuppoRTTContext db, DueMail due, CancellationToken cancellation)
    {
        try
        {
            var isMine = await db.ClaimMail(due.Id, time.GetUtcNow(), cancellation);
            if (isMine)
            {
                var (state, fault) = await deaneries.Within(due.Deanery, there => there.GetRequiredService<MailDelivery>().Deliver(due.Id, cancellation), cancellation);
                log.Log(fault is null ? LogLevel.Information : LogLevel.Warning, "E-mail {Id} is {State}. {Fault}", due.Id, state, fault ?? "");
            }

            return isMine;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogError("E-mail {Id} was left behind, and is taken again later: {Type}", due.Id, e.GetBaseException().GetType().Name);
            return true;
        }
    }
}
