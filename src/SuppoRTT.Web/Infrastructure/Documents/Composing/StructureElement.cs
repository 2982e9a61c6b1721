namespace SuppoRTT.Web.Infrastructure.Documents.Composing;

/// <summary>
/// A node of what a screen reader is told (ISO 32000-1, 14.7.2 and the standard types of 14.8.4): its kind, its parts,
/// and the pieces of the pages that belong to it.
/// </summary>
internal sealed class StructureElement(string kind, string attributes = "")
{
    private readonly List<StructureElement> _children = [];
    private readonly List<(int Page, int Mark)> _pieces = [];

    public string Kind => kind;

    public string Attributes => attributes;

    public IReadOnlyList<StructureElement> Children => _children;

    /// <summary>Which marked content of which page shows this element.</summary>
    public IReadOnlyList<(int Page, int Mark)> Pieces => _pieces;

    /// <summary>A list whose items stand behind a mark: a Disc or a Square.</summary>
    public static StructureElement MarkedList(string mark) => new("L", $"/A<</O/List/ListNumbering/{mark}>>");

    public static StructureElement ColumnHeader() => new("TH", "/A<</O/Table/Scope/Column>>");

    public StructureElement Add(StructureElement child)
    {
        _children.Add(child);
        return child;
    }

    public StructureElement Add(string childKind) => Add(new StructureElement(childKind));

    public void AddPiece(int page, int mark) => _pieces.Add((page, mark));
}
