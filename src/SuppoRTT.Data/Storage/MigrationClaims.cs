using System.Globalization;

using Microsoft.EntityFrameworkCore;

namespace SuppoRTT.Data.Storage;

/// <summary>Who may change the tables. SQLite keeps that as a row, which a killed process leaves behind and for which the next would wait for ever; a server forgets it with the connection.</summary>
public static class MigrationClaims
{
    public const string Table = "__EFMigrationsLock";

    /// <summary>To change the tables of a file takes seconds: a row that is older was left by a process that died.</summary>
    public static readonly TimeSpan LeftBehindAfter = TimeSpan.FromMinutes(3);

    /// <summary>The database as whoever looks after it knows it: a file, or a server.</summary>
    public static string PlaceOfTables(this SuppoRTTContext db) => db.Database.GetDbConnection().DataSource;

    /// <summary>Whether somebody else is changing the tables, or died a moment ago while they did.</summary>
    public static async Task<bool> AreTablesClaimed(this SuppoRTTContext db, CancellationToken cancellation) => await db.HasClaims(cancellation)
        && await db.Database.SqlQuery<int>($"""SELECT COUNT(*) AS "Value" FROM "__EFMigrationsLock" """).SingleAsync(cancellation) > 0;

    /// <summary>Whether there was a claim that somebody had left behind.</summary>
    public static async Task<bool> DropLeftClaim(this SuppoRTTContext db, DateTimeOffset now, CancellationToken cancellation)
    {
        var left = (now - LeftBehindAfter).UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        return await db.HasClaims(cancellation)
            && await db.Database.ExecuteSqlAsync($"""DELETE FROM "__EFMigrationsLock" WHERE "Timestamp" < {left}""", cancellation) > 0;
    }

    private static async Task<bool> HasClaims(this SuppoRTTContext db, CancellationToken cancellation) =>
        db.Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal)
        && await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS \"Value\" FROM sqlite_master WHERE name = {Table}").SingleAsync(cancellation) > 0;
}
