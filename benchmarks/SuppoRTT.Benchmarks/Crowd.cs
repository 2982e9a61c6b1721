using System.Globalization;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Benchmarks;

/// <summary>The numbers of copies.</summary>
internal sealed record Copies(int First, int Last);

/// <summary>
/// Very many absences for a benchmark on SQLite: one that was built by the domain's verbs is multiplied in the database, with new keys, references and moments and with its forms
/// and its people. Nothing but a benchmark makes absences so.
/// </summary>
internal static class Crowd
{
    /// <summary>The key of a copy, by its number.</summary>
    public const string KeyOfCopy = "printf('%08X-0000-7000-8000-000000000000', n.i)";

    /// <summary>Copies are looked at some day within the coming year.</summary>
    public static Task Multiply(this SuppoRTTContext db, string reference, int copies) => db.Multiply(reference, new Copies(1, copies), [], []);

    /// <summary>Copies of one absence, with what is otherwise in them and in their rows.</summary>
    public static async Task Multiply(this SuppoRTTContext db, string reference, Copies copies, Dictionary<string, string> absence, Dictionary<string, string> row)
    {
        db.Database.SetCommandTimeout(TimeSpan.FromHours(1));
        await db.Database.ExecuteSqlRawAsync("PRAGMA synchronous = OFF; PRAGMA cache_size = -1000000; CREATE TABLE IF NOT EXISTS Numbers (i INTEGER PRIMARY KEY); DELETE FROM Numbers");
        await db.Database.ExecuteSqlRawAsync(string.Create(CultureInfo.InvariantCulture, $"WITH RECURSIVE n(i) AS (SELECT {copies.First} UNION ALL SELECT i + 1 FROM n WHERE i < {copies.Last}) INSERT INTO Numbers SELECT i FROM n"));
        var template = $"(SELECT Id FROM Absences WHERE Reference = '{reference}')";
        await Copy(db, "Absences", $"t.Id = {template}", new(absence)
        {
            ["Id"] = KeyOfCopy,
            ["Reference"] = "printf('SRT-%04X-%04X', n.i / 65536, n.i % 65536)",
            ["Code"] = "printf('%020X', n.i)",
            ["Sequence"] = "t.Sequence + n.i * 2000000",
            ["ListOrder"] = "t.ListOrder + n.i * 2000000",
            ["LookAt"] = "strftime('%Y-%m-%d %H:%M:%S', t.LookAt, '+' || (1 + n.i % 365) || ' days')",
        });
        await Copy(db, "AbsenceRows", $"t.AbsenceId = {template}", new Dictionary<string, string>
        {
            ["By"] = "date(t.\"By\", '+' || (n.i % 365) || ' days')",
            ["Back"] = "date(t.\"Back\", '+' || (n.i % 365) || ' days')",
            ["FoldedName"] = "printf('%05d ', n.i * 7919 % 50000) || t.FoldedName",
        }.With(row).With(new() { ["AbsenceId"] = KeyOfCopy, ["Sequence"] = "t.Sequence + n.i * 2000000" }));
        foreach (var table in new[] { "AbsenceForm", "Participation" })
        {
            await Copy(db, table, $"t.AbsenceId = {template}", new() { ["AbsenceId"] = KeyOfCopy, ["Id"] = PartOf("t") });
        }
    }

    /// <summary>What hangs on the forms of an absence, as its signatures, copied with them.</summary>
    public static Task MultiplyOnForms(this SuppoRTTContext db, string reference, string table, Dictionary<string, string> changed) => Copy(
        db,
        table,
        $"t.AbsenceFormId IN (SELECT f.Id FROM AbsenceForm f JOIN Absences a ON a.Id = f.AbsenceId WHERE a.Reference = '{reference}')",
        new(changed) { ["Id"] = PartOf("t"), ["AbsenceFormId"] = $"(SELECT {PartOf("f")} FROM AbsenceForm f WHERE f.Id = t.AbsenceFormId)" });

    /// <summary>What happened to an absence, copied with it.</summary>
    public static Task MultiplyAudit(this SuppoRTTContext db, string reference) => Copy(
        db,
        "Audit",
        $"t.SubjectId = (SELECT Id FROM Absences WHERE Reference = '{reference}')",
        new() { ["SubjectId"] = KeyOfCopy, ["At"] = "strftime('%Y-%m-%d %H:%M:%S', t.At, '-' || (n.i * 7919 % 525600) || ' minutes')" });

