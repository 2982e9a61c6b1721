using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Tests.Common;

public sealed class CleanTextTests
{
    [Theory]
    [InlineData("a\0b\u0007c\td", "abc\td")]
    [InlineData("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour")]
    [InlineData("שלום ‮abc‬ é 👨‍👩‍👧", "שלום ‮abc‬ é 👨‍👩‍👧")]
    public void Of_KeepsWhatIsTyped_AndNothingElse(string typed, string kept) => CleanText.Of(typed).ShouldBe(kept);

    [Theory]
    [InlineData(0xFFFE)]
    [InlineData(0xFFFF)]
    [InlineData(0xFDD0)]
    [InlineData(0xFDEF)]
    [InlineData(0x1FFFE)]
    [InlineData(0x10FFFF)]
    public void Of_APlaceThatIsNoSign_LeavesItOut(int place)
    {
        var typed = $"Asha {char.ConvertFromUtf32(place)}Rao";

        CleanText.Of(typed).ShouldBe("Asha Rao");
        Folded.Of(typed).ShouldBe("ASHA RAO");
        Person.FoldEmail(typed).ShouldBe("ASHA RAO");
    }

    [Fact]
    public void Of_HalfASign_SaysThatThereWasOne()
    {
        var half = "Asha " + (char)0xD83D;

        CleanText.Of(half).ShouldBe("Asha \uFFFD");
        Folded.Of(half).ShouldBe("ASHA \uFFFD");
    }

    [Theory]
    [InlineData("Zoë  O’Brien\u00a0Łuk", "ZOE O’BRIEN ŁUK")]
    [InlineData("ﬁona\tmüller", "FIONA MULLER")]
    public void Folded_IsAsItIsSearched(string name, string folded) => Folded.Of(name).ShouldBe(folded);
}
