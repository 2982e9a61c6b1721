using System.Collections.Immutable;

using SuppoRTT.Domain.Forms;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>A repeating group as the page shows it: the rows that were answered, and an empty one if it was asked for.</summary>
public sealed record QuestionRows(QuestionFields Fields, Question Question, ImmutableArray<Answers> Answered, bool WithEmpty)
{
    public IEnumerable<Answers> Rows => WithEmpty ? Answered.Append(Answers.None) : Answered;

    public bool MayAdd => Rows.Count() < Question.MostRows;

    /// <summary>A row, with its article.</summary>
    public string One => ("aeiou".Contains(char.ToLowerInvariant(Question.RowName![0]), StringComparison.Ordinal) ? "an " : "a ") + Question.RowName;

    public string Name(int row) => Question.NameOfRow(row);

    /// <summary>The elements that describe the group.</summary>
    public string? DescribedBy => string.Join(' ', new[] { Hint is null ? null : HintId, Fields.ErrorOf(Question.Key) is null ? null : ErrorId }.OfType<string>()) is { Length: > 0 } ids ? ids : null;

    /// <summary>What helps to answer, and who sees the rows.</summary>
    public string? Hint => Fields.HintOf(Question);

    public string HintId => Question.Key + "-hint";

    public string ErrorId => Question.Key + "-error";
}
