using SuppoRTT.Domain.Forms;
using SuppoRTT.Web.Infrastructure.Documents;

namespace SuppoRTT.Web.Features;

/// <summary>Answers as they are printed: section by section, what was answered in rows as a table, questions without an answer named together.</summary>
public static class AnswerBlocks
{
    public static IEnumerable<Block> Of(AnswerSheet sheet, Answers answers, int level) => sheet.Sections.SelectMany(section => Section(section, answers, level));

    private static IEnumerable<Block> Section(AnsweredSection section, Answers answers, int level)
    {
        yield return new Heading(level, section.Title);
        var lines = new List<AnswerLine>();
        foreach (var run in Runs(section.Entries))
        {
            if (run is not [var entry] || answers.Rows(entry.Question.Key) is not { IsEmpty: false } rows)
            {
                lines.Add(Line(run));
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

    /// <summary>Each answer by itself; neighbours without an answer together.</summary>
    private static List<List<AnsweredQuestion>> Runs(IReadOnlyList<AnsweredQuestion> entries)
    {
        var runs = new List<List<AnsweredQuestion>>();
        foreach (var entry in entries)
        {
            if (!entry.IsAnswered && runs is [.., [.., { IsAnswered: false }] open])
            {
                open.Add(entry);
            }
            else
            {
                runs.Add([entry]);
            }
        }

        return runs;
    }

    private static AnswerLine Line(List<AnsweredQuestion> run) => run is [var entry]
        ? new AnswerLine(entry.Question.Label, entry.Words) { Hint = Privacy(entry.Question) }
        : new AnswerLine(AnswerSheet.NotAnswered, string.Join('\n', run.Select(e => e.Question.Label)));

    private static Table Rows(Question question, IReadOnlyList<Answers> rows) => new(
        question.Label,
        [.. question.Questions.Select(q => q.Label)],
        [.. rows.Select(row => question.Questions.Select(q => row[q.Key] is { } answer ? AnswerSheet.Words(q, answer) : "").ToList())])
    {
        Hint = Privacy(question),
    };

    private static string? Privacy(Question question) => question.IsPrivate ? $"Private: seen by {AudienceWords.Of(question.Viewers)}" : null;
}
