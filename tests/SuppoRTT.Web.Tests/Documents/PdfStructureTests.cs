using System.Text;
using System.Text.RegularExpressions;

using SuppoRTT.Web.Infrastructure.Documents;

namespace SuppoRTT.Web.Tests.Documents;

/// <summary>What a screen reader is told.</summary>
public sealed class PdfStructureTests
{
    [Fact]
    public void Title_IsTheFirstHeading()
    {
        using var printed = Printed.Of(new Heading(2, "About you"));

        Lines(printed).ShouldBe(["Document", "H1", "\"Pre-absence form\"", "P", "\"Reference SRT-7K4M-2QD9\"", "H2", "\"About you\""]);
    }

    [Fact]
    public void FirstBlock_HeadingOfLevelOne_TakesThePlaceOfTheTitle()
    {
        using var printed = Printed.Of(new Heading(1, "Your plan"), new Paragraph("Text"));

        Lines(printed)[..3].ShouldBe(["Document", "H1", "\"Your plan\""]);
        printed.StructureText().ShouldNotContain("Pre-absence form");
    }

    [Fact]
    public void Heading_ThatSkipsALevel_IsRaised()
    {
        using var printed = Printed.Of(new Heading(3, "Too deep"), new Heading(3, "Now allowed"), new Heading(2, "Up again"));

        Lines(printed).Where(line => line.StartsWith('H')).ShouldBe(["H1", "H2", "H3", "H2"]);
    }

    [Fact]
    public void Answer_IsInTheSameListItemAsItsQuestion()
    {
        using var printed = Printed.Of(new AnswerList([new AnswerLine("First day away", "1 May 2027"), new AnswerLine("Why?", "One\n\nTwo")]));

        Lines(printed)[5..].ShouldBe(
        [
            "L", "LI", "Lbl", "\"First day away\"", "LBody", "P", "\"1 May 2027\"",
            "LI", "Lbl", "\"Why?\"", "LBody", "P", "\"One\"", "P", "\"Two\"",
        ]);
    }

    [Fact]
    public void Question_OfSeveralLines_IsReadWholeBeforeItsAnswer()
    {
        const string Question = "Where were you working before you left, and where do you expect to return to when your absence ends?";
        const string Answer = "Southampton General Hospital, in the department of paediatrics, and later at the Royal Hampshire County Hospital";
        using var printed = Printed.Of(new AnswerList([new AnswerLine(Question, Answer)]));

        Lines(printed)[7..].ShouldBe(["Lbl", $"\"{Question}\"", "LBody", "P", $"\"{Answer}\""]);
    }

    [Fact]
    public void Table_SaysWhichCellsAreHeaders()
    {
        using var printed = Printed.Of(new Table("Steps", ["Step", "By"], [["Tell the rota", "1 May"]]));

        Lines(printed)[5..].ShouldBe(
        [
            "Table", "Caption", "\"Steps\"",
            "THead", "TR", "TH", "/Scope /Column", "\"Step\"", "TH", "/Scope /Column", "\"By\"",
            "TBody", "TR", "TD", "\"Tell the rota\"", "TD", "\"1 May\"",
        ]);
    }

    [Fact]
    public void Table_OverSeveralPages_ShowsItsHeaderOnEachAndSaysItOnce()
    {
        var rows = Enumerable.Range(1, 120).Select(row => (IReadOnlyList<string>)[$"Step {row}", $"Day {row}"]).ToList();
        using var printed = Printed.Of(new Table("Steps", ["What happens", "When"], rows));

        printed.Pages.Count.ShouldBeGreaterThan(2);
        printed.Pages.ShouldAllBe(page => page.Contains("What happens", StringComparison.Ordinal));

        Regex.Count(printed.StructureText(), "What happens").ShouldBe(1);
        rows.ShouldAllBe(row => Regex.Count(printed.StructureText(), $"\"{row[0]}\"") == 1);
    }

    [Fact]
    public void SignaturePanel_IsASectionWithAHeading()
    {
        using var printed = Printed.Of(new Heading(2, "Signatures"), new SignaturePanel("Supervisor", [new AnswerLine("Signed by", "Dr Nwosu")]));

        Lines(printed)[7..].ShouldBe(["Sect", "H3", "\"Supervisor\"", "L", "LI", "Lbl", "\"Signed by\"", "LBody", "P", "\"Dr Nwosu\""]);
    }

    [Fact]
    public void BlankForm_SaysLabelsAndOptions()
    {
        using var printed = Printed.Of(new BlankLines("Your name", 2), new BlankChoices("Working pattern", ["Full time", "Part time"], Many: false));

        Lines(printed)[5..].ShouldBe(
        [
            "P", "\"Your name\"", "P", "\"Working pattern\"", "P", "\"Tick one.\"",
            "L", "/ListNumbering /Square", "LI", "Lbl", "\"☐\"", "LBody", "\"Full time\"", "LI", "Lbl", "\"☐\"", "LBody", "\"Part time\"",
        ]);
    }

    [Fact]
    public void FooterAndWatermark_AreSeenButNotSaid()
    {
        using var printed = Printed.Of(SampleForms.Draft());

        printed.Pages[0].ShouldContain("Page 1 of 2");
        printed.Objects().ShouldContain("/Subtype/Watermark");
        printed.StructureText().ShouldNotContain("Page 1");
        printed.StructureText().ShouldNotContain("DRAFT - not signed");
    }

    [Fact]
    public void Headings_AreBookmarksBelowEachOther()
    {
        using var printed = Printed.Of(new Heading(2, "About you"), new Heading(3, "Pay"), new Heading(2, "Plan"));
        var objects = printed.Objects();

        Regex.Count(objects, "/Dest \\[").ShouldBe(4);
        Regex.Count(objects, "/Type /Outlines").ShouldBe(1);
        objects.ShouldContain("/Count 4");
        objects.ShouldContain("/Title " + HexText("About you"), Case.Insensitive);
    }

    private static string[] Lines(Printed printed)
        => [.. printed.StructureText().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Regex.Replace(line.Trim(), @"( \((block|inline)\))?:?$", ""))];

    private static string HexText(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";
}
