using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

using SuppoRTT.Data;
using SuppoRTT.Data.Sqlite;
using SuppoRTT.Data.SqlServer;
using SuppoRTT.Data.Tenancy;

namespace SuppoRTT.Architecture.Tests.Rules;

/// <summary>The tables as each engine has them.</summary>
internal static class Models
{
    public static IModel Sqlite { get; } = Of(options => options.UseSqliteEngine("Data Source=:memory:"));

    public static IModel SqlServer { get; } = Of(options => options.UseSqlServerEngine("Server=none", null));

    private static IModel Of(Action<DbContextOptionsBuilder> engine)
    {
        var options = new DbContextOptionsBuilder<SuppoRTTContext>();
        engine(options);
        using var context = new SuppoRTTContext(options.Options, new CurrentDeanery());
        return context.Model;
    }
}
