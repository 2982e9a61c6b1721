using SuppoRTT.Web.Infrastructure.Documents.Composing;
using SuppoRTT.Web.Infrastructure.Documents.Typesetting;

namespace SuppoRTT.Web.Infrastructure.Documents.Serialising;

/// <summary>All that a file is written from: pages drawn, elements marked, characters counted.</summary>
internal sealed record FinishedDocument(
    PrintedDocument Document, StructureElement Root, IReadOnlyList<PageCanvas> Pages, FontSubsets Fonts);

/// <summary>Writes the catalogue and what hangs from it: pages, fonts, structure, bookmarks, title and language (ISO 14289-1, 7.1 and 7.2).</summary>
internal static class PdfFile
{
    public static byte[] Write(FinishedDocument finished)
    {
        var objects = new PdfObjects();
        var title = PlainText.CleanLine(finished.Document.Title);
        var contents = finished.Pages.Select(page => objects.WriteStream(page.ToContentStream())).ToList();
        var codes = FontObjects.WriteCodes(objects);
        var fonts = $"/R {FontObjects.Write(objects, finished.Fonts.Regular, codes)} 0 R/B {FontObjects.Write(objects, finished.Fonts.Bold, codes)} 0 R";
        var pages = WritePages(objects, contents, fonts);
        var structure = StructureObjects.Write(objects, finished.Root, finished.Pages, pages);
        var outline = OutlineObjects.Write(objects, [.. finished.Pages.SelectMany(page => page.Bookmarks)], pages.Numbers);
        var metadata = objects.WriteRawStream(Metadata.Xmp(title), "/Type/Metadata/Subtype/XML");
        var catalog = objects.Write(
            $"<</Type/Catalog/Pages {pages.Tree} 0 R/Lang{PdfSyntax.Text(finished.Document.Language)}/MarkInfo<</Marked true>>"
            + $"/ViewerPreferences<</DisplayDocTitle true>>/StructTreeRoot {structure} 0 R/Outlines {outline} 0 R/Metadata {metadata} 0 R>>");
        return objects.Finish(catalog, objects.Write($"<</Title{PdfSyntax.Text(title)}>>"));
    }

    private static PageObjects WritePages(PdfObjects objects, List<int> contents, string fonts)
    {
        var tree = objects.Reserve();
        var size = $"{PdfSyntax.Number(Paper.Width)} {PdfSyntax.Number(Paper.Height)}";
        var numbers = contents.Select((content, index) => objects.Write(
            $"<</Type/Page/Parent {tree} 0 R/MediaBox[0 0 {size}]/Contents {content} 0 R/Resources<</Font<<{fonts}>>>>"
            + $"/StructParents {index}/Tabs/S>>")).ToList();
        objects.Write(tree, $"<</Type/Pages/Count {numbers.Count}/Kids[{PdfSyntax.References(numbers)}]>>");
        return new PageObjects(tree, numbers);
    }
}

/// <summary>The object numbers of the page tree and of each page.</summary>
internal sealed record PageObjects(int Tree, IReadOnlyList<int> Numbers);