    /// <summary>The supervisor becomes very many, each of whom supervises a few of the absences.</summary>
    public static async Task SpreadSupervisors(this SuppoRTTContext db, int supervisors)
    {
        await db.Database.ExecuteSqlRawAsync(string.Create(CultureInfo.InvariantCulture, $"DELETE FROM Numbers; WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {supervisors}) INSERT INTO Numbers SELECT i FROM n"));
        await Copy(db, "People", "t.Id = (SELECT PersonId FROM Participation WHERE Part = 'Supervisor' LIMIT 1)", new() { ["Id"] = KeyOfCopy, ["Email"] = "n.i || t.Email", ["FoldedEmail"] = "n.i || t.FoldedEmail" });
        await db.Database.ExecuteSqlRawAsync(string.Create(CultureInfo.InvariantCulture, $"UPDATE Participation SET PersonId = (SELECT {KeyOfCopy} FROM Numbers n WHERE n.i = 1 + Participation.rowid % {supervisors}) WHERE Part = 'Supervisor'"));
        await db.Database.ExecuteSqlRawAsync("UPDATE AbsenceRows SET SupervisorId = (SELECT p.PersonId FROM Participation p WHERE p.AbsenceId = AbsenceRows.AbsenceId AND p.Part = 'Supervisor' AND p.Until IS NULL)");
    }

    /// <summary>Each form is signed by who supervises that doctor, on some day of the last year; some of them by one person, as many in a large deanery as in a small one.</summary>
    public static async Task SpreadSignatures(this SuppoRTTContext db, PersonId one, int some)
    {
        const string Supervisor = "(SELECT p.PersonId FROM Participation p JOIN AbsenceForm f ON f.AbsenceId = p.AbsenceId WHERE f.Id = Signature.AbsenceFormId AND p.Part = 'Supervisor' AND p.Until IS NULL)";
        await db.Database.ExecuteSqlRawAsync($"UPDATE Signature SET SignerId = COALESCE({Supervisor}, SignerId), At = strftime('%Y-%m-%d %H:%M:%S', At, '-' || (rowid * 7919 % 525600) || ' minutes') WHERE Party = 'Supervisor'");
        await db.Database.ExecuteSqlRawAsync(string.Create(CultureInfo.InvariantCulture, $"UPDATE Signature SET SignerId = '{one.Value.ToString().ToUpperInvariant()}' WHERE rowid IN (SELECT rowid FROM Signature WHERE Party = 'Supervisor' AND VoidedAt IS NULL ORDER BY rowid * 7919 % 1000003 LIMIT {some})"));
        await db.Database.ExecuteSqlRawAsync("UPDATE Signature SET By_Id = SignerId");
    }

    /// <summary>What was made by verbs is due again, and nothing was said of it.</summary>
    public static async Task MakeDueAgain(this SuppoRTTContext db, DateTimeOffset now)
    {
        await db.Outbox.ExecuteDeleteAsync();
        var verbs = await db.PlannedReminders.Select(p => p.AbsenceId).Distinct().ToListAsync();
        await db.Absences.Where(a => verbs.Contains(a.Id)).ExecuteUpdateAsync(s => s.SetProperty(a => a.LookAt, now));
    }

    /// <summary>The same, changed by others.</summary>
    private static Dictionary<string, string> With(this Dictionary<string, string> columns, Dictionary<string, string> others) => columns.Concat(others).GroupBy(c => c.Key).ToDictionary(g => g.Key, g => g.Last().Value);

    private static string PartOf(string table) => $"printf('%08X-%04X-7000-8000-000000000000', n.i, {table}.rowid % 65536)";

    private static async Task Copy(SuppoRTTContext db, string table, string which, Dictionary<string, string> changed)
    {
        var columns = await db.Database.SqlQueryRaw<string>($"SELECT name AS Value FROM pragma_table_info('{table}')").ToListAsync();
        var values = columns.Select(c => changed.GetValueOrDefault(c, $"t.\"{c}\""));
        await db.Database.ExecuteSqlRawAsync($"INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) SELECT {string.Join(", ", values)} FROM Numbers n, \"{table}\" t WHERE {which}");
    }
}
