using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

using SuppoRTT.Domain.Forms;

namespace SuppoRTT.Web.Features;

/// <summary>Words taken out of or put into a text, marked by an element for software, by a line for the eye, and by a word for everyone.</summary>
public static class ChangeMarks
{
    private const string LineBreak = "(line break)";

    public static string Of(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => "Added",
        ChangeKind.Removed => "Removed",
        ChangeKind.Changed => "Changed",
        ChangeKind.Reworded => "Same answer, reworded on the form",
    };

    public static IHtmlContent Of(TextPiece piece) => piece.Kind switch
    {
        PieceKind.Removed => Marked("del", "removed:", piece.Text),
        PieceKind.Added => Marked("ins", "added:", piece.Text),
        PieceKind.Same => new HtmlContentBuilder().Append(piece.Text),
    };

    private static IHtmlContent Marked(string element, string word, string words)
    {
        var mark = new TagBuilder("strong");
        mark.AddCssClass("app-mark");
        mark.InnerHtml.Append(word);
        var changed = new TagBuilder(element);
        changed.InnerHtml.AppendHtml(mark).Append(" ").Append(string.IsNullOrWhiteSpace(words) ? LineBreak : words);
        return new HtmlContentBuilder().Append(" [").AppendHtml(changed).Append("] ");
    }
}
