using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Common;

public sealed class AmountTests
{
    /// <summary>Each unit that a form of a deanery asks in, as it is said of one.</summary>
    private static readonly Dictionary<string, string> _ofOne = new()
    {
        ["days"] = "1 day",
        ["sessions"] = "1 session",
        ["%"] = "1%",
    };

    private static readonly IReadOnlyList<Question> _measured = [.. DefinitionSet.Read(DefinitionFiles.WithNorthWest).Deaneries
        .SelectMany(d => d.Forms).SelectMany(f => f.Questions).SelectMany(q => q.Questions.Append(q)).Where(q => q.Unit is not null)];

    [Theory]
    [InlineData(0, "days", "0 days")]
    [InlineData(1, "days", "1 day")]
    [InlineData(2, "days", "2 days")]
    [InlineData(21, "days", "21 days")]
    [InlineData(1, "days a week", "1 day a week")]
    [InlineData(1, "people", "1 person")]
    [InlineData(1, "bodies", "1 body")]
    [InlineData(1, "staff", "1 staff")]
    public void Number_WithItsUnit_IsSaidAsOneSays(int number, string unit, string words) => Amount.Of(number, unit).ShouldBe(words);

    [Fact]
    public void Units_OfEveryForm_AreSaidOfNoneOneAndTwo()
    {
        _measured.Select(q => q.Unit!).Distinct().ShouldBe(_ofOne.Keys, ignoreOrder: true);
        foreach (var question in _measured)
        {
            var several = question.Unit == "%" ? "%" : " " + question.Unit;
            new[] { "0", "1", "2" }.Select(n => AnswerSheet.Words(question, new TextAnswer(n))).ShouldBe(["0" + several, _ofOne[question.Unit!], "2" + several]);
        }
    }
}
