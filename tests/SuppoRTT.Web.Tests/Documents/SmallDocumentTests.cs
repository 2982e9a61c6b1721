using SuppoRTT.Web.Features;
using SuppoRTT.Web.Infrastructure.Documents;

namespace SuppoRTT.Web.Tests.Documents;

/// <summary>What is left out of a copy that would be too large, and that it says so.</summary>
public sealed class SmallDocumentTests
{
    private static readonly PaperRoom _room = new(2, 10);

    [Fact]
    public void Copy_ThatIsSmallEnough_HasEverything()
    {
        var document = Printed.Document(new AnswerList([new AnswerLine("Why?", Different(1, 4000))]));

        SmallDocument.Write(Printed.Writer, document).ShouldBe(Printed.Writer.Write(document));
    }

    [Fact]
    public void Copy_OfMoreThanFitsInAnyScript_IsSmallEnough()
    {
        var document = Printed.Document([.. Enumerable.Range(0, 120).Select(n => new AnswerList([new AnswerLine($"Question {n}", Different(n, 4000))]))]);

        Printed.Writer.Write(document).Length.ShouldBeGreaterThan(2 * SmallDocument.MostBytes);
        SmallDocument.Write(Printed.Writer, document).Length.ShouldBeLessThanOrEqualTo(SmallDocument.MostBytes);
    }

    [Fact]
    public void List_WithMoreRowsThanThereIsRoomFor_SaysHowManyAreLeftOut()
    {
        var (_, table, left) = Three(ShortenedBlocks.Of(Printed.Document(Rows(5)), _room));

        ((Table)table).Rows.Select(r => r[0]).ShouldBe(["Row 1", "Row 2"]);
        ((Paragraph)left).Text.ShouldBe("3 of these 5 are left out here: only the first 2 are in this copy.");
    }

    [Fact]
    public void History_WithMoreRowsThanThereIsRoomFor_KeepsTheLast()
    {
        var (_, table, left) = Three(ShortenedBlocks.Of(Printed.Document(Rows(5) with { LatestCount = true }), _room with { Rows = 1 }));

        ((Table)table).Rows.Select(r => r[0]).ShouldBe(["Row 5"]);
        ((Paragraph)left).Text.ShouldBe("4 of these 5 are left out here: only the last is in this copy.");
    }

    [Fact]
    public void Answer_LongerThanThereIsRoomFor_SaysHowMuchIsLeftOut()
    {
        var blocks = ShortenedBlocks.Of(Printed.Document(new AnswerList([new AnswerLine("Why?", "Nights are long"), new AnswerLine("Who?", "Both of us")])), _room);

        ((AnswerList)blocks[1]).Lines.Select(l => l.Answer).ShouldBe(["Nights are…\n(Only the beginning: 5 more characters are left out here.)", "Both of us"]);
    }

    [Fact]
    public void Answer_OfSignsOfSeveralParts_CountsThemAsAReaderDoes()
    {
        var answer = string.Concat(Enumerable.Repeat("e\u0301", 12));

        var blocks = ShortenedBlocks.Of(Printed.Document(new AnswerList([new AnswerLine("Why?", answer)])), _room);

        ((AnswerList)blocks[1]).Lines.Single().Answer.ShouldEndWith("(Only the beginning: 2 more characters are left out here.)");
    }

    [Fact]
    public void Note_AtTheTop_SaysThatNotEverythingIsHere_BelowTheTitle()
    {
        var blocks = ShortenedBlocks.Of(Printed.Document(new Heading(1, "Pre-absence form"), Rows(1)), _room);

        ((Note)blocks[1]).Text.ShouldBe("Not everything that was written is in this copy: it would be too large for an e-portfolio. It has at most 2 rows of each list, and at most 10 characters of each answer, and says wherever something is left out. All of it is in the portal.");
    }

    [Fact]
    public void CodeAndFingerprint_AreNeverShortened()
    {
        var closing = new Closing([new AnswerList([new AnswerLine("Fingerprint of the content", new string('a', 64))])]);

        ShortenedBlocks.Of(Printed.Document(closing), _room)[1].ShouldBe(closing);
    }

    private static Table Rows(int rows) => new(null, ["What"], [.. Enumerable.Range(1, rows).Select(n => new List<string> { $"Row {n}" })]);

    private static (Block, Block, Block) Three(IReadOnlyList<Block> blocks) => (blocks[0], blocks[1], blocks[2]);

    /// <summary>Signs that no font of ours draws, of which no two neighbours are alike; the same in every run.</summary>
    private static string Different(int seed, int length)
    {
        var random = new Random(seed);
        return new string([.. Enumerable.Range(0, length).Select(_ => (char)random.Next(0x4E00, 0x9FFF))]);
    }
}
