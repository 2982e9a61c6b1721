using System.Globalization;
using System.Net;

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

using SuppoRTT.Data;
using SuppoRTT.Data.Audit;
using SuppoRTT.Data.Security;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Mail;

/// <summary>Programs that scan e-mails follow their links, and telephones look ahead: that changes nothing, whoever is signed in.</summary>
public sealed class EveryMailedLinkTests(Portal portal) : IClassFixture<Portal>
{
    private static readonly HttpMethod[] _methods = [HttpMethod.Get, HttpMethod.Head, HttpMethod.Options];

    /// <summary>What a look may leave behind: the key by which tokens are sealed, when it is first needed; and that a signed-in reader was shown private answers, which is written down before they are.</summary>
    private static readonly Type[] _mayGrow = [typeof(ProtectionKey), typeof(ReadEntry)];

    [Fact]
    public async Task Links_OfEveryEMail_ChangeNothing_ByGetHeadAndOptions_ForNobodyAndForTheirReaders()
    {
        var mailed = new MailedLinks(portal);
        var links = await mailed.Collect();
        links.Select(l => l.About).Distinct().Count().ShouldBeGreaterThan(60);
        links.Select(l => l.Path).Distinct().Count().ShouldBeGreaterThan(10);
        (string Name, Visitor Visitor)[] readers =
        [
            ("nobody", await portal.Visitor()), ("the doctor", await portal.SignedInAs(Cast.Wessex.Trainee)), ("the supervisor", await portal.SignedInAs(Cast.Wessex.Supervisor)),
            ("the deanery", await portal.SignedInAs(Cast.Wessex.Staff)), ("the champion", await portal.SignedInAs(Cast.Wessex.Champion)), ("the director, who changes an address", mailed.ChangesAddress),
        ];
        var opened = 0;
        foreach (var (name, visitor) in readers)
        {
            var before = await Everything(isSignedIn: visitor != readers[0].Visitor);
            foreach (var path in links.Select(l => l.Path).Distinct())
            {
                opened += await Follow(visitor, path) ? 1 : 0;
                (await Everything(isSignedIn: visitor != readers[0].Visitor)).ShouldBe(before, $"{path} was followed by {name}");
            }
        }

        opened.ShouldBeGreaterThan(links.Select(l => l.Path).Distinct().Count(), "most of them show a page to somebody");
    }

    [Fact]
    public async Task Everything_NoticesOneField()
    {
        var reference = await portal.Given("wessex", a => a.Absence());
        var before = await Everything(isSignedIn: true);

        await portal.In("wessex", db => db.Absences.Where(a => a.Reference == reference).ExecuteUpdateAsync(s => s.SetProperty(a => a.LookAt, A.Morning.AddYears(1))));

        (await Everything(isSignedIn: true)).ShouldNotBe(before);
    }

    /// <summary>Whether it shows a page.</summary>
    private static async Task<bool> Follow(Visitor visitor, string path)
    {
        var isShown = false;
        foreach (var method in _methods)
        {
            using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
            using var answer = await visitor.Http.SendAsync(request);
            ((int)answer.StatusCode).ShouldBeLessThan(500, $"{method} {path}");
            isShown |= method == HttpMethod.Get && answer.StatusCode == HttpStatusCode.OK;
        }

        return isShown;
    }

    /// <summary>All rows of all tables, but for what may grow. Nobody who is not signed in is shown private answers.</summary>
    private Task<string> Everything(bool isSignedIn) => portal.In("wessex", async db =>
    {
        var mayGrow = _mayGrow.Where(t => isSignedIn || t != typeof(ReadEntry)).Select(t => db.Model.FindEntityType(t)!.GetTableName()).ToList();
        var tables = db.Model.GetEntityTypes().Select(t => t.GetTableName()).OfType<string>().Distinct().Except(mayGrow.OfType<string>()).Order(StringComparer.Ordinal);
        var rows = new List<string>();
        foreach (var table in tables)
        {
            rows.AddRange((await RowsOf(db, table)).Order(StringComparer.Ordinal));
        }

        return string.Join('\n', rows);
    });

    private static async Task<List<string>> RowsOf(SuppoRTTContext db, string table)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\"";
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(table + ": " + string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader[i] is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(reader[i], CultureInfo.InvariantCulture))));
        }

        return rows;
    }
}
