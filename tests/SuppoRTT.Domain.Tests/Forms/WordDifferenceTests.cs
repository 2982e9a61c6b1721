using System.Diagnostics;

using SuppoRTT.Domain.Forms;

namespace SuppoRTT.Domain.Tests.Forms;

public sealed class WordDifferenceTests
{
    private const string Long = "I would like to keep in touch by e-mail about once a month while I am away from work";

    [Theory]
    [InlineData("by e-mail", "by phone", "I would like to keep in touch by -[e-mail] +[phone] about once a month while I am away from work")]
    [InlineData("I would like", "I really would like", "I +[really] would like to keep in touch by e-mail about once a month while I am away from work")]
    [InlineData(" about once a month", "", "I would like to keep in touch by e-mail -[about once a month] while I am away from work")]
    [InlineData("from work", "from work and then", "I would like to keep in touch by e-mail about once a month while I am away from work +[and then]")]
    [InlineData("once a month", "twice a year", "I would like to keep in touch by e-mail about -[once a month] +[twice a year] while I am away from work")]
    public void Between_LongTexts_MarksTheWordsThatChanged(string old, string now, string expected) =>
        Marked(Long, Long.Replace(old, now, StringComparison.Ordinal)).ShouldBe(expected);

    [Fact]
    public void Between_TextsWithAnotherLineBreak_MarksIt() =>
        WordDifference.Between(Long, Long.Replace("month while", "month\nwhile", StringComparison.Ordinal))!.ShouldContain(p => p.Kind == PieceKind.Added && p.Text == "\n");

    [Theory]
    [InlineData("27 March 2027", "28 March 2027")]
    [InlineData("", Long)]
    [InlineData(Long, "One two three four five six seven eight nine ten eleven twelve thirteen fourteen")]
    public void Between_ShortOrUnlikeTexts_IsLeftToWasAndNow(string before, string after) => WordDifference.Between(before, after).ShouldBeNull();

    [Fact]
    public void Between_ArabicAndEmoji_KeepsEveryCharacter()
    {
        var before = "أود أن أبقى على اتصال عبر البريد الإلكتروني مرة واحدة كل شهر 👩🏽‍⚕️ أثناء غيابي عن العمل";

        Marked(before, before.Replace("👩🏽‍⚕️", "👨‍⚕️", StringComparison.Ordinal)).ShouldContain("-[👩🏽‍⚕️] +[👨‍⚕️]");
    }

    [Fact]
    public void Between_AnyTwoTexts_GivesBothBack()
    {
        var random = new Random(7);
        for (var i = 0; i < 300; i++)
        {
            var before = Enumerable.Range(0, 40).Select(_ => "word" + random.Next(12)).ToList();
            var after = before.Where(_ => random.Next(6) > 0).SelectMany(w => random.Next(8) == 0 ? new[] { w, "new" + random.Next(3) } : [w]);
            var (one, other) = (string.Join(' ', before), string.Join(' ', after));
            if (WordDifference.Between(one, other) is { } pieces)
            {
                string.Join(' ', pieces.Where(p => p.Kind != PieceKind.Added).Select(p => p.Text)).ShouldBe(one);
                string.Join(' ', pieces.Where(p => p.Kind != PieceKind.Removed).Select(p => p.Text)).ShouldBe(other);
            }
        }
    }

    [Fact]
    public void Between_FiftyThousandCharacters_TakesAMoment()
    {
        var random = new Random(1);
        string Text() => string.Join(' ', Enumerable.Range(0, 9000).Select(_ => "w" + random.Next(5000)));
        var (one, other) = (Text(), Text());
        var little = one.Replace("w42 ", "changed ", StringComparison.Ordinal).Insert(20_000, " more words here ");
        var watch = Stopwatch.StartNew();

        WordDifference.Between(one, other).ShouldBeNull();
        WordDifference.Between(one, little).ShouldNotBeNull();

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(3));
    }

    private static string Marked(string before, string after) => string.Join(' ', WordDifference.Between(before, after)!.Select(p => p.Kind switch
    {
        PieceKind.Removed => $"-[{p.Text}]",
        PieceKind.Added => $"+[{p.Text}]",
        PieceKind.Same => p.Text,
    }));
}
