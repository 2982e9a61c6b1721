using System.Globalization;
using System.Text;

namespace SuppoRTT.Web.Infrastructure.Documents.Serialising;

/// <summary>How numbers, texts and references are spelt in a PDF file (ISO 32000-1, 7.3).</summary>
internal static class PdfSyntax
{
    public static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>In hexadecimal and UTF-16, so that nothing in it can end the text early.</summary>
    public static string Text(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    public static string Reference(int number) => $"{number} 0 R";

    public static string References(IEnumerable<int> numbers) => string.Join(' ', numbers.Select(Reference));
}
