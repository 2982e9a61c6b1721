using System.Text;

using SuppoRTT.Web.Infrastructure.Documents;

namespace SuppoRTT.Web.Tests.Documents;

/// <summary>What was typed is what can be read, copied and searched.</summary>
public sealed class PdfTextTests
{
    private const string CannotBePrinted = "Some characters cannot be printed here. The full text is in the portal.";

    [Theory]
    [InlineData("Zoë Ó Conaill-Müller, café, naïve, £240 – 50% of full time, “quoted”, it’s, 3 × 2 ≥ 5 …")]
    [InlineData("Łódź, Ğüneş, Ðorđe, Žižek, Ştefan, Nguyễn Thị Hồng, Ẹ̀kọ́, Ŵyn")]
    [InlineData("Ελληνικά: Αθηνά, άέήίόύώ, ϊΐ, ᾧ")]
    [InlineData("Кириллица: Щербакова, Їжак, Ђорђе, ёЁ")]
    [InlineData("AΑА BΒВ oοо µμ ΩΩ ∆Δ ‐- a\u00A0b")]
    public void Paragraph_InScriptsWeCanPrint_ReadsAsTyped(string typed)
    {
        using var printed = Printed.Of(new Heading(2, typed), new Paragraph(typed));
        var expected = Printed.WithoutSpaces(typed.Normalize());

        var text = printed.TextWithoutSpaces();

        text.ShouldContain(expected + expected);
        text.ShouldNotContain(Printed.WithoutSpaces(CannotBePrinted));
    }

    [Fact]
    public void Letters_TypedInPieces_AreComposed()
    {
        using var printed = Printed.Of(new Paragraph("Zoe\u0308 Cafe\u0301"));

        printed.Text.ShouldContain("Zoë Café");
    }

    [Theory]
    [InlineData("👩‍💻", 1)]
    [InlineData("🙂🙂", 2)]
    [InlineData("☺️", 1)]
    [InlineData("🇬🇧", 1)]
    [InlineData("مرحبا", 5)]
    [InlineData("שלום", 4)]
    [InlineData("你好世界", 4)]
    [InlineData("한국어", 3)]
    [InlineData("Z\u0301\u0302\u0303\u0304\u0305", 1)]
    public void Paragraph_WithWhatWeCannotPrint_ShowsABoxForEachAndKeepsWhatWasTyped(string typed, int boxes)
    {
        using var printed = Printed.Of(new Paragraph($"Before {typed} after"));

        printed.Objects().ShouldContain(HexOfUtf16(typed.Normalize()), Case.Insensitive);
        System.Globalization.StringInfo.ParseCombiningCharacters(typed).Length.ShouldBe(boxes);
        BoxesShown(printed).ShouldBe(boxes);
        printed.StructureText().ShouldContain(CannotBePrinted);
        printed.Text.ShouldContain("Before");
    }

    [Fact]
    public void Answers_ThatCannotAllBePrinted_SaySoBesideEach_AndTheOthersDoNot()
    {
        using var printed = Printed.Of(
            new AnswerList([new AnswerLine("First?", "Fine"), new AnswerLine("Second?", "مرحبا"), new AnswerLine("Third?", "Well"), new AnswerLine("Fourth?", "🙂")]),
            new Table("Courses", ["Course"], [["Airway day"]]),
            new Table("Links", ["Link"], [["你好"]]),
            new Paragraph("After"));
        var note = Printed.WithoutSpaces(CannotBePrinted);

        var said = Printed.WithoutSpaces(printed.TextWithoutSpaces());

        said.Split(note).Length.ShouldBe(4);
        said.ShouldMatch($"First\\?.*Second\\?.*{note}.*Third\\?.*Fourth\\?.*{note}.*Courses.*Links.*{note}After");
        said.ShouldNotContain(Printed.WithoutSpaces("in this document"));
        printed.Objects().ShouldContain(HexOfUtf16("مرحبا"), Case.Insensitive);
    }

    [Fact]
    public void Heading_ThatCannotAllBePrinted_IsSaidAtTheEnd()
    {
        using var printed = Printed.Of(new Heading(2, "שלום"), new Paragraph("After"));

        printed.TextWithoutSpaces().ShouldContain(Printed.WithoutSpaces("After Some characters in this document cannot be printed. The full text is in the portal."));
    }

    [Theory]
    [InlineData("Zoë Ó Conaill\nŁódź Αθηνά Кириллица “x” £2", true)]
    [InlineData("two  spaces\u00A0and\u200Ba join", true)]
    [InlineData("", true)]
    [InlineData("🙂", false)]
    [InlineData("a مرحبا b", false)]
    public void Text_IsKnownBeforeItIsPrinted_ToBePrintableWhole(string typed, bool isWhole) => Printed.Paper.IsWhole(typed).ShouldBe(isWhole);

