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
    [InlineData("/JSized 1", true)]
    public void Pdf_WhoseObjectsSayThatItActs_IsRefused(string words, bool isKept) => (Look(Pdf($"<</Type/Catalog {words}>>")).File is not null).ShouldBe(isKept);

    [Fact]
    public void Pdf_OfAScan_IsKept_WhateverItsPicturesHappenToSay()
    {
        Look(Pdf("<</Length 30>>\nstream\nabc/JS \u00ff\u0001/Launch(x)\nendstream")).File!.Kind.ShouldBe(EvidenceKind.Pdf);
        Look(Pdf("<</Length 30>>\nstream\nabc\nendstream\n/JS (app.alert)")).Problem.ShouldNotBeNull("what follows a picture is an object again");
        Look(Pdf("(a stream) /JS (app.alert) (endstream)")).Problem.ShouldNotBeNull("only what follows a dictionary is a picture");
    }

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
