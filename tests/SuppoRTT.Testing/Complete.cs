using System.Globalization;

using SuppoRTT.Domain.Forms;

namespace SuppoRTT.Testing;

/// <summary>Ordinary answers to every required question of a form, so that a test names only the answers that it is about.</summary>
public static class Complete
{
    /// <param name="form">The form to answer.</param>
    /// <param name="today">The day that date questions are answered with, unless the test says otherwise.</param>
    /// <param name="given">The answers that the test is about; they decide which further questions are asked.</param>
    public static Answers Answers(FormDefinition form, DateOnly today, params (string Key, string Value)[] given)
    {
        var answers = given.Aggregate(Domain.Forms.Answers.None, (all, a) => all.With(a.Key, a.Value));
        foreach (var question in form.Questions.Where(q => q.IsAsked))
        {
            if (question.Required && form.IsShown(question, answers) && answers[question.Key] is null)
            {
                answers = answers.With(question.Key, Answer(question, today));
            }
        }

        return answers;
    }

    private static Answer Answer(Question q, DateOnly today) => q.Type switch
    {
        QuestionType.Number or QuestionType.Scale => new TextAnswer((q.Min ?? 1).ToString(CultureInfo.InvariantCulture)),
        QuestionType.Money => new TextAnswer("120"),
        QuestionType.Date => new TextAnswer(today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        QuestionType.YesNo => new TextAnswer("yes"),
        QuestionType.OneOf or QuestionType.Place => new TextAnswer(q.Options.Count > 0 ? q.Options[0].Value : "somewhere"),
        QuestionType.SomeOf => new ChoicesAnswer([q.Options[0].Value]),
        QuestionType.Email => new TextAnswer("doctor@wessex.example"),
        QuestionType.Phone => new TextAnswer("01632 960 001"),
        QuestionType.Rows => new RowsAnswer([q.Questions.Aggregate(Domain.Forms.Answers.None, (row, r) => row.With(r.Key, Answer(r, today)))]),
        QuestionType.Text or QuestionType.LongText or QuestionType.Person => new TextAnswer("An ordinary answer"),
        QuestionType.Statement => new TextAnswer(""),
    };
}
