using SuppoRTT.Data;
using SuppoRTT.Data.Jobs;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Web.Infrastructure.Jobs;
using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.Web.Infrastructure.Mail;

/// <summary>
/// Sends what is due until nothing is left, several messages at once and each in a scope of its own, so that one that fails or hangs does not stop the others. Its log has
/// identities only, no names and no addresses.
/// </summary>
public sealed class MailJob(IServiceScopeFactory scopes, DeaneryScopes deaneries, IMailTransport transport, MailSettings settings, TimeProvider time, ILogger<MailJob> log) : IScheduledWork
{
    public string Name => MailOutage.Work;

    public TimeSpan Every => TimeSpan.FromSeconds(5);

    /// <summary>Without a mail server, or between two tries to reach it.</summary>
    public async Task<WorkRest?> Rest(CancellationToken cancellation) => !settings.IsOn ? new WorkRest(null)
        : (await Outage(cancellation))?.NextTry is { } next && time.GetUtcNow() < next ? new WorkRest(next) : null;

    /// <summary>Without a mail server messages wait.</summary>
    public async Task<int> Run(CancellationToken cancellation) => settings.IsOn ? await RunNow(cancellation) : 0;

    /// <exception cref="MailServerAwayException">The mail server cannot be reached: messages keep their tries, and are sent once it can.</exception>
    private async Task<int> RunNow(CancellationToken cancellation)
    {
        var outage = await Outage(cancellation);
        if (time.GetUtcNow() < outage?.NextTry)
        {
            return 0;
        }

        using var line = new MailLine(scopes, time);
        try
        {
            await Task.WhenAll(Enumerable.Range(0, settings.AtOnce).Select(_ => Task.Run(() => SendAll(line, cancellation), cancellation)));
            return line.HasFoundServerAway(outage is not null) ? throw new MailServerAwayException() : line.Taken;
        }
        finally
        {
            transport.Rest();
        }
    }

    /// <summary>Whoever shuts the portal down waits for what is in hand: a message that is given up half way may have gone out.</summary>
    private async Task SendAll(MailLine line, CancellationToken cancellation)
    {
        while (await line.Next(cancellation) is { } due)
        {
            await Send(line, due);
        }
    }

    private async Task Send(MailLine line, DueMail due)
    {
        try
        {
            if (!await PatientTries.Patiently(() => Claim(due)))
            {
                line.WasTaken();
                return;
            }

            var how = await PatientTries.Patiently(() => Deliver(due));
            line.WasTried(how);
            log.Log(how.Fault is null ? LogLevel.Information : LogLevel.Warning, "E-mail {Id} is {State}. {Fault}", due.Id, how.State, how.Fault ?? "");
        }
        catch (Exception e)
        {
            line.WasLeft();
            log.LogError("E-mail {Id} was left behind, and is taken again later: {Fault}", due.Id, LoggedFault.Of(e));
        }
        finally
        {
            line.GiveBack(due);
        }
    }

    /// <summary>In a scope of its own each time it is tried: nothing is handed over before all that it says was read.</summary>
    private Task<Delivered> Deliver(DueMail due) =>
        deaneries.Within(due.Deanery, there => there.GetRequiredService<MailDelivery>().Deliver(due.Id, CancellationToken.None), CancellationToken.None);

    private async Task<MailOutage?> Outage(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await PatientTries.Patiently(() => scope.ServiceProvider.GetRequiredService<SuppoRTTContext>().CurrentMailOutage(cancellation));
    }

    private async Task<bool> Claim(DueMail due)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SuppoRTTContext>().ClaimMail(due.Id, time.GetUtcNow(), CancellationToken.None);
    }
}
