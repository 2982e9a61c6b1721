using System.Text;

using SuppoRTT.Web.Infrastructure.Documents.Typesetting;

namespace SuppoRTT.Web.Infrastructure.Documents.Composing;

/// <summary>A heading in the reader's list of bookmarks, and where it leads.</summary>
internal sealed record Bookmark(int Level, string Text, int Page, double Top);

/// <summary>
/// One page while it is drawn. All that carries meaning is marked with the element it belongs to; all else is an artifact that
/// screen readers pass over (ISO 32000-1, 14.8.2.2; ISO 14289-1, 7.1).
/// </summary>
internal sealed class PageCanvas(int index, FontSubsets subsets)
{
    private readonly PageContent _boxes = new(subsets);
    private readonly PageContent _watermark = new(subsets);
    private readonly PageContent _rules = new(subsets);
    private readonly PageContent _repeatedHeader = new(subsets);
    private readonly PageContent _footer = new(subsets);
    private readonly Dictionary<StructureElement, PageContent> _contents = [];
    private readonly List<StructureElement> _marked = [];
    private readonly List<Bookmark> _bookmarks = [];
    private bool _isDecoration;

    public int Index => index;

    /// <summary>Whose the marked contents are, by their number on this page.</summary>
    public IReadOnlyList<StructureElement> Marked => _marked;

    public IReadOnlyList<Bookmark> Bookmarks => _bookmarks;

    public PageContent Boxes => _boxes;

    public PageContent Watermark => _watermark;

    public PageContent Footer => _footer;

    public void Text(StructureElement element, TextLine line, double left, double baseline)
        => (_isDecoration ? _repeatedHeader : ContentOf(element)).Text(line, left, baseline);

    public void Rule(Rule rule, double top) => _rules.Line(rule, top);

    public void Bookmark(int level, string text, double top) => _bookmarks.Add(new Bookmark(level, text, index, top));

    /// <summary>Draws something that was already read on an earlier page.</summary>
    public void Decorate(Action draw)
    {
        _isDecoration = true;
        draw();
        _isDecoration = false;
    }

    public byte[] ToContentStream()
    {
        var stream = new StringBuilder();
        AppendArtifact(stream, "<</Type/Layout>>", _boxes);
        AppendArtifact(stream, "<</Type/Pagination/Subtype/Watermark>>", _watermark);
        AppendArtifact(stream, "<</Type/Layout>>", _rules);
        AppendArtifact(stream, "<</Type/Pagination/Subtype/Header>>", _repeatedHeader);
        for (var mark = 0; mark < _marked.Count; mark++)
        {
            stream.Append('/').Append(_marked[mark].Kind).Append("<</MCID ").Append(mark).Append(">>BDC\n");
            stream.Append(_contents[_marked[mark]]).Append("EMC\n");
        }

        AppendArtifact(stream, "<</Type/Pagination/Subtype/Footer>>", _footer);
        return Encoding.Latin1.GetBytes(stream.ToString());
    }

    private static void AppendArtifact(StringBuilder stream, string kind, PageContent content)
    {
        if (!content.IsEmpty)
        {
            stream.Append("/Artifact").Append(kind).Append("BDC\n").Append(content).Append("EMC\n");
        }
    }

    private PageContent ContentOf(StructureElement element)
    {
        if (!_contents.TryGetValue(element, out var content))
        {
            content = new PageContent(subsets);
            _contents.Add(element, content);
            element.AddPiece(index, _marked.Count);
            _marked.Add(element);
        }

        return content;
    }
}
