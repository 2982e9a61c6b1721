using SuppoRTT.Web.Infrastructure.Documents.Composing;
using SuppoRTT.Web.Infrastructure.Documents.Serialising;
using SuppoRTT.Web.Infrastructure.Documents.Typesetting;

namespace SuppoRTT.Web.Infrastructure.Documents;

/// <summary>
/// Prints a document as a PDF that a screen reader can read: PDF 1.7 (ISO 32000-1), tagged for PDF/UA-1 (ISO 14289-1).
/// The same document always gives the same bytes, so that they may be hashed. One writer serves all threads.
/// </summary>
public sealed class PdfWriter(PdfFonts fonts)
{
    public byte[] Write(PrintedDocument document)
    {
        var composition = new Composition(new Typesetter(fonts));
        var furniture = new PageFurniture(document, composition.Typesetter);
        DocumentComposer.Compose(document, composition);

        var subsets = new FontSubsets(fonts);
        var pages = new Paginator(furniture.BodyHeight)
            .Paginate(composition.Strips)
            .Select((strips, index) => PageDrawing.Draw(strips, index, subsets))
            .ToList();
        pages.ForEach(page => furniture.Draw(page, pages.Count));

        return PdfFile.Write(new FinishedDocument(document, composition.Root, pages, subsets));
    }
}
