using System.Globalization;

using Microsoft.AspNetCore.Html;

using SuppoRTT.Domain.Forms;
using SuppoRTT.Web.Features.Components;

using Offered = SuppoRTT.Web.Features.Components.Choice;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>Draws the questions of a section as fields of the design system: one question of a definition, one field. A question that hangs on a choice of the same page stands under that choice.</summary>
public sealed class QuestionFields(FormDefinition form, Section section, Answers answers, IReadOnlyDictionary<string, string> errors)
{
    private const int MostRadios = 7;

    // Words may be in a language that is written from right to left.
    private static readonly Dictionary<string, string> _anyDirection = new() { ["dir"] = "auto" };

    /// <summary>The doctor is addressed.</summary>
    public bool IsReadByDoctor { get; init; } = true;

    /// <summary>Who does the form with the doctor, by name and role, as it is said of who sees private answers; null while it is not known.</summary>
    public string? With { get; init; }

    /// <summary>The questions on the page: asked now, or once something else is chosen on it.</summary>
    public IReadOnlyList<Question> OnPage { get; } = [.. section.Questions.Where(q => IsOnPage(form, section, q, answers))];

    /// <summary>The questions that stand by themselves, in order.</summary>
    public IEnumerable<Question> TopLevel => OnPage.Where(q => ChoiceAbove(q) is null);

    /// <summary>Of a question that stands by itself and is asked only for some answers of this page: when that is, in words; null of any other.</summary>
    public string? WhenAsked(Question question) => question.ShowWhen is { } when && OnPage.FirstOrDefault(o => o.Key == when.Question) is { } on
        ? $"Answer this only if you {(when.Is.Count > 0 ? "chose" : "did not choose")} {SectionWords.AnyOf(on, when.Decisive)} for “{on.Label}”"
        : null;

    /// <summary>The field of a question that is no statement and no rows.</summary>
    public Field FieldOf(Question question) => FieldOf(question, question.Key, answers) with { Hint = HintOf(question) };

    /// <summary>The field of a question within a row.</summary>
    public Field FieldOf(Question question, Question rows, int row, Answers rowAnswers) =>
        FieldOf(question, $"{rows.Key}.{row.ToString(CultureInfo.InvariantCulture)}.{question.Key}", rowAnswers) with { Hint = question.Hint };

    /// <summary>Every error's place on the page, in the page's order.</summary>
    public IEnumerable<(string Name, string Target)> Targets => TopLevel.SelectMany(TargetsOf);

    /// <summary>The place of a question on the page.</summary>
    public string TargetOf(string question) => OnPage.Where(q => q.Key == question).SelectMany(TargetsOf).Select(t => t.Target).FirstOrDefault(question);

    /// <summary>Whether a question is this one, or stands under one of its choices.</summary>
    public bool IsWithin(string key, Question question) => question.Key == key
        || (OnPage.FirstOrDefault(q => q.Key == key) is { } inner && ChoiceAbove(inner) is { } above && IsWithin(above.Key, question));

    public string? ErrorOf(string name) => errors.GetValueOrDefault(name);

    private static bool IsOnPage(FormDefinition form, Section section, Question q, Answers answers) =>
        form.IsShown(q, answers) || (q.ShowWhen is { } when && section.Questions.FirstOrDefault(o => o.Key == when.Question) is { } on && IsOnPage(form, section, on, answers));

    /// <summary>A list of circles or boxes can hold a question under one of its choices.</summary>
    private static bool CanHold(Question on, Question q) =>
        q.ShowWhen!.Is.Count == 1 && q.Type is not (QuestionType.Rows or QuestionType.Statement)
        && (on.Type is QuestionType.YesNo or QuestionType.SomeOf || (on.Type == QuestionType.OneOf && on.Options.Count <= MostRadios));

    private Question? ChoiceAbove(Question q) =>
        q.ShowWhen is { } when && OnPage.FirstOrDefault(o => o.Key == when.Question) is { } on && CanHold(on, q) ? on : null;

    private IEnumerable<(string Name, string Target)> TargetsOf(Question q)
    {
        var own = q.Type switch
        {
            QuestionType.Statement => [],
            QuestionType.Rows => answers.Rows(q.Key).SelectMany((row, i) => q.Questions.SelectMany(r => FieldOf(r, q, i, row).ErrorTargets)).Append((q.Key, $"{q.Key}-add")),
            _ => FieldOf(q, q.Key, answers).ErrorTargets,
        };
        return own.Concat(OnPage.Where(o => ChoiceAbove(o) == q).SelectMany(TargetsOf));
    }

