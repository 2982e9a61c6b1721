using SuppoRTT.Web.Infrastructure.Documents.Typesetting;

namespace SuppoRTT.Web.Infrastructure.Documents.Composing;

/// <summary>Running text, points and notes.</summary>
internal static class TextComposer
{
    private const double BulletIndent = 14;
    private const double NoteIndent = 16;

    public static void Add(Composition composition, Paragraph paragraph)
    {
        foreach (var text in PlainText.Paragraphs(paragraph.Text))
        {
            var cell = composition.Whole(composition.Root.Add("P"), text, Look.Body, Paper.Left, Paper.BodyWidth);
            composition.Add(ColumnRow.Strips(new RowLook(Look.Body.Leading) { SpaceBefore = 8, KeepWithNext = paragraph.LeadsOn }, cell));
        }
    }

    public static void Add(Composition composition, BulletList list)
    {
        if (list.Items.Count == 0)
        {
            return;
        }

        var element = composition.Root.Add(StructureElement.MarkedList("Disc"));
        for (var index = 0; index < list.Items.Count; index++)
        {
            var item = element.Add("LI");
            var left = Paper.Left + BulletIndent;
            var bullet = composition.Whole(item.Add("Lbl"), "•", Look.Body, Paper.Left + 3, BulletIndent);
            var text = composition.Whole(item.Add("LBody"), list.Items[index], Look.Body, left, Paper.BodyWidth - BulletIndent);
            composition.Add(ColumnRow.Strips(new RowLook(Look.Body.Leading) { SpaceBefore = index == 0 ? 8 : 3 }, bullet, text));
        }
    }

    public static void Add(Composition composition, Note note)
    {
        var frame = new Frame(Look.PaleBlue) { Bar = Look.Blue, Padding = 9 };
        var cell = composition.Paragraphs(composition.Root, note.Text, Look.Body, Paper.Left + NoteIndent, Paper.BodyWidth - (2 * NoteIndent));
        if (cell.Lines.Count > 0)
        {
            composition.AddFramed(frame, 14, ColumnRow.Strips(new RowLook(Look.Body.Leading), cell));
        }
    }
}
