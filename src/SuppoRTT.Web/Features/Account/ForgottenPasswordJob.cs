using System.Threading.Channels;

using SuppoRTT.Data;

namespace SuppoRTT.Web.Features.Account;

/// <summary>Addresses whose owners forgot their password, on their way from the page to the job: the page answers before anyone has looked, so its time does not tell whether an address is known.</summary>
public sealed class ForgottenAddresses
{
    // More at once is an attack; what does not fit is asked for again.
    private readonly Channel<string> _asked = Channel.CreateBounded<string>(new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropWrite });

    public void HandOn(string email) => _asked.Writer.TryWrite(email);

    public IAsyncEnumerable<string> Asked(CancellationToken cancellation) => _asked.Reader.ReadAllAsync(cancellation);
}

/// <summary>Writes the message of each address that was handed on, one after the other.</summary>
public sealed class ForgottenPasswordJob(ForgottenAddresses addresses, IServiceScopeFactory scopes, ILogger<ForgottenPasswordJob> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var email in addresses.Asked(stoppingToken))
        {
            await Answer(email, stoppingToken);
        }
    }

    private async Task Answer(string email, CancellationToken cancellation)
    {
        try
        {
            await PatientTries.Patiently(() => Handle(email, cancellation));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogError("A new password was asked for, and its message was not written: {Type}", e.GetBaseException().GetType().Name);
        }
    }

    /// <summary>The same message is written once, however often it is tried.</summary>
    private async Task<bool> Handle(string email, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ForgottenPasswordHandler>().Handle(email, cancellation);
        return true;
    }
}
