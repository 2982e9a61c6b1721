using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

using SuppoRTT.Web.Infrastructure.Documents;

namespace SuppoRTT.Web.Tests.Documents;

/// <summary>The file itself, as qpdf and poppler see it.</summary>
public sealed class PdfFormatTests
{
    [Fact]
    public void Document_Filled_IsTaggedTitledAndSound()
    {
        using var printed = Printed.Of(SampleForms.Filled());

        printed.Check().ShouldContain("No syntax or stream encoding errors found");
        printed.Information().ShouldMatch(@"Title:\s+Pre-absence form");
        printed.Information().ShouldMatch(@"Tagged:\s+yes");
        printed.Information().ShouldMatch(@"PDF version:\s+1\.7");
        printed.Information().ShouldContain("(A4)");
        printed.Fonts().ShouldMatch(@"[A-Z]{6}\+DejaVuSans\s+CID TrueType\s+Custom\s+yes yes yes");
        printed.Fonts().ShouldMatch(@"[A-Z]{6}\+DejaVuSans-Bold\s+CID TrueType\s+Custom\s+yes yes yes");
    }

    [Fact]
    public void Document_Any_SaysWhatAssistiveTechnologyAsksFor()
    {
        using var printed = Printed.Of(SampleForms.Filled());
        var objects = printed.Objects();

        objects.ShouldMatch(@"/Lang \(en-GB\)|/Lang <FEFF0065006E002D00470042>|/Lang <feff0065006e002d00470042>");
        objects.ShouldContain("/DisplayDocTitle true");
        objects.ShouldContain("/Marked true");
        objects.ShouldContain("<pdfuaid:part>1</pdfuaid:part>");
        Regex.Count(objects, "/Tabs /S").ShouldBe(printed.Pages.Count);
        Regex.Count(objects, "/StructParents ").ShouldBe(printed.Pages.Count);
    }

    [Fact]
    public void Document_InWelsh_SaysSo()
    {
        using var printed = Printed.Of(Printed.Document(new Paragraph("Bore da")) with { Language = "cy" });

        printed.Objects().ShouldMatch(@"(?i)/Lang (\(cy\)|<feff00630079>)");
    }

    [Fact]
    public void Title_WithMarkup_IsEscaped()
    {
        using var printed = Printed.Of(Printed.Document() with { Title = "Return <soon> & \"well\"\u0000\uFFFF" });

        printed.Information().ShouldContain("Return <soon> & \"well\"\n");
        printed.Objects().ShouldContain("Return &lt;soon&gt; &amp; &quot;well&quot;</rdf:li>");
        XDocument.Parse(Regex.Match(printed.Objects(), "<x:xmpmeta[\\s\\S]*</x:xmpmeta>").Value).Root.ShouldNotBeNull();
    }

    [Fact]
    public void Everything_OnEveryPage_IsMarkedOrAnArtifact()
    {
        using var printed = Printed.Of(SampleForms.Draft());
        var depth = 0;
        foreach (var line in printed.Objects().Split('\n').Select(line => line.Trim()))
        {
            depth += Regex.Count(line, @"\bB(DC|MC)\b") - Regex.Count(line, @"\bEMC\b");
            if (Regex.IsMatch(line, @"^BT\b| re f$| l S$| re S$"))
            {
                depth.ShouldBeGreaterThan(0, line);
            }
        }

        depth.ShouldBe(0);
    }

    [Fact]
    public void Write_Twice_GivesTheSameBytes()
        => Printed.Writer.Write(SampleForms.Filled()).ShouldBe(Printed.Writer.Write(SampleForms.Filled()));

    [Fact]
    public void Write_OneLetterChanged_ChangesTheIdentifier()
    {
        var one = Encoding.Latin1.GetString(Printed.Writer.Write(Printed.Document(new Paragraph("Agreed on 1 May"))));
        var other = Encoding.Latin1.GetString(Printed.Writer.Write(Printed.Document(new Paragraph("Agreed on 2 May"))));

        Identifier(one).ShouldNotBe(Identifier(other));

        static string Identifier(string file) => Regex.Match(file, "/ID\\[<([0-9A-F]{32})>").Groups[1].Value;
    }

    [Fact]
    public void Write_ManyAtOnce_GivesTheSameBytes()
    {
        var alone = Printed.Writer.Write(SampleForms.Filled());
        var together = new byte[8][];

        Parallel.For(0, together.Length, index => together[index] = Printed.Writer.Write(SampleForms.Filled()));

        together.ShouldAllBe(bytes => bytes.SequenceEqual(alone));
    }

    [Fact]
    public void Form_OfEightPages_IsSmallEnoughForAPortfolio()
    {
        using var printed = Printed.Of(SampleForms.Filled(repeats: 6));

        printed.Pages.Count.ShouldBeGreaterThanOrEqualTo(8);
        printed.Bytes.Length.ShouldBeLessThan(200_000);
    }

    [Fact]
    public void Fonts_Missing_AreNamed()
        => Should.Throw<FileNotFoundException>(() => PdfFonts.Load("/nowhere")).Message.ShouldContain("DejaVuSans.ttf");
}
