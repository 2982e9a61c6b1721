using SuppoRTT.Web.Infrastructure.Documents.Composing;

namespace SuppoRTT.Web.Infrastructure.Documents.Serialising;

/// <summary>Writes the headings as bookmarks, each below the heading it belongs to (ISO 32000-1, 12.3.3).</summary>
internal static class OutlineObjects
{
    public static int Write(PdfObjects objects, IReadOnlyList<Bookmark> bookmarks, IReadOnlyList<int> pages)
    {
        var root = new Node(objects.Reserve(), null);
        var path = new Stack<Node>([root]);
        foreach (var bookmark in bookmarks)
        {
            while (path.Peek().Bookmark is { } above && above.Level >= bookmark.Level)
            {
                path.Pop();
            }

            var node = new Node(objects.Reserve(), bookmark);
            path.Peek().Children.Add(node);
            path.Push(node);
        }

        objects.Write(root.Number, $"<</Type/Outlines{Children(root)}>>");
        WriteBelow(objects, root, pages);
        return root.Number;
    }

    private static void WriteBelow(PdfObjects objects, Node parent, IReadOnlyList<int> pages)
    {
        for (var index = 0; index < parent.Children.Count; index++)
        {
            var node = parent.Children[index];
            var before = index > 0 ? $"/Prev {parent.Children[index - 1].Number} 0 R" : "";
            var after = index < parent.Children.Count - 1 ? $"/Next {parent.Children[index + 1].Number} 0 R" : "";
            objects.Write(
                node.Number,
                $"<</Title{PdfSyntax.Text(node.Bookmark!.Text)}/Parent {parent.Number} 0 R{before}{after}{Children(node)}"
                + $"/Dest[{pages[node.Bookmark.Page]} 0 R/XYZ null {PdfSyntax.Number(Paper.Height - node.Bookmark.Top + 12)} null]>>");
            WriteBelow(objects, node, pages);
        }
    }

    private static string Children(Node node)
        => node.Children.Count == 0 ? "" : $"/First {node.Children[0].Number} 0 R/Last {node.Children[^1].Number} 0 R/Count {node.Descendants}";

    private sealed record Node(int Number, Bookmark? Bookmark)
    {
        public List<Node> Children { get; } = [];

        public int Descendants => Children.Sum(child => 1 + child.Descendants);
    }
}
