using System.Text.RegularExpressions;

using SuppoRTT.Web.Infrastructure.Documents;

namespace SuppoRTT.Web.Tests.Documents;

/// <summary>How tables go on overleaf, read by another program.</summary>
public sealed class PdfTableTests
{
    private const string Plan = "I would like supernumerary time on the assessment unit, at least the first two weeks, and a named person to call at night, because both depend on practice.";

    [Fact]
    public void Row_OfAThirdOfAPage_IsNotTorn()
    {
        var row = new[] { "First line", string.Join('\n', Enumerable.Range(1, 18).Select(n => $"Point {n};")) };
        for (var before = 20; before < 46; before += 2)
        {
            using var printed = Printed.Of(Filler(before), new Table("Plan", ["Line", "What"], [row]));

            var page = printed.Pages.Single(p => p.Contains("Point 1;", StringComparison.Ordinal));

            page.ShouldContain("Point 18;", Case.Sensitive, $"after {before} lines");
            page.ShouldContain("Plan", Case.Sensitive, $"after {before} lines");
        }
    }

    [Fact]
    public void Row_LongerThanThat_SaysOverleafWhichItIs_ButIsReadOnce()
    {
        var rows = new[] { "Airway", "Nights" }.Select(name => (IReadOnlyList<string>)[name, string.Join('\n', Enumerable.Range(1, 70).Select(n => $"{name} point {n};"))]).ToList();
        using var printed = Printed.Of(new Table("Plan", ["Line", "What"], rows));

        printed.Pages.Count.ShouldBe(3);
        printed.Pages[1].ShouldMatch(@"^\s*Line +What\s+Airway \(continued\)\s+Airway point \d+;");
        printed.Pages[2].ShouldMatch(@"^\s*Line +What\s+Nights \(continued\)\s+Nights point \d+;");
        printed.StructureText().ShouldNotContain("continued");
        rows.ShouldAllBe(row => Enumerable.Range(1, 70).All(n => printed.Says($"{row[0]} point {n};")));
    }

    /// <summary>Wherever a table begins on a page: its heading, caption and header never stand without two rows, and no page begins with a single last row.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public void Table_BesideTheEndOfAPage_LeavesAndTakesAtLeastTwoRows(int count)
    {
        var rows = Enumerable.Range(1, count).Select(n => (IReadOnlyList<string>)[$"Row {n};", "Short"]).ToList();
        for (var before = 26; before < 46; before++)
        {
            using var printed = Printed.Of(Filler(before), new Heading(2, "Next section"), new Table("Caption", ["Header", "What"], rows));

            var pages = printed.Pages.Where(p => p.Contains("Header", StringComparison.Ordinal)).ToList();

            pages[0].ShouldContain("Next section", Case.Sensitive, $"after {before} lines");
            pages.ShouldAllBe(page => Regex.Count(page, @"Row \d+;") >= 2, $"after {before} lines");
        }
    }

    [Fact]
    public void TableToWriteIn_OfAFewRows_StaysOnOnePage()
    {
        for (var before = 20; before < 46; before += 2)
        {
            using var printed = Printed.Of(Filler(before), new Table("Courses", ["Header", "When"], [.. Enumerable.Repeat<IReadOnlyList<string>>(["", ""], 4)]) { IsToWriteIn = true });

            printed.Pages.Count(p => p.Contains("Header", StringComparison.Ordinal)).ShouldBe(1, $"after {before} lines");
        }
    }

    [Fact]
    public void Columns_WithMostToSay_GetMostOfTheWidth_AndDatesStayWhole()
    {
        using var printed = Printed.Of(new Table(null, ["Line", "What will be done", "When", "Who"], [["1", string.Join(' ', Enumerable.Repeat(Plan, 5)), "11 May 2026", Plan]]));

        var lines = printed.Pages[0].Split('\n');

        lines.ShouldContain(line => line.Contains("11 May 2026", StringComparison.Ordinal));
        lines.Count(line => line.Trim().Length > 0).ShouldBeLessThan(24);
    }

    private static Paragraph Filler(int lines) => new(string.Join('\n', Enumerable.Repeat("Filler", lines)));
}
