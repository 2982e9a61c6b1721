using SuppoRTT.Domain.Forms;
using SuppoRTT.Testing;
using SuppoRTT.Web.Features;
using SuppoRTT.Web.Infrastructure.Documents;

namespace SuppoRTT.Web.Tests;

/// <summary>How answers are put on paper.</summary>
public sealed class AnswerBlocksTests
{
    private static readonly Question[] _questions = [.. A.Of("wessex").Form("pre-absence").Questions.Where(q => q is { Type: QuestionType.Text or QuestionType.LongText, IsPrivate: false }).Take(5)];

    [Fact]
    public void Questions_WithoutAnswerOneAfterTheOther_AreNamedTogether_InTheirPlace()
    {
        var lines = Printed(false, false, true, false, false);

        lines.Select(l => l.Question).ShouldBe(["Not answered", _questions[2].Label, "Not answered"]);
        lines[0].Answer.ShouldBe($"{_questions[0].Label}\n{_questions[1].Label}");
        lines[2].Answer.ShouldBe($"{_questions[3].Label}\n{_questions[4].Label}");
    }

    [Fact]
    public void Question_WithoutAnswerByItself_StandsAsItIs() => Printed(true, false, true, true, true)
        .Select(l => l.Question).ShouldBe(_questions.Select(q => q.Label));

    private static IReadOnlyList<AnswerLine> Printed(params bool[] answered)
    {
        var entries = _questions.Zip(answered, (q, isAnswered) => new AnsweredQuestion(q, isAnswered, isAnswered ? "Said" : AnswerSheet.NotAnswered)).ToList();
        return AnswerBlocks.Of(new AnswerSheet([new AnsweredSection("one", "One", entries)], 0), Answers.None, 2).OfType<AnswerList>().ShouldHaveSingleItem().Lines;
    }
}
