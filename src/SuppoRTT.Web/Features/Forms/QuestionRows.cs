using System.Collections.Immutable;

using SuppoRTT.Domain.Forms;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>A repeating group as the page shows it: the rows that were answered, and empty ones that were asked for.</summary>
public sealed record QuestionRows(QuestionFields Fields, Question Question, ImmutableArray<Answers> Answered, int Empty)
{
    public IEnumerable<Answers> Rows => Answered.Concat(Enumerable.Repeat(Answers.None, Math.Clamp(Empty, 0, 1)));

    public string Name(int row) => $"{Question.RowName![..1].ToUpperInvariant()}{Question.RowName[1..]} {row + 1}";
}
