using System.Globalization;
using System.Text;

namespace SuppoRTT.Web.Infrastructure.Documents.Typesetting;

/// <summary>
/// How the slots of a subset are spelt in a text: the first in one byte, which is nearly every letter of nearly every document and makes files a quarter smaller;
/// the rest in two. The file says so in a map of its own (ISO 32000-1, 9.7.5).
/// </summary>
internal static class SlotCodes
{
    public const string Name = "SuppoRTT-Slots";
    public const string System = "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>";

    /// <summary>Both kinds of codes, as a map declares them.</summary>
    public const string Spaces = "2 begincodespacerange <00> <DF> <E000> <FFFF> endcodespacerange\n";

    private const int InOneByte = 0xE0;
    private const int LastLead = 0xFF;

    public static byte[] Of(int slot)
    {
        var rest = slot - InOneByte;
        return rest < 0 ? [(byte)slot] : [(byte)(InOneByte + (rest >> 8)), (byte)(rest & 0xFF)];
    }

    public static string Spelt(int slot) => Convert.ToHexString(Of(slot));

    /// <summary>Which slot each code stands for.</summary>
    public static byte[] Map()
    {
        var map = new StringBuilder(
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap "
            + $"/CIDSystemInfo <</Registry(Adobe)/Ordering(Identity)/Supplement 0>> def /CMapName /{Name} def /CMapType 1 def /WMode 0 def\n")
            .Append(Spaces).Append(CultureInfo.InvariantCulture, $"{LastLead - InOneByte + 2} begincidrange\n<00> <{InOneByte - 1:X2}> 0\n");
        for (var lead = InOneByte; lead <= LastLead; lead++)
        {
            map.Append(CultureInfo.InvariantCulture, $"<{lead:X2}00> <{lead:X2}FF> {InOneByte + ((lead - InOneByte) << 8)}\n");
        }

        return Encoding.ASCII.GetBytes(map.Append("endcidrange endcmap CMapName currentdict /CMap defineresource pop end end").ToString());
    }
}