    [Fact]
    public void Emoji_IsCopiedAsTyped()
    {
        using var printed = Printed.Of(new Heading(2, "Well done 👩‍💻 again"), new Table(null, ["🙂"], [["你好"]]));

        printed.TextWithoutSpaces().ShouldContain("Welldone👩‍💻again🙂你好");
    }

    [Fact]
    public void ControlCharacters_AreLeftOutAndBrokenOnesReplaced()
    {
        using var printed = Printed.Of(new Paragraph("a\u0000b\u0007c\u001Bd\u200Be\u202Ef\tg \uD800h\uFFFEi"));

        printed.Text.ShouldContain("abcdef g \uFFFDhi");
    }

    [Fact]
    public void Paragraph_KeepsLinesAndBreaksAtEmptyOnes()
    {
        using var printed = Printed.Of(new Paragraph("One\r\nTwo\r\n \r\nThree"));

        printed.StructureText().ShouldContain("\"One Two\"");
        printed.StructureText().ShouldContain("\"Three\"");
        printed.Text.ShouldMatch(@"One\s*\n\s*Two\s*\n\s*Three");
    }

    [Fact]
    public void Word_LongerThanALine_IsBrokenButNotLost()
    {
        var word = string.Concat(Enumerable.Range(0, 300).Select(index => (char)('a' + (index % 26))));
        using var printed = Printed.Of(new Paragraph(word), new Note(word), new AnswerList([new AnswerLine(word, word)]));

        printed.TextWithoutSpaces().ShouldContain(word + word + word + word);
    }

    [Fact]
    public void Table_WithWordsTooLongForIt_BreaksThoseAndLeavesShortOnesWhole()
    {
        var word = new string('q', 70);
        using var printed = Printed.Of(new Table("Courses", ["Course", "Provider", "When is it?", "Cost in pounds", "Reason"], [[word, word, "5 June 2027", "120", word]]));

        printed.Text.ShouldMatch(@"When\b");
        printed.Text.ShouldMatch(@"\bJune\b");
        printed.Text.ShouldMatch(@"\b2027\b");
        printed.Text.ShouldMatch(@"\bpounds\b");
        printed.TextWithoutSpaces().Count(letter => letter == 'q').ShouldBe(3 * word.Length);
    }

    [Fact]
    public void Paragraph_Of50000Characters_IsAllThere()
    {
        var typed = Essay(50_000);
        using var printed = Printed.Of(new Paragraph(typed));

        Said(printed).ShouldContain(Printed.WithoutSpaces(typed));
    }

    [Fact]
    public void Answer_Of50000Characters_IsAllThere()
    {
        var typed = Essay(50_000);
        using var printed = Printed.Of(new SignaturePanel("Comments", [new AnswerLine("What was said", typed)]));

        Said(printed).ShouldContain(Printed.WithoutSpaces(typed));
    }

    [Fact]
    public void Cell_Of50000Characters_IsAllThere()
    {
        var typed = Essay(50_000);
        var unbroken = new string('x', 50_000);
        using var printed = Printed.Of(new Table("Notes", ["Notes", "By"], [[typed, "Dr Nwosu"], [unbroken, "Dr Nwosu"]]));

        var said = Said(printed);

        said.ShouldContain(Printed.WithoutSpaces(typed));
        said.ShouldContain(unbroken);
        printed.Check().ShouldContain("No syntax or stream encoding errors found");
    }

    private static string Essay(int length)
    {
        var essay = new StringBuilder();
        for (var word = 1; essay.Length < length; word++)
        {
            essay.Append(System.Globalization.CultureInfo.InvariantCulture, $"word{word} ");
        }

        return essay.ToString(0, length).Trim();
    }

    /// <summary>Without the quotation marks that end and begin where the page does.</summary>
    private static string Said(Printed printed) => Printed.WithoutSpaces(printed.StructureText()).Replace("\"", "", StringComparison.Ordinal);

    private static string HexOfUtf16(string typed) => Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(typed));

    /// <summary>Codes shown between an ActualText and its end: two hexadecimal digits to a box, which is among the first letters.</summary>
    private static int BoxesShown(Printed printed)
        => System.Text.RegularExpressions.Regex
            .Matches(printed.Objects(), "ActualText[^\n]*BDC\\s*<([0-9A-Fa-f]+)>\\s*Tj")
            .Sum(match => match.Groups[1].Length / 2);
}
