using System.Globalization;

using SuppoRTT.Web.Infrastructure.Documents;

namespace SuppoRTT.Web.Features;

/// <summary>What there is room for, saying everywhere what is left out: whoever reads a copy must not take the beginning for the whole.</summary>
public static class ShortenedBlocks
{
    public static IReadOnlyList<Block> Of(PrintedDocument document, PaperRoom room)
    {
        var blocks = document.Blocks.SelectMany(block => Of(block, room)).ToList();
        blocks.Insert(blocks is [Heading { Level: 1 }, ..] ? 1 : 0, new Note($"{About(room)} {document.WhereTheWholeIs}"));
        return blocks;
    }

    private static string About(PaperRoom room)
    {
        var answers = room.Characters == int.MaxValue ? "" : $", and at most {room.Characters:N0} characters of each answer";
        return $"Not everything that was written is in this copy: it would be too large for an e-portfolio. It has at most {room.Rows:N0} {(room.Rows == 1 ? "row" : "rows")} of each list{answers}, and says wherever something is left out.";
    }

    private static IEnumerable<Block> Of(Block block, PaperRoom room) => block switch
    {
        Table table => Of(table, room),
        BulletList list => [new BulletList([.. list.Items.Take(room.Rows).Select(item => Cut(item, room))]), .. LeftOut(list.Items.Count, room, "first")],
        AnswerList answers => [new AnswerList([.. answers.Lines.Select(line => Of(line, room))])],
        SignaturePanel panel => [panel with { Lines = [.. panel.Lines.Select(line => Of(line, room))] }],
        _ => [block],
    };

    private static IEnumerable<Block> Of(Table table, PaperRoom room)
    {
        var rows = table.LatestCount ? table.Rows.TakeLast(room.Rows) : table.Rows.Take(room.Rows);
        return [table with { Rows = [.. rows.Select(row => row.Select(text => Cut(text, room)).ToList())] }, .. LeftOut(table.Rows.Count, room, table.LatestCount ? "last" : "first")];
    }

    private static IEnumerable<Block> LeftOut(int rows, PaperRoom room, string which) => rows <= room.Rows
        ? []
        : [new Paragraph($"{rows - room.Rows:N0} of these {rows:N0} are left out here: {(room.Rows == 1 ? $"only the {which} is" : $"only the {which} {room.Rows:N0} are")} in this copy.")];

    private static AnswerLine Of(AnswerLine line, PaperRoom room) => line with { Answer = Cut(line.Answer, room) };

    private static string Cut(string text, PaperRoom room) => ShortWords.Of(text, room.Characters) is var cut && cut != text
        ? $"{cut}\n(Only the beginning: {new StringInfo(text).LengthInTextElements - room.Characters:N0} more characters are left out here.)"
        : text;
}
