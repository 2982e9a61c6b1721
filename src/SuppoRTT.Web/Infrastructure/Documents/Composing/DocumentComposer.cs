namespace SuppoRTT.Web.Infrastructure.Documents.Composing;

/// <summary>Lays out a whole document: title, blocks in their order and, where it is needed, the line about what could not be printed and is not said beside it.</summary>
internal static class DocumentComposer
{
    private const string SomethingIsMissing = "Some characters in this document cannot be printed. The full text is in the portal.";

    public static void Compose(PrintedDocument document, Composition composition)
    {
        var ownTitle = document.Blocks is [Heading { Level: 1 } first, ..] ? first.Text : null;
        HeadingComposer.AddTitle(composition, ownTitle ?? document.Title, document.Reference);
        foreach (var block in document.Blocks.Skip(ownTitle is null ? 0 : 1))
        {
            Add(composition, block);
        }

        if (composition.Typesetter.MetUnprintable)
        {
            TextComposer.Add(composition, new Note(SomethingIsMissing));
        }
    }

    private static void Close(Composition composition, Closing closing)
    {
        var first = composition.Strips.Count;
        foreach (var block in closing.Blocks)
        {
            Add(composition, block);
        }

        composition.HoldTogether(first);
    }

    private static void Add(Composition composition, Block block)
    {
        switch (block)
        {
            case Heading heading: HeadingComposer.Add(composition, heading); break;
            case Paragraph paragraph: composition.AddWritten(() => TextComposer.Add(composition, paragraph)); break;
            case BulletList list: TextComposer.Add(composition, list); break;
            case Note note: TextComposer.Add(composition, note); break;
            case AnswerList answers: AnswerComposer.Add(composition, answers); break;
            case SignaturePanel panel: AnswerComposer.Add(composition, panel); break;
            case Table table: composition.AddWritten(() => TableComposer.Add(composition, table)); break;
            case BlankLines lines: BlankComposer.Add(composition, lines); break;
            case BlankChoices choices: BlankComposer.Add(composition, choices); break;
            case Closing closing: Close(composition, closing); break;
            default: throw new ArgumentException($"Nobody has said how a {block.GetType().Name} is printed.", nameof(block));
        }
    }
}
