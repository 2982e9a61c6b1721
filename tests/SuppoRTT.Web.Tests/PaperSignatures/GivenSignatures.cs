using System.Buffers.Binary;
using System.Text;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.PaperSignatures;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.PaperSignatures;

/// <summary>Forms with a signature that staff recorded, and small files of each kind.</summary>
internal static class GivenSignatures
{
    public static byte[] Pdf { get; } = Encoding.Latin1.GetBytes("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\nxref\n0 1\n0000000000 65535 f \ntrailer<</Root 1 0 R>>\nstartxref\n40\n%%EOF\n");

    public static byte[] Png { get; } = PngOf(2, 2);

    public static byte[] Jpeg { get; } =
        [0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x04, 0x00, 0x00, 0xFF, 0xC0, 0x00, 0x0B, 0x08, 0x00, 0x02, 0x00, 0x02, 0x01, 0x01, 0x11, 0x00, 0xFF, 0xDA, 0x00, 0x08, 0x01, 0x01, 0x00, 0x00, 0x3F, 0x00, 0x12, 0xFF, 0xD9];

    public static byte[] PngOf(uint width, uint height)
    {
        var png = new byte[8 + 25 + 12 + 12];
        ReadOnlySpan<byte> head = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];
        head.CopyTo(png);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(16), width);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(20), height);
        "IDAT"u8.CopyTo(png.AsSpan(37));
        "IEND"u8.CopyTo(png.AsSpan(49));
        return png;
    }

    public static async Task<string> GivenRecordedSignature(this Portal portal, string deanery)
    {
        var a = await portal.Make(deanery);
        var (absence, revision) = a.AwaitingSignOff();
        var given = new GivenSignature(a.Cast.Supervisor.Actor, a.SignOffOf(absence, "pre-absence", A.Met), SigningMedium.Paper, A.Today, [new EvidenceFile("scan.pdf", EvidenceKind.Pdf, Pdf)]);
        var evidence = absence.RecordPaperSignature(given, 0, a.Cast.Staff.Actor, A.Morning);
        await portal.In(deanery, async db =>
        {
            db.Add(absence);
            db.Add(revision);
            db.AddRange(evidence);
            await db.SaveChangesAsync();
        });
        return absence.Reference;
    }
}
