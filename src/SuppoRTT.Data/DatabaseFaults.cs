using System.Data.Common;

using Microsoft.EntityFrameworkCore;

namespace SuppoRTT.Data;

/// <summary>What a database's complaint means, on either engine.</summary>
public static class DatabaseFaults
{
    // SQLite: extended codes of SQLITE_CONSTRAINT for PRIMARY KEY and UNIQUE. SQL Server: duplicate key in a constraint or an index.
    private static readonly HashSet<int> _duplicates = [1555, 2067, 2601, 2627];

    private static readonly string[] _codeNames = ["SqliteExtendedErrorCode", "Number"];

    /// <summary>A row with this key is there already: somebody else was faster.</summary>
    public static bool IsDuplicate(DbUpdateException exception) => exception.InnerException is DbException inner && CodesOf(inner).Any(_duplicates.Contains);

    private static IEnumerable<int> CodesOf(DbException exception) => _codeNames
        .Select(name => exception.GetType().GetProperty(name)?.GetValue(exception)).OfType<int>();

    /// <summary>The database is locked, missing or out of reach: nothing the user did.</summary>
    public static bool IsOutOfReach(Exception exception) =>
        exception is DbException || exception.InnerException is not null && IsOutOfReach(exception.InnerException);
}
