using System.Globalization;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;

namespace SuppoRTT.Benchmarks;

/// <summary>
/// Very many absences for a benchmark on SQLite: one that was built by the domain's verbs is multiplied in the database, with new keys, references and moments and with its forms
/// and its people. Nothing but a benchmark makes absences so.
/// </summary>
internal static class Crowd
{
    private const string KeyOfCopy = "printf('%08X-0000-7000-8000-000000000000', n.i)";

    /// <summary>Copies are looked at some day within the coming year.</summary>
    public static async Task Multiply(this SuppoRTTContext db, string reference, int copies)
    {
        db.Database.SetCommandTimeout(TimeSpan.FromHours(1));
        await db.Database.ExecuteSqlRawAsync("PRAGMA synchronous = OFF; PRAGMA cache_size = -1000000; CREATE TABLE Numbers (i INTEGER PRIMARY KEY)");
        await db.Database.ExecuteSqlRawAsync($"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {copies.ToString(CultureInfo.InvariantCulture)}) INSERT INTO Numbers SELECT i FROM n");
        var template = $"(SELECT Id FROM Absences WHERE Reference = '{reference}')";
        await Copy(db, "Absences", $"t.Id = {template}", new()
        {
            ["Id"] = KeyOfCopy,
            ["Reference"] = "printf('SRT-%04X-%04X', n.i / 65536, n.i % 65536)",
            ["Code"] = "printf('%020X', n.i)",
            ["Sequence"] = "t.Sequence + n.i * 2000000",
            ["ListOrder"] = "t.ListOrder + n.i * 2000000",
            ["LookAt"] = "strftime('%Y-%m-%d %H:%M:%S', t.LookAt, '+' || (1 + n.i % 365) || ' days')",
        });
        await Copy(db, "AbsenceRows", $"t.AbsenceId = {template}", new()
        {
            ["AbsenceId"] = KeyOfCopy,
            ["Sequence"] = "t.Sequence + n.i * 2000000",
            ["By"] = "date(t.\"By\", '+' || (n.i % 365) || ' days')",
            ["Back"] = "date(t.\"Back\", '+' || (n.i % 365) || ' days')",
            ["FoldedName"] = "printf('%05d ', n.i * 7919 % 50000) || t.FoldedName",
        });
        foreach (var table in new[] { "AbsenceForm", "Participation" })
        {
            await Copy(db, table, $"t.AbsenceId = {template}", new() { ["AbsenceId"] = KeyOfCopy, ["Id"] = "printf('%08X-%04X-7000-8000-000000000000', n.i, t.rowid % 65536)" });
        }
    }

    /// <summary>What was made by verbs is due again, and nothing was said of it.</summary>
    public static async Task MakeDueAgain(this SuppoRTTContext db, DateTimeOffset now)
    {
        await db.Outbox.ExecuteDeleteAsync();
        var verbs = await db.PlannedReminders.Select(p => p.AbsenceId).Distinct().ToListAsync();
        await db.Absences.Where(a => verbs.Contains(a.Id)).ExecuteUpdateAsync(s => s.SetProperty(a => a.LookAt, now));
    }

    private static async Task Copy(SuppoRTTContext db, string table, string which, Dictionary<string, string> changed)
    {
        var columns = await db.Database.SqlQueryRaw<string>($"SELECT name AS Value FROM pragma_table_info('{table}')").ToListAsync();
        var values = columns.Select(c => changed.GetValueOrDefault(c, $"t.\"{c}\""));
        await db.Database.ExecuteSqlRawAsync($"INSERT INTO {table} ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) SELECT {string.Join(", ", values)} FROM Numbers n, {table} t WHERE {which}");
    }
}
