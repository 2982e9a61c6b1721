using System.Data.Common;

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

using SuppoRTT.Data;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Data.Sqlite;
using SuppoRTT.Data.Tenancy;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Reminders;

/// <summary>How SQLite answers what the clock asks every minute and every five seconds: docs/benchmarks.md keeps it, so that an index that is lost is noticed.</summary>
public sealed class QueryPlanTests : IDisposable
{
    private const string Document = "docs/benchmarks.md";

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task DueLooks_ReadsAnIndexOnly_AsTheDocumentSays() =>
        await ShouldBeDocumented("The sweep: absences whose moment has come", db => db.DueLooks(A.Morning, 500, default));

    [Fact]
    public async Task DueMail_ReadsByItsIndex_AsTheDocumentSays() =>
        await ShouldBeDocumented("Sending: messages that wait, and messages that were left behind", db => db.DueMail(A.Morning, 50, default));

    private async Task ShouldBeDocumented(string title, Func<SuppoRTTContext, Task> read)
    {
        var plans = new Plans();
        var options = new DbContextOptionsBuilder<SuppoRTTContext>();
        options.UseSqliteEngine($"Data Source={Path.Combine(_folder, "plans.db")}").AddInterceptors(plans);
        await using var db = new SuppoRTTContext((DbContextOptions<SuppoRTTContext>)options.Options, new CurrentDeanery());
        await db.Database.MigrateAsync();
        plans.Lines.Clear();

        await read(db);

        plans.Lines.ShouldNotBeEmpty();
        Repository.Read(Document).ShouldContain($"{title}\n\n```\n{string.Join('\n', plans.Lines)}\n```\n");
    }

    /// <summary>Asks for the plan of each query before it runs.</summary>
    private sealed class Plans : DbCommandInterceptor
    {
        public List<string> Lines { get; } = [];

        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            await using var explain = command.Connection!.CreateCommand();
            explain.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
            foreach (DbParameter parameter in command.Parameters)
            {
                explain.Parameters.Add(new SqliteParameter(parameter.ParameterName, parameter.Value));
            }

            await using var plan = await explain.ExecuteReaderAsync(cancellationToken);
            while (await plan.ReadAsync(cancellationToken))
            {
                Lines.Add(plan.GetString(3));
            }

            return result;
        }
    }
}
