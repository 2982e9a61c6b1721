using System.Text.RegularExpressions;

using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

using SuppoRTT.Data.SqlServer;

namespace SuppoRTT.Architecture.Tests.Rules;

/// <summary>Whoever runs an installation may change its tables by a script instead of by starting the portal.</summary>
public sealed partial class MigrationRules
{
    /// <summary>Landed in another form, and is never edited: sqlcmd runs it with -I only.</summary>
    private static readonly string[] _landed = ["ReturnsToATrustAndSupervisorsAreFoundByTheirRows"];

    [Fact]
    public void Sql_OfMigrationsOfSqlServer_RunsInAScript() => typeof(SqlServerEngine).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(Migration)))
        .Where(type => Sql((Migration)Activator.CreateInstance(type)!).Any(sql => !CompiledWhenItRuns().IsMatch(sql)))
        .Select(type => type.Name)
        .ShouldOnlyShrink(_landed, "A statement of a migration of SQL Server is EXEC(N'…') with names in square brackets, since a script compiles it even where it is not run.");

    private static IEnumerable<string> Sql(Migration migration) => migration.UpOperations.Concat(migration.DownOperations).OfType<SqlOperation>().Select(operation => operation.Sql);

    [GeneratedRegex("""^EXEC\(N'(?:[^'"]|'')+'\);?$""", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CompiledWhenItRuns();
}
