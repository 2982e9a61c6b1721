using System.Text;

using SuppoRTT.Web.Infrastructure.Documents.Typesetting;

namespace SuppoRTT.Web.Infrastructure.Documents;

/// <summary>Tells before anything is printed whether all of a text can be.</summary>
public sealed class PrintableText(PdfFonts fonts)
{
    public bool IsWhole(string text) => PlainText.Graphemes(PlainText.Clean(text)).All(CanBeSet);

    private bool CanBeSet(string grapheme) => Printability.IsBreakingSpace(Rune.GetRuneAt(grapheme, 0))
        || grapheme.EnumerateRunes().All(Printability.IsInvisible)
        || Printability.CanPrint(grapheme, fonts.Regular);
}
