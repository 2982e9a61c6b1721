using SuppoRTT.Domain.Forms;
using SuppoRTT.Web.Infrastructure.Documents;

namespace SuppoRTT.Web.Features;

/// <summary>Answers as they are printed: section by section, what was answered in rows as a table.</summary>
public static class AnswerBlocks
{
    public static IEnumerable<Block> Of(AnswerSheet sheet, Answers answers, int level) => sheet.Sections.SelectMany(section => Section(section, answers, level));

    private static IEnumerable<Block> Section(AnsweredSection section, Answers answers, int level)
    {
        yield return new Heading(level, section.Title);
        var lines = new List<AnswerLine>();
        foreach (var entry in section.Entries)
        {
            if (answers.Rows(entry.Question.Key) is not { IsEmpty: false } rows)
            {
                lines.Add(new AnswerLine(entry.Question.Label, entry.Words) { Hint = Privacy(entry.Question) });
                continue;
            }

            if (lines.Count > 0)
            {
                yield return new AnswerList([.. lines]);
                lines.Clear();
            }

            yield return Rows(entry.Question, rows);
        }

        if (lines.Count > 0)
        {
            yield return new AnswerList(lines);
        }
    }

    private static Table Rows(Question question, IReadOnlyList<Answers> rows) => new(
        question.Label,
        [.. question.Questions.Select(q => q.Label)],
        [.. rows.Select(row => question.Questions.Select(q => row[q.Key] is { } answer ? AnswerSheet.Words(q, answer) : "").ToList())])
    {
        Hint = Privacy(question),
    };

    private static string? Privacy(Question question) => question.IsPrivate ? $"Private: seen by {AudienceWords.Of(question.Viewers)}" : null;
}
