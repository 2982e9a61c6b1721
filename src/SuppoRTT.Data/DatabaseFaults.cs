using System.Data.Common;

using Microsoft.EntityFrameworkCore;

namespace SuppoRTT.Data;

/// <summary>What a database's complaint means, on either engine. What it complains of otherwise is a fault of ours.</summary>
public static class DatabaseFaults
{
    private const int NoSuchThing = 1;

    private const int Deadlock = 1205;

    // Busy, locked, read-only, unreadable, damaged, full, cannot be opened, no database.
    private static readonly HashSet<int> _awayOfSqlite = [5, 6, 8, 10, 11, 13, 14, 26];

    // Timeouts, no connection or a broken one, no such server, database or user, chosen to end a deadlock.
    private static readonly HashSet<int> _awayOfSqlServer = [-2, -1, 0, 2, 20, 53, 64, 121, 233, 258, Deadlock, 1222, 4060, 10053, 10054, 10060, 10061, 11001, 18456];

    // Out of memory, locks, room in the file or workers; read-only; starting, paused, restored or shut down; made by another process at this moment.
    private static readonly HashSet<int> _busyOfSqlServer = [596, 701, 922, 945, 983, 1105, 1204, 1801, 1807, 3906, 6005, 8645, 9002, 10928, 10929, 17142, 18401];

    // SQLite: extended codes of SQLITE_CONSTRAINT for PRIMARY KEY and UNIQUE. SQL Server: duplicate key in a constraint or an index.
    private static readonly HashSet<int> _duplicates = [1555, 2067, 2601, 2627];

    /// <summary>A row with this key is there already: somebody else was faster.</summary>
    public static bool IsDuplicate(DbUpdateException exception) =>
        exception.InnerException is DbException inner && _duplicates.Contains(Code(inner, "SqliteExtendedErrorCode") ?? Code(inner, "Number") ?? 0);

    /// <summary>Another change was faster by a moment, or was let through first: made once more on what that one saved, this one may hold.</summary>
    public static bool IsLostRace(Exception exception) =>
        exception is DbUpdateConcurrencyException || exception is DbUpdateException update && IsDuplicate(update) || In(exception) is { } fault && Code(fault, "Number") == Deadlock;

    /// <summary>The database is locked, missing or out of reach: nothing the user did, and nothing that we did wrong.</summary>
    public static bool IsOutOfReach(Exception exception) => In(exception) is { } fault && IsAway(fault);

    /// <summary>
    /// The kind and number of a database's complaint, for the log; null if it is none. With its words only if they hold no values: SQL Server tells
    /// the value that was there already or was too long.
    /// </summary>
    public static string? Describe(Exception exception) => In(exception) is not { } fault ? null
        : Code(fault, "SqliteErrorCode") is { } code ? $"{fault.GetType().Name} {code}: {OneLine(fault.Message)}"
        : $"{fault.GetType().Name} {Code(fault, "Number")}{(IsAway(fault) ? ": " + OneLine(fault.Message) : "")}";

    private static bool IsAway(DbException fault) => Code(fault, "SqliteErrorCode") is { } code
        ? _awayOfSqlite.Contains(code) || (code == NoSuchThing && fault.Message.Contains("no such table", StringComparison.Ordinal))
        : Code(fault, "Number") is { } number && (_awayOfSqlServer.Contains(number) || _busyOfSqlServer.Contains(number) || number is >= 40_000 and < 50_000);

    private static DbException? In(Exception? exception) => exception is null or DbException ? exception as DbException : In(exception.InnerException);

    private static int? Code(DbException fault, string name) => fault.GetType().GetProperty(name)?.GetValue(fault) as int?;

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
