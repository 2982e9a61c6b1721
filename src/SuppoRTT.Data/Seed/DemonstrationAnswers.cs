using System.Globalization;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Seed;

/// <summary>Plausible answers of a demonstration doctor: to every required question, and to those that most doctors answer.</summary>
internal sealed class DemonstrationAnswers(Absence absence, Actor trainee, DateOnly today, string outcome)
{
    private const string Sentence = "We have talked about this and will look at it again when we meet.";

    private readonly Dictionary<string, Answer> _given = new()
    {
        ["contactEmail"] = new TextAnswer($"{trainee.Name.Split(' ')[0].ToLowerInvariant()}.at.home@demonstration.example"),
        ["learningNeeds"] = new TextAnswer("Acute presentations in small children, and the new prescribing system."),
        ["worries"] = new TextAnswer("Being the most senior person at night in my first weeks."),
        ["targets"] = new TextAnswer("Hand over my audit, and finish two assessments."),
        ["supportExpected"] = new ChoicesAnswer(["coaching", "courses"]),
        ["supportWanted"] = new ChoicesAnswer(["coaching", "reorientation", "courses"]),
        ["coachingSessions"] = new TextAnswer("2"),
        ["reorientationDays"] = new TextAnswer("2"),
        ["reorientationPlan"] = new TextAnswer("One day on the ward and one in the emergency department, both in the week before."),
        ["workingPattern"] = new TextAnswer("less"),
        ["workingPercent"] = new TextAnswer("80"),
        ["confidenceClinical"] = new TextAnswer("3"),
        ["confidenceTechnical"] = new TextAnswer("2"),
        ["confidenceCommunication"] = new TextAnswer("4"),
        ["confidenceOnCall"] = new TextAnswer("2"),
        ["supervisionNeeds"] = new TextAnswer("Leading a resuscitation again, and safe prescribing for small babies."),
        ["supervisionPlaces"] = new ChoicesAnswer(["ward", "emergency"]),
        ["outOfHours"] = new TextAnswer("shadow"),
        ["tellingOthers"] = new TextAnswer("My supervisor tells the rota team in the coming week."),
        ["supervisionDays"] = new TextAnswer("8"),
        ["progress"] = new TextAnswer("I have led two ward rounds and feel sure of prescribing again."),
        ["firstDays"] = new TextAnswer("Tiring, and good. The team knew that I was coming."),
        ["outcome"] = new TextAnswer(outcome),
    };

    public Answers To(FormDefinition form)
    {
        var answers = Answers.None;
        foreach (var question in form.Questions.Where(q => q.IsAsked && form.IsShown(q, answers)))
        {
            if (Given(question) is { } given)
            {
                answers = answers.With(question.Key, given);
            }
            else if (question.Required || question.Fact is Fact.Starts or Fact.ExpectedReturn or Fact.ReviewOn)
            {
                answers = answers.With(question.Key, Ordinary(question));
            }
        }

        return answers;
    }

    /// <summary>What was prepared for this question, as far as the deanery offers it.</summary>
    private Answer? Given(Question question) => _given.GetValueOrDefault(question.Key) switch
    {
        ChoicesAnswer choices => new ChoicesAnswer([.. choices.Values.Where(v => question.Options.Any(o => o.Value == v))]) is { IsEmpty: false } offered ? offered : null,
        TextAnswer text when question.Options.Count > 0 && question.Options.All(o => o.Value != text.Value) => null,
        var answer => answer,
    };

    private Answer? Ordinary(Question q) => q.Type switch
    {
        QuestionType.Date => DateOf(q) is { } date ? new TextAnswer(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : null,
        QuestionType.Number or QuestionType.Scale => new TextAnswer((q.Max is { } max ? Math.Min(3, max) : q.Min ?? 1).ToString(CultureInfo.InvariantCulture)),
        QuestionType.Money => new TextAnswer("120"),
        QuestionType.YesNo => new TextAnswer("yes"),
        QuestionType.OneOf or QuestionType.Place => new TextAnswer(q.Options[0].Value),
        QuestionType.SomeOf => new ChoicesAnswer([q.Options[0].Value]),
        QuestionType.Email => new TextAnswer("doctor@demonstration.example"),
        QuestionType.Phone => new TextAnswer("01632 960 001"),
        QuestionType.Rows => new RowsAnswer([q.Questions.Aggregate(Answers.None, (row, r) => row.With(r.Key, Ordinary(r)))]),
        QuestionType.Text or QuestionType.LongText or QuestionType.Person => new TextAnswer(Sentence),
        QuestionType.Statement => null,
    };

    private DateOnly? DateOf(Question q) => q.Fact switch
    {
        Fact.Starts => absence.Period.Starts,
        Fact.ExpectedReturn => absence.Period.ExpectedReturn,
        Fact.ReturnedOn => absence.ReturnedOn,
        Fact.SupervisionStarts => absence.ReturnedOn ?? absence.Period.ExpectedReturn,
        Fact.ReviewOn or Fact.SupervisionEnds when absence.ReturnedOn is not null => today.AddDays(12),
        Fact.ReviewOn or Fact.SupervisionEnds => absence.Period.ExpectedReturn?.AddDays(14),
        _ => today,
    };
}
