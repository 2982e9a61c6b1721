using System.Globalization;

using SuppoRTT.Web.Infrastructure.Documents.Composing;

namespace SuppoRTT.Web.Infrastructure.Documents.Serialising;

/// <summary>Writes the structure tree, and the parent tree that leads from a piece of a page back to its element (ISO 32000-1, 14.7.4).</summary>
internal static class StructureObjects
{
    public static int Write(PdfObjects objects, StructureElement root, IReadOnlyList<PageCanvas> canvases, PageObjects pages)
    {
        var numbers = new Dictionary<StructureElement, int>();
        Reserve(objects, root, numbers);
        var treeRoot = objects.Reserve();
        WriteElement(objects, root, treeRoot, numbers, pages);
        var marks = canvases.Select(canvas => $"{canvas.Index}[{PdfSyntax.References(canvas.Marked.Select(element => numbers[element]))}]");
        var parentTree = objects.Write($"<</Nums[{string.Join(' ', marks)}]>>");
        objects.Write(
            treeRoot,
            $"<</Type/StructTreeRoot/K {numbers[root]} 0 R/ParentTree {parentTree} 0 R/ParentTreeNextKey {canvases.Count}>>");
        return treeRoot;
    }

    private static void Reserve(PdfObjects objects, StructureElement element, Dictionary<StructureElement, int> numbers)
    {
        numbers.Add(element, objects.Reserve());
        foreach (var child in element.Children)
        {
            Reserve(objects, child, numbers);
        }
    }

    private static void WriteElement(
        PdfObjects objects, StructureElement element, int parent, Dictionary<StructureElement, int> numbers, PageObjects pages)
    {
        var children = element.Children.Select(child => PdfSyntax.Reference(numbers[child]));
        var home = element.Pieces.Count > 0 ? element.Pieces[0].Page : (int?)null;
        var pieces = element.Pieces.Select(piece => piece.Page == home
            ? piece.Mark.ToString(CultureInfo.InvariantCulture)
            : $"<</Type/MCR/Pg {pages.Numbers[piece.Page]} 0 R/MCID {piece.Mark}>>");
        var page = home is { } index ? $"/Pg {pages.Numbers[index]} 0 R" : "";
        objects.Write(
            numbers[element],
            $"<</S/{element.Kind}/P {parent} 0 R{page}/K[{string.Join(' ', children.Concat(pieces))}]{element.Attributes}>>");
        foreach (var child in element.Children)
        {
            WriteElement(objects, child, numbers[element], numbers, pages);
        }
    }
}