    private Field FieldOf(Question q, string name, Answers from)
    {
        var text = from.Text(q.Key);
        Field field = q.Type switch
        {
            QuestionType.LongText => new TextArea { Name = name, Value = text, MaxLength = q.Limit, Threshold = 75, Rows = q.Limit <= 500 ? 3 : 6, Attributes = _anyDirection },
            QuestionType.Number => new TextInput { Name = name, Value = text, InputMode = "numeric", Width = 4, Suffix = q.Unit },
            QuestionType.Money => new TextInput { Name = name, Value = text, InputMode = "decimal", Width = 5, Prefix = "£" },
            QuestionType.Date => new DateInput { Name = name, Value = Typed(text) },
            QuestionType.YesNo => new Radios { Name = name, Value = text, Choices = [Choice(q, "yes", "Yes", null), Choice(q, "no", "No", null)], IsInline = !HoldsQuestions(q) },
            QuestionType.OneOf when q.Options.Count <= MostRadios => new Radios { Name = name, Value = text, Choices = [.. q.Options.Select(o => Choice(q, o.Value, o.Label, o.Hint))] },
            QuestionType.OneOf or QuestionType.Place => new SelectInput { Name = name, Value = text, Choices = [new Offered { Value = "", Label = "Choose one" }, .. q.Options.Select(o => new Offered { Value = o.Value, Label = o.Label })] },
            QuestionType.SomeOf => new Checkboxes { Name = name, Values = from.Choices(q.Key), Choices = [.. q.Options.Select(o => Choice(q, o.Value, o.Label, o.Hint))] },
            QuestionType.Scale => new Radios { Name = name, Value = text, Choices = [.. Scale(q)], IsInline = true },
            QuestionType.Email => new TextInput { Name = name, Value = text, Type = "email", Autocomplete = "email", Spellcheck = false },
            QuestionType.Phone => new TextInput { Name = name, Value = text, Type = "tel", Autocomplete = "tel", Width = 20 },
            QuestionType.Text or QuestionType.Person => new TextInput { Name = name, Value = text, Attributes = _anyDirection },
            QuestionType.Rows or QuestionType.Statement => throw new InvalidOperationException($"{q.Type} is no single field."),
        };
        return field with { Label = q.Label, LabelSize = TextSize.S, Error = errors.GetValueOrDefault(name) };
    }

    private bool HoldsQuestions(Question q) => OnPage.Any(o => ChoiceAbove(o) == q);

    private Offered Choice(Question on, string value, string label, string? hint) =>
        new() { Value = value, Label = label, Hint = hint, Conditional = Phrase.FromMarkup(Under(on, value)) };

    private HtmlContentBuilder? Under(Question on, string value)
    {
        var under = OnPage.Where(o => ChoiceAbove(o) == on && o.ShowWhen!.Is[0] == value).ToList();
        return under.Count == 0 ? null : under.Aggregate(new HtmlContentBuilder(), (all, q) => { all.AppendHtml(FieldOf(q)); return all; });
    }

    private static IEnumerable<Offered> Scale(Question q) => Enumerable.Range(q.Min ?? 1, (q.Max ?? 5) - (q.Min ?? 1) + 1)
        .Select(n => n.ToString(CultureInfo.InvariantCulture)).Select(n => new Offered { Value = n, Label = n });

    /// <summary>What helps to answer, and who sees the answer; null if there is nothing to say.</summary>
    public string? HintOf(Question q)
    {
        var who = q.IsPrivate ? $"Private: seen by {(IsReadByDoctor ? AudienceWords.ToTheDoctor(q.Viewers, With) : AudienceWords.Of(q.Viewers, With))}." : null;
        var rota = q.IsForRota ? RotaPlanWords.OfQuestion(q) : null;
        return string.Join(' ', new[] { q.Hint, who, rota }.OfType<string>()) is { Length: > 0 } words ? words : null;
    }

    private static TypedDate Typed(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? TypedDate.Of(date)
        : text?.Split('/') is [var day, var month, var year] ? new TypedDate { Day = day, Month = month, Year = year }
        : new TypedDate { Day = text?.TrimEnd('/') };
}
