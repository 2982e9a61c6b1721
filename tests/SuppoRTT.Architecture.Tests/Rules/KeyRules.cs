using System.Globalization;

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Sqlite;
using SuppoRTT.Data.Tenancy;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Architecture.Tests.Rules;

/// <summary>By what rows are found: keys and indexes that either engine can hold, over texts that both compare alike, for the lists that are read most.</summary>
public sealed class KeyRules
{
    private const int MostBytesOfAKey = 900;

    private const int MostBytesOfAnIndex = 1700;

    private const string Folded = "Folded";

    /// <summary>Texts that machines make and compare sign by sign, by their names.</summary>
    private static readonly string[] _written = ["AddressMark", "Code", "FoldedFamilyName", "FoldedName", "FormKey", "Hash", "Job", "Key", "Reference", "SectionKey", "Slug", "TokenHash", "Topic", "UniqueKey"];

    [Fact]
    public void Keys_OnSqlServer_AreShortEnough() => Keys()
        .Select(key => (Name: $"{key.Table.ShortName()}: {string.Join(", ", key.Columns.Select(c => c.Name))}", Bytes: key.Columns.Sum(Bytes), key.Most))
        .Where(key => key.Bytes > key.Most)
        .Select(key => $"{key.Name} takes up to {key.Bytes} bytes of {key.Most}")
        .ShouldKeep("SQL Server refuses a row whose key is longer than 900 bytes, or whose place in an index is longer than 1700.");

    [Fact]
    public void Names_ThatPeopleType_AreFoundByTheirFoldedTwin() => Models.SqlServer.GetEntityTypes()
        .SelectMany(table => table.GetIndexes().SelectMany(index => index.Properties.Where(IsText).Select(column => (table, column))))
        .Where(found => !IsFolded(found.table, found.column) && !_written.Contains(found.column.Name) && !IsOfAnEvent(found.table, found.column))
        .Select(found => $"{found.table.ShortName()}.{found.column.Name}")
        .Distinct()
        .ShouldKeep("What people type is searched, sorted and kept unique by a folded twin (FoldedName beside Name), which both engines compare alike.");

    [Theory]
    [InlineData(ScopeKind.Programme, nameof(Absence.ProgrammeId))]
    [InlineData(ScopeKind.Specialty, nameof(Absence.SpecialtyId))]
    [InlineData(ScopeKind.School, nameof(Absence.SchoolId))]
    [InlineData(ScopeKind.Trust, nameof(Absence.TrustId))]
    [InlineData(ScopeKind.Site, nameof(Absence.SiteId))]
    public void ThoseWhomOneLooksAfter_AreFoundByAnIndex(ScopeKind scope, string column)
    {
        var plan = PlanOf(absences => absences.ReachedBy([new RoleHeld(Role.TrainingProgrammeDirector, scope, Guid.NewGuid())]).OrderByDescending(a => a.ListOrder).Take(21));

        plan.ShouldContain($"USING INDEX IX_Absences_DeaneryId_Post_{column}_ListOrder");
        plan.ShouldNotContain("TEMP B-TREE");
    }

    [Fact]
    public void AbsencesOfADeanery_ArePagedByAnIndex()
    {
        var plan = PlanOf(absences => absences.Where(a => a.ListOrder < 0).OrderByDescending(a => a.ListOrder).Take(21));

        plan.ShouldContain("USING INDEX IX_Absences_DeaneryId_ListOrder");
        plan.ShouldNotContain("TEMP B-TREE");
    }

    [Fact]
    public void AbsencesThatAwaitADecision_AreFoundByAnIndex()
    {
        var plan = PlanOf(absences => absences.Where(a => a.Status == AbsenceStatus.AwaitingDecision).OrderBy(a => a.Sequence).Take(21));

        plan.ShouldContain("USING INDEX IX_Absences_DeaneryId_Status_Sequence");
        plan.ShouldNotContain("TEMP B-TREE");
    }

    private static IEnumerable<(IEntityType Table, IReadOnlyList<IProperty> Columns, int Most)> Keys() => Models.SqlServer.GetEntityTypes().SelectMany(table => table
        .GetKeys().Select(key => (table, key.Properties, MostBytesOfAKey))
        .Concat(table.GetIndexes().Select(index => (table, index.Properties, MostBytesOfAnIndex))));

    private static int Bytes(IProperty column)
    {
        var kept = column.GetColumnType();
        return kept.Split('(', ')') switch
        {
            ["nvarchar", "max", ..] => int.MaxValue / 16,
            ["nvarchar", var length, ..] => 2 * int.Parse(length, CultureInfo.InvariantCulture),
            ["uniqueidentifier"] => 16,
            ["bigint"] or ["datetime2"] => 8,
            ["int"] => 4,
            ["date"] => 3,
            ["bit"] => 1,
            _ => throw new InvalidOperationException($"How long is {kept}, of {column.Name}?"),
        };
    }

    private static bool IsText(IProperty column) => column.ClrType == typeof(string);

    /// <summary>The name of an event is that of its class.</summary>
    private static bool IsOfAnEvent(IEntityType table, IProperty column) => (table.ShortName(), column.Name) == ("AuditEntry", "Name");

    private static bool IsFolded(IEntityType table, IProperty column) => column.Name.StartsWith("Normalized", StringComparison.Ordinal)
        || (column.Name.StartsWith(Folded, StringComparison.Ordinal) && table.FindProperty(column.Name[Folded.Length..]) is not null);

    /// <summary>How SQLite would look for them in the tables as the migrations make them.</summary>
    private static string PlanOf(Func<IQueryable<Absence>, IQueryable<Absence>> query)
    {
        var options = new DbContextOptionsBuilder<SuppoRTTContext>();
        options.UseSqliteEngine("Data Source=:memory:");
        var deanery = new CurrentDeanery();
        deanery.Choose(new Deanery(new DeaneryId(Guid.NewGuid()), "wessex", "Wessex"));
        using var db = new SuppoRTTContext(options.Options, deanery);
        db.Database.OpenConnection();
        db.Database.Migrate();
        using var command = query(db.Absences).Select(a => a.Reference).CreateDbCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
        using var reader = command.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read())
        {
            lines.Add(reader.GetString(3));
        }

        return string.Join('\n', lines);
    }
}
