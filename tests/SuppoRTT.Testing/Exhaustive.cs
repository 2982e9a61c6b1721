using System.Globalization;

using SuppoRTT.Domain.Forms;

namespace SuppoRTT.Testing;

/// <summary>An answer to every question that a form can ask, each in words of its own, so that a page or a copy can be searched for it.</summary>
public static class Exhaustive
{
    private const int Rounds = 5;
    private const int WordsAtOnce = 32;
    private const int LettersInAWord = 7;

    /// <param name="form">The form to answer.</param>
    /// <param name="given">The answers that are to stay as they are.</param>
    /// <param name="words">What is written where one writes freely; by itself a line that names the question.</param>
    /// <param name="rows">How many rows a list has.</param>
    public static Answers Answers(FormDefinition form, Answers given, Func<Question, string>? words = null, int rows = 1)
    {
        words ??= Line;
        for (var round = 0; round < Rounds; round++)
        {
            given = form.Questions
                .Where(q => q.IsAsked && form.IsShown(q, given) && given[q.Key] is null)
                .Aggregate(given, (all, q) => all.With(q.Key, Answer(form, q, words, rows)));
        }

        return given;
    }

    /// <summary>As much as the question takes, in words that no two questions share; the same in every run.</summary>
    public static string Most(Question question)
    {
        var digits = string.Concat(Enumerable.Range(0, 1 + (question.Limit / WordsAtOnce)).Select(n => Convert.ToHexStringLower(Cast.IdOf(question.Key, $"{n}").ToByteArray())));
        var words = string.Join(' ', digits.Chunk(LettersInAWord).Select(word => new string([.. word.Select(digit => (char)('a' + Convert.ToInt32($"{digit}", 16)))])));
        return words[..question.Limit].TrimEnd();
    }

    /// <summary>As much as the question takes, in signs of which no two neighbours are alike and no font of ours draws any.</summary>
    public static string Unprintable(Question question) =>
        string.Concat(Most(question with { MaxLength = 2 * question.Limit }).Chunk(2).Select(pair => (char)('\u4E00' + (((pair[0] * 131) + (pair[^1] * 7919)) % 20_000))))[..(question.Limit - 1)];

    private static string Line(Question question) => $"Said of {question.Key}: café, Ωμέγα";

    private static Answer Answer(FormDefinition form, Question q, Func<Question, string> words, int rows) => q.Type switch
    {
        QuestionType.YesNo => new TextAnswer(Leading(form, q) ?? "yes"),
        QuestionType.OneOf => new TextAnswer(Leading(form, q) ?? q.Options[0].Value),
        QuestionType.SomeOf => new ChoicesAnswer([.. q.Options.Select(o => o.Value)]),
        QuestionType.Place when q.Options.Count > 0 => new TextAnswer(q.Options[0].Value),
        QuestionType.Number or QuestionType.Scale => new TextAnswer((q.Min ?? 1).ToString(CultureInfo.InvariantCulture)),
        QuestionType.Money => new TextAnswer("120"),
        QuestionType.Date => new TextAnswer(A.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        QuestionType.Email => new TextAnswer("doctor@wessex.example"),
        QuestionType.Phone => new TextAnswer("01632 960 001"),
        QuestionType.Rows => new RowsAnswer([.. Enumerable.Range(1, rows).Select(n => q.Questions.Aggregate(Domain.Forms.Answers.None, (row, r) => row.With(r.Key, Answer(form, rows == 1 ? r : r with { Key = $"{q.Key} {n} {r.Key}" }, words, 1))))]),
        _ => new TextAnswer(words(q)),
    };

    /// <summary>The choice that brings up further questions.</summary>
    private static string? Leading(FormDefinition form, Question q) =>
        form.Questions.Where(other => other.ShowWhen?.Question == q.Key).SelectMany(other => other.ShowWhen!.Is).FirstOrDefault();
}
