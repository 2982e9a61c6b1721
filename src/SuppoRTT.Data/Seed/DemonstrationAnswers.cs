using System.Globalization;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Forms;

namespace SuppoRTT.Data.Seed;

/// <summary>Plausible answers of a demonstration doctor to every required question, with the dates of the absence.</summary>
internal static class DemonstrationAnswers
{
    private const string Sentence = "I would like to keep in touch with my team, and to have a quiet first week back.";

    public static Answers Of(FormDefinition form, Absence absence, DateOnly today)
    {
        var answers = Answers.None;
        foreach (var question in form.Questions.Where(q => q.IsAsked))
        {
            if ((question.Required || question.Fact is Fact.Starts or Fact.ExpectedReturn) && form.IsShown(question, answers))
            {
                answers = answers.With(question.Key, AnswerTo(question, absence, today));
            }
        }

        return answers;
    }

    private static Answer? AnswerTo(Question q, Absence absence, DateOnly today) => q.Type switch
    {
        QuestionType.Date => DateOf(q, absence, today) is { } date ? new TextAnswer(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : null,
        QuestionType.Number or QuestionType.Scale => new TextAnswer((q.Max is { } max ? Math.Min(3, max) : q.Min ?? 1).ToString(CultureInfo.InvariantCulture)),
        QuestionType.Money => new TextAnswer("120"),
        QuestionType.YesNo => new TextAnswer("yes"),
        QuestionType.OneOf or QuestionType.Place => new TextAnswer(q.Options[0].Value),
        QuestionType.SomeOf => new ChoicesAnswer([q.Options[0].Value]),
        QuestionType.Email => new TextAnswer("doctor@demonstration.example"),
        QuestionType.Phone => new TextAnswer("01632 960 001"),
        QuestionType.Rows => new RowsAnswer([q.Questions.Aggregate(Answers.None, (row, r) => row.With(r.Key, AnswerTo(r, absence, today)))]),
        QuestionType.Text or QuestionType.LongText or QuestionType.Person => new TextAnswer(Sentence),
        QuestionType.Statement => null,
    };

    private static DateOnly? DateOf(Question q, Absence absence, DateOnly today) => q.Fact switch
    {
        Fact.Starts => absence.Period.Starts,
        Fact.ExpectedReturn => absence.Period.ExpectedReturn,
        Fact.SupervisionStarts or Fact.ReviewOn => absence.Period.ExpectedReturn,
        Fact.SupervisionEnds => absence.Period.ExpectedReturn?.AddDays(14),
        _ => today,
    };
}
