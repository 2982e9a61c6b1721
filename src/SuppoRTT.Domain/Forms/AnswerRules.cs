using System.Globalization;
using System.Text.RegularExpressions;

using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Forms;

/// <summary>What is wrong with an answer, in the words of its question. The field is its element's name: a key, or key.row.key within rows.</summary>
public sealed record AnswerProblem(string Field, string Message);

/// <summary>Which questions are asked given the answers so far, and what is wrong with an answer. One set of rules for every page and for submitting.</summary>
public static partial class AnswerRules
{
    /// <summary>A question is asked unless it depends on another that is not asked or is answered otherwise.</summary>
    public static bool IsShown(this FormDefinition form, Question question, Answers answers) =>
        question.ShowWhen is not { } all
        || all.Each().All(when => form.Question(when.Question) is { } on && form.IsShown(on, answers) && when.IsMetBy(answers));

    /// <summary>A section is a page while at least one of its questions is asked.</summary>
    public static bool IsShown(this FormDefinition form, Section section, Answers answers) => section.Questions.Any(q => q.IsAsked && form.IsShown(q, answers));

    /// <summary>The answers to questions that are asked: what was typed and then hidden by another answer does not count.</summary>
    public static Answers Counted(this FormDefinition form, Answers answers) =>
        answers.Only(key => form.Question(key) is { } q && form.IsShown(q, answers));

    /// <summary>Problems of a section's answers; with <paramref name="complete"/> also the required ones that are missing.</summary>
    public static IEnumerable<AnswerProblem> Problems(this FormDefinition form, Section section, Answers answers, bool complete) => section.Questions
        .Where(q => q.IsAsked && form.IsShown(q, answers))
        .SelectMany(q => Problems(q, q.Key, answers, complete));

    private static IEnumerable<AnswerProblem> Problems(Question question, string field, Answers answers, bool complete)
    {
        if (answers[question.Key] is not { } answer)
        {
            return complete && question.Required ? [new(field, question.Missing ?? MissingWords(question))] : [];
        }

        return (question.Type, answer) switch
        {
            (QuestionType.Rows, RowsAnswer { Rows.Length: > Question.MostRows and var many }) => [new(field, $"There are {many} here, and room for {Question.MostRows}: remove {many - Question.MostRows} under “{question.Label}”")],
            (QuestionType.Rows, RowsAnswer rows) => rows.Rows.SelectMany((row, i) =>
                question.Questions.SelectMany(q => Problems(q, $"{field}.{i}.{q.Key}", row, complete: true)).Select(p => rows.Rows.Length == 1 ? p : p with { Message = $"{question.NameOfRow(i)}: {p.Message}" })),
            (QuestionType.SomeOf, ChoicesAnswer choices) => choices.Values.All(v => IsOption(question, v)) ? [] : [new(field, $"Select from the list for “{question.Label}”")],
            (_, TextAnswer text) => Wrong(question, text.Value) is { } message ? [new(field, message)] : [],
            _ => [new(field, $"“{question.Label}” is not answered in the right form")],
        };
    }

    private static string? Wrong(Question q, string text) => q.Type switch
    {
        _ when text.Length > q.Limit => $"“{q.Label}” must be {q.Limit.ToString("N0", CultureInfo.InvariantCulture)} characters or fewer",
        QuestionType.Number or QuestionType.Scale => WrongNumber(q, text),
        QuestionType.Money => MoneyPattern().IsMatch(text) ? null : $"“{q.Label}” must be an amount of money, like 120 or 120.50",
        QuestionType.Date => WrongDate(q, text),
        QuestionType.YesNo => text is "yes" or "no" ? null : $"Select yes or no for “{q.Label}”",
        QuestionType.OneOf or QuestionType.Place => IsOption(q, text) ? null : $"Select from the list for “{q.Label}”",
        QuestionType.Email => EmailAddress.IsPossible(text) ? null : EmailAddress.Correction(text),
        QuestionType.Phone => PhonePattern().IsMatch(text) ? null : "Enter a phone number, like 01632 960 001",
        _ => null,
    };

    private static string? WrongNumber(Question q, string text)
    {
        var range = (q.Min, q.Max) switch
        {
            ({ } min, { } max) => $" from {min} to {max}",
            ({ } min, null) => $", {min} or more",
            (null, { } max) => $", {max} or less",
            _ => "",
        };
        var fits = int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) && n >= (q.Min ?? int.MinValue) && n <= (q.Max ?? int.MaxValue);
        return fits ? null : $"“{q.Label}” must be a whole number{range}";
    }

    private static string? WrongDate(Question q, string text) =>
        !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? $"“{q.Label}” must be a real date, like 27 3 2027"
        : date.Year is < 1990 or > 2100 ? $"“{q.Label}” must have a year between 1990 and 2100"
        : null;

    private static bool IsOption(Question q, string value) => q.Options.Any(o => o.Value == value);

    private static string MissingWords(Question q) => q.Type switch
    {
        QuestionType.YesNo or QuestionType.OneOf or QuestionType.SomeOf or QuestionType.Scale or QuestionType.Place => $"Select an answer for “{q.Label}”",
        QuestionType.Rows => $"Add at least one {q.RowName}",
        _ => $"Enter an answer for “{q.Label}”",
    };

    [GeneratedRegex(@"^[0-9]{1,7}(\.[0-9]{2})?$")]
    private static partial Regex MoneyPattern();

    [GeneratedRegex(@"^\+?[0-9 ()\-]{7,29}$")]
    private static partial Regex PhonePattern();
}
