using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Audit;
using SuppoRTT.Data.Sqlite;
using SuppoRTT.Data.Tenancy;
using SuppoRTT.Domain.Deaneries;

namespace SuppoRTT.Web.Tests.Faults;

/// <summary>What a test asks of SQLite, it could ask of SQL Server: the check behind every test of a page is itself checked here.</summary>
public sealed class SqlServerTranslationTests : IDisposable
{
    private readonly SuppoRTTContext _db = OnSqlite();

    public void Dispose() => _db.Dispose();

    [Fact]
    public void Query_OfBothEngines_IsTranslatedForTheOther()
    {
        var before = SqlServerTranslation.Count;

        _db.Set<AuditEntry>().Where(a => a.Name == "AskedByThisTestOnly").ToQueryString().ShouldNotBeEmpty();

        SqlServerTranslation.Count.ShouldBeGreaterThan(before);
    }

    [Fact]
    public void Query_ThatOnlySqliteKnows_IsRefused()
    {
        var asked = _db.Set<AuditEntry>().Where(a => EF.Functions.Glob(a.Name, "Absence*"));

        Should.Throw<InvalidOperationException>(asked.ToQueryString).Message.ShouldStartWith("SQL Server cannot be asked this");
    }

    private static SuppoRTTContext OnSqlite()
    {
        var options = new DbContextOptionsBuilder<SuppoRTTContext>();
        options.UseSqliteEngine("Data Source=:memory:").AddInterceptors(SqlServerTranslation.ForAll);
        var deanery = new CurrentDeanery();
        deanery.Choose(new Deanery(new DeaneryId(Guid.CreateVersion7()), "wessex", "Wessex"));
        return new SuppoRTTContext(options.Options, deanery);
    }
}
