using Microsoft.EntityFrameworkCore;

namespace SuppoRTT.Data.Jobs;

/// <summary>The mail server cannot be reached: nothing was handed over in this run, and the next waits for a while.</summary>
public sealed class MailServerAwayException() : Exception("The mail server cannot be reached");

/// <summary>A time in which the mail server is not reached.</summary>
/// <param name="Since">When it was first not reached.</param>
/// <param name="LastTried">When it was last tried.</param>
public sealed record MailOutage(DateTimeOffset Since, DateTimeOffset LastTried)
{
    /// <summary>The work that sends e-mails, by its name.</summary>
    public const string Work = "mail";

    private static readonly TimeSpan _shortest = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(15);

    /// <summary>As long again as it has lasted, at most a quarter of an hour.</summary>
    public DateTimeOffset NextTry => LastTried + (LastTried - Since is var lasted && lasted < _shortest ? _shortest : lasted > _longest ? _longest : lasted);
}

/// <summary>Finds it in the record of the work.</summary>
public static class MailOutages
{
    private const string Fault = nameof(MailServerAwayException);

    /// <summary>The outage that goes on now; null if the server was reached in the last run that had anything to send.</summary>
    public static async Task<MailOutage?> CurrentMailOutage(this SuppoRTTContext db, CancellationToken cancellation)
    {
        var runs = db.JobRuns.AsNoTracking().Where(r => r.Job == MailOutage.Work);
        var reached = await runs.Where(r => r.Done > 0 && r.Fault == null).MaxAsync(r => (long?)r.Id, cancellation) ?? 0;
        var away = await runs.Where(r => r.Id > reached && r.Fault == Fault).OrderBy(r => r.Id).ToListAsync(cancellation);
        return away.Count == 0 ? null : new MailOutage(away[0].Began, away[^1].LastBegan);
    }
}
