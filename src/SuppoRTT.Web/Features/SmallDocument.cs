using SuppoRTT.Web.Infrastructure.Documents;

namespace SuppoRTT.Web.Features;

/// <summary>How much of each list, and of each answer, a copy has room for.</summary>
public sealed record PaperRoom(int Rows, int Characters)
{
    /// <summary>From everything to what fits whatever was written, in whatever script.</summary>
    public static IReadOnlyList<PaperRoom> EverLess { get; } =
        [new(int.MaxValue, int.MaxValue), new(20, int.MaxValue), new(5, int.MaxValue), new(5, 1000), new(2, 250), new(1, 60)];

    public bool IsAll => this == EverLess[0];
}

/// <summary>A copy that an e-portfolio takes: with everything in it wherever that is small enough, which only the longest lists are not.</summary>
public static class SmallDocument
{
    public const int MostBytes = 199_000;

    public static byte[] Write(PdfWriter writer, PrintedDocument document)
    {
        byte[] copy = [];
        foreach (var room in PaperRoom.EverLess)
        {
            copy = writer.Write(room.IsAll ? document : document with { Blocks = ShortenedBlocks.Of(document, room) });
            if (copy.Length <= MostBytes)
            {
                break;
            }
        }

        return copy;
    }
}
