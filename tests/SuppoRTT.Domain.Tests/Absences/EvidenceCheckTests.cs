using System.Text;

using SuppoRTT.Domain.Absences.PaperSignatures;

namespace SuppoRTT.Domain.Tests.Absences;

/// <summary>What files may show a signature: honest scans and photographs, and nothing that does something when it is opened.</summary>
public sealed class EvidenceCheckTests
{
    private static readonly byte[] _photograph =
        [0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x04, 0x00, 0x00, 0xFF, 0xC0, 0x00, 0x0B, 0x08, 0x00, 0x02, 0x00, 0x02, 0x01, 0x01, 0x11, 0x00, 0xFF, 0xDA, 0x00, 0x08, 0x01, 0x01, 0x00, 0x00, 0x3F, 0x00, 0x12, 0xFF, 0x00, 0xFF, 0xD0, 0x07, 0xFF, 0xD9];

    [Theory]
    [InlineData("/JS (app.alert)", false)]
    [InlineData("/JavaScript 3 0 R", false)]
    [InlineData("/Launch<<>>", false)]
    [InlineData("/J#61vaScript 3 0 R", false)]
    [InlineData("/#4a#53 (app.alert)", false)]
    [InlineData("/OpenAction<</S/Rend#69tion/JS 3 0 R>>", false)]
    [InlineData("/Names<</Embedded#46iles 3 0 R>>", false)]
    [InlineData("/JSized 1", true)]
    [InlineData("/J#61vaScripted 1/J#6 2/#", true)]
    public void Pdf_WhoseObjectsSayThatItActs_IsRefused(string words, bool isKept) => (Look(Pdf($"<</Type/Catalog {words}>>")).File is not null).ShouldBe(isKept);

    [Fact]
    public void Pdf_OfAScan_IsKept_WhateverItsPicturesHappenToSay()
    {
        Look(Pdf("<</Length 30>>\nstream\nabc/JS \u00ff\u0001\nendstream")).File!.Kind.ShouldBe(EvidenceKind.Pdf);
        Look(Pdf("<</Length 30>>\nstream\nabc\nendstream\n/JS (app.alert)")).Problem.ShouldNotBeNull("what follows a picture is an object again");
        Look(Pdf($"<</Length 500000>>\nstream\n{string.Concat(Enumerable.Repeat("/JS ", 100_000))}\nendstream")).Problem.ShouldNotBeNull("so often it is no chance");
        Look(Pdf("(a stream) /JS (app.alert) (endstream)")).Problem.ShouldNotBeNull("only what follows a dictionary is a picture");
    }

    [Theory]
    [InlineData("<</A (>>\nstream\n)/S/JavaScript/JS (app.alert)/B (endstream)>>")]
    [InlineData("<<>>\n% >>\nstream\n2 0 obj<</S/JavaScript/JS (app.alert)>>endobj\nendstream")]
    [InlineData("<</Length 40>>\nstream\n2 0 obj<</S/L#61unch>>endobj\nendstream")]
    public void Pdf_ThatActsInWhatLooksLikeAPicture_IsRefused(string hidden) => Look(Pdf(hidden)).Problem.ShouldNotBeNull();

    [Fact]
    public void Photograph_WithSomethingBehindIt_IsKeptWithoutThat()
    {
        Look(_photograph).File!.Content.ShouldBe(_photograph);
        var (file, _) = Look([.. _photograph, .. "PK\u0003\u0004"u8, .. _photograph]);
        (file!.Kind, file.Content.Length).ShouldBe((EvidenceKind.Jpeg, _photograph.Length));
        Look(_photograph[..^1]).File.ShouldBeNull();
    }

    private static (EvidenceFile? File, string? Problem) Look(byte[] content) => EvidenceCheck.Look("scan", content);

    private static byte[] Pdf(string catalogue)
    {
        var body = $"%PDF-1.4\n1 0 obj{catalogue}endobj\n";
        return Encoding.Latin1.GetBytes($"{body}xref\n0 1\n0000000000 65535 f \ntrailer<</Root 1 0 R>>\nstartxref\n{body.Length}\n%%EOF\n");
    }
}
