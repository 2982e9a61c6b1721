namespace SuppoRTT.Domain.Forms;

/// <summary>First answers from what is known already, so that nobody is asked twice. Shown in the fields to be checked, saved when the page is saved.</summary>
public static class Prefill
{
    /// <param name="form">The form that is begun.</param>
    /// <param name="known">What is known by the name of its source, as person.email or pre-absence.keepingUp; null if nothing is.</param>
    public static Answers For(FormDefinition form, Func<string, Answer?> known) => form.Questions
        .Where(q => q.Prefill is not null)
        .Aggregate(Answers.None, (all, q) => all.With(q.Key, Fitting(q, known(q.Prefill!)) ?? (q.PrefillElse is { } other ? Fitting(q, known(other)) : null)));

    /// <summary>The dates of the absence may have moved since a draft was written: an answer that nobody typed follows them.</summary>
    /// <param name="form">The form.</param>
    /// <param name="draft">Its answers so far.</param>
    /// <param name="typed">The questions whose answers somebody typed since the form was last handed in.</param>
    /// <param name="now">The dates of the absence.</param>
    public static Answers WithMovedDates(FormDefinition form, Answers draft, IReadOnlySet<string> typed, Func<Fact, DateOnly?> now) => form.Questions
        .Where(q => q.Fact is Fact.Starts or Fact.ExpectedReturn or Fact.ReturnedOn && !typed.Contains(q.Key) && (q.Prefill is not null || draft[q.Key] is not null))
        .Aggregate(draft, (all, q) => now(q.Fact!.Value) is { } date ? all.With(q.Key, date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)) : all.With(q.Key, (Answer?)null));

    /// <summary>Once the doctor is back nobody is asked when they will be: the day is known.</summary>
    public static Answers WithReturn(FormDefinition form, Answers draft, DateOnly back) => form.Questions.Where(q => q.Fact == Fact.ExpectedReturn)
        .Aggregate(draft, (all, q) => all.With(q.Key, back.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>An option that is offered no longer is no answer.</summary>
    private static Answer? Fitting(Question question, Answer? answer) => (question.Options.Count, answer) switch
    {
        (0, _) => answer,
        (_, TextAnswer text) => question.Options.Any(o => o.Value == text.Value) ? answer : null,
        (_, ChoicesAnswer choices) => new ChoicesAnswer([.. choices.Values.Where(v => question.Options.Any(o => o.Value == v))]),
        _ => answer,
    };
}
