using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Sqlite;
using SuppoRTT.Data.Tenancy;

namespace SuppoRTT.Web.Testing;

/// <summary>
/// The connections to one file of SQLite that wait to be used again. Those of other tests, which run at the same time, are left alone: closed under their hands they made
/// e-mails stay behind, and pages say that the database is away.
/// </summary>
public static class Pools
{
    /// <summary>Lets go of the file that a connection string names.</summary>
    public static void Clear(string connectionString)
    {
        var options = new DbContextOptionsBuilder<SuppoRTTContext>();
        options.UseSqliteEngine(connectionString);
        using var db = new SuppoRTTContext(options.Options, new CurrentDeanery());
        SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
    }
}
