using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Data.Sqlite;
using SuppoRTT.Data.Tenancy;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Reminders;

/// <summary>How SQLite answers what the clock asks every minute and every five seconds: docs/benchmarks.md keeps it, so that an index that is lost is noticed.</summary>
public sealed class QueryPlanTests : IDisposable
{
    private const string Document = "docs/benchmarks.md";

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    private string Connection => $"Data Source={Path.Combine(_folder, "plans.db")}";

    public void Dispose()
    {
        Pools.Clear(Connection);
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task DueLooks_ReadsAnIndexOnly_AsTheDocumentSays() =>
        await ShouldBeDocumented("The sweep: absences whose moment has come", db => db.DueLooks(A.Morning, 500, default));

    [Fact]
    public async Task DueMail_ReadsByItsIndex_AsTheDocumentSays() =>
        await ShouldBeDocumented("Sending: messages that wait, messages that were left behind, and messages that were tried in vain", db => db.DueMail(A.Morning, 50, default));

    [Fact]
    public async Task Look_AtSomeAbsences_ReadsNoOthersOfTheDeanery()
    {
        AbsenceId[] some = [new(Guid.CreateVersion7()), new(Guid.CreateVersion7())];

        var lines = await PlansOf(async db =>
        {
            await db.Followed(some, null, A.Today, default);
            await db.ForgetPlanned(some, default);
            await db.SendKeptMeetings(some, default);
        });

        lines.ShouldContain(l => l.Contains("IX_Absences_DeaneryId_Id", StringComparison.Ordinal));
        lines.ShouldContain(l => l.Contains("IX_Outbox_DeaneryId_AbsenceId_Id", StringComparison.Ordinal));
        lines.ShouldContain(l => l.Contains("IX_PlannedReminders_DeaneryId_AbsenceId", StringComparison.Ordinal));
        lines.Where(l => l.Contains("_Absences_", StringComparison.Ordinal) || l.Contains("_Outbox_", StringComparison.Ordinal) || l.Contains("_PlannedReminders_", StringComparison.Ordinal))
            .ShouldAllBe(l => !l.EndsWith("(DeaneryId=?)", StringComparison.Ordinal));
    }

    private async Task ShouldBeDocumented(string title, Func<SuppoRTTContext, Task> read)
    {
        var lines = await PlansOf(read);

        lines.ShouldNotBeEmpty();
        Repository.Read(Document).ShouldContain($"{title}\n\n```\n{string.Join('\n', lines)}\n```\n");
    }

    private async Task<IReadOnlyList<string>> PlansOf(Func<SuppoRTTContext, Task> read)
    {
        var plans = new QueryPlans();
        var options = new DbContextOptionsBuilder<SuppoRTTContext>();
        options.UseSqliteEngine(Connection).AddInterceptors(plans);
        var deanery = new CurrentDeanery();
        deanery.Choose(new Deanery(A.Of("wessex").Deanery, "wessex", "Wessex"));
        await using var db = new SuppoRTTContext(options.Options, deanery);
        await db.Database.MigrateAsync();

        return [.. (await plans.Of(() => read(db))).SelectMany(p => p.Steps).Select(s => s.Words)];
    }
}
