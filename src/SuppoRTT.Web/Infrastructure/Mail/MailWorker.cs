namespace SuppoRTT.Web.Infrastructure.Mail;

/// <summary>Wakes the sending of e-mails every few seconds. Off where no mail server is set.</summary>
internal sealed class MailWorker(MailJob job, MailSettings settings, TimeProvider time, ILogger<MailWorker> log) : BackgroundService
{
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!settings.IsOn)
        {
            log.LogInformation("No mail server is set: e-mails wait in the outbox");
            return;
        }

        using var timer = new PeriodicTimer(_pause, time);
        do
        {
            await Round(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Round(CancellationToken cancellation)
    {
        try
        {
            await job.Run(cancellation);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogError("E-mails could not be looked for, and are again in a moment: {Type}", e.GetBaseException().GetType().Name);
        }
    }
}
