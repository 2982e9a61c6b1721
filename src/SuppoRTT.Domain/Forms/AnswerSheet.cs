using System.Globalization;

using SuppoRTT.Domain.Common;

namespace SuppoRTT.Domain.Forms;

/// <summary>Answers as they are read: in the order and words of the form, without what the reader may not see. Pages, documents and comparisons are made from it.</summary>
/// <param name="Sections">Sections that have something to show.</param>
/// <param name="LeftOut">How many answers this reader may not see.</param>
public sealed record AnswerSheet(IReadOnlyList<AnsweredSection> Sections, int LeftOut)
{
    public const string NotAnswered = "Not answered";

    /// <param name="form">The definition that the answers were given under.</param>
    /// <param name="answers">All answers.</param>
    /// <param name="readers">In which capacities it is read.</param>
    /// <param name="withPrivate">False leaves out every private answer, whoever reads: the e-portfolio edition.</param>
    public static AnswerSheet Of(FormDefinition form, Answers answers, IReadOnlySet<Audience> readers, bool withPrivate = true)
    {
        bool MaySee(Question q) => !q.IsPrivate || (withPrivate && readers.Any(q.SeenBy));
        var asked = form.Questions.Where(q => q.IsAsked && form.IsShown(q, answers)).ToHashSet();
        var sections = form.Sections
            .Select(s => new AnsweredSection(s.Key, s.Title, [.. s.Questions.Where(q => asked.Contains(q) && MaySee(q)).Select(q => Entry(q, answers))]))
            .Where(s => s.Entries.Count > 0);
        return new AnswerSheet([.. sections], asked.Count(q => !MaySee(q) && answers[q.Key] is not null));
    }

    /// <summary>The answers that these readers may see, for a copy that is signed.</summary>
    public static Answers Seen(FormDefinition form, Answers answers, IReadOnlySet<Audience> readers) =>
        form.Counted(answers).Only(key => form.Question(key) is { } q && (!q.IsPrivate || readers.Any(q.SeenBy)));

    /// <summary>One answer in words; lines are parted by \n.</summary>
    public static string Words(Question question, Answer? answer) => answer switch
    {
        TextAnswer text => Words(question, text.Value),
        ChoicesAnswer choices => string.Join('\n', choices.Values.Select(v => Label(question, v))),
        RowsAnswer rows => string.Join("\n\n", rows.Rows.Select(row => string.Join('\n', question.Questions
            .Where(q => row[q.Key] is not null).Select(q => $"{q.Label}: {Words(q, row[q.Key])}")))),
        _ => NotAnswered,
    };

    private static AnsweredQuestion Entry(Question question, Answers answers) =>
        new(question, answers[question.Key] is not null, Words(question, answers[question.Key]));

    private static string Words(Question question, string text) => question.Type switch
    {
        QuestionType.Date when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => date.Written,
        QuestionType.YesNo => text == "yes" ? "Yes" : text == "no" ? "No" : text,
        QuestionType.OneOf or QuestionType.Place => Label(question, text),
        QuestionType.Money => "£" + text,
        QuestionType.Scale when question.Max is { } max => $"{text} out of {max}",
        QuestionType.Number when question.Unit is { } unit => Amount.Of(text, unit),
        _ => text,
    };

    private static string Label(Question question, string value) => question.Options.FirstOrDefault(o => o.Value == value)?.Label ?? value;
}

/// <summary>One section with the answers that its reader may see.</summary>
public sealed record AnsweredSection(string Key, string Title, IReadOnlyList<AnsweredQuestion> Entries);

/// <summary>A question with what was answered to it, in words.</summary>
/// <param name="Question">The question in the words it had.</param>
/// <param name="IsAnswered">False where the words are only "Not answered".</param>
/// <param name="Words">The answer in words.</param>
public sealed record AnsweredQuestion(Question Question, bool IsAnswered, string Words);
