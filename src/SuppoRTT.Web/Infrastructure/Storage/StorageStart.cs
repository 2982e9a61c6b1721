using SuppoRTT.Data;
using SuppoRTT.Domain.Deaneries;

namespace SuppoRTT.Web.Infrastructure.Storage;

/// <summary>
/// Before the first request the database is made ready. If it is locked or away the portal starts all the same, tells people so, and tries again until
/// it is ready: whoever looks after it finds a line for each try, and has nothing to start again.
/// </summary>
internal sealed class StorageStart(IServiceScopeFactory scopes, ILogger<StorageStart> log) : BackgroundService
{
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(2);

    private volatile bool _isReady;

    public bool IsReady => _isReady;

    public async Task Try(CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            _isReady = await scope.ServiceProvider.GetRequiredService<StoragePreparation>().Run(cancellation);
        }
        catch (Exception e) when (DatabaseFaults.IsOutOfReach(e))
        {
            log.LogError("The database could not be made ready, and is tried again in a moment: {Fault}", LoggedFault.Of(e));
        }
        catch (DefinitionException e)
        {
            // Nobody else says which file, key and rule: a fault is logged by its type and place only, since its words may be of people. These are of files.
            log.LogCritical("The portal stops, since its definitions cannot be used: {Fault}", e.Message);
            throw;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!IsReady)
        {
            await Task.Delay(_pause, stoppingToken);
            await Try(stoppingToken);
        }
    }
}

internal static class StorageStartExtensions
{
    /// <summary>What can be asked for without the database: whether the portal is well, and how its pages look.</summary>
    private static readonly string[] _without = ["/health", "/assets"];

    public static Task PrepareStorage(this WebApplication app) => app.Services.GetRequiredService<StorageStart>().Try(app.Lifetime.ApplicationStopping);

    public static IApplicationBuilder UseReadyStorage(this IApplicationBuilder app) => app.Use((context, next) =>
        context.RequestServices.GetRequiredService<StorageStart>().IsReady || _without.Any(path => context.Request.Path.StartsWithSegments(path, StringComparison.Ordinal))
            ? next(context)
            : Faults.AnswerOutOfReach(context));
}
