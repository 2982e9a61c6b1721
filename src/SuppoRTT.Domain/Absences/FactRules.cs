using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;

namespace SuppoRTT.Domain.Absences;

/// <summary>The dates that a form says must be able to be, beside each other and beside those of the absence: told where they are typed, before anything is submitted.</summary>
public static class FactRules
{
    public static IEnumerable<AnswerProblem> FactProblems(this Absence absence, FormDefinition form, Answers answers, DateOnly today, FactsBefore? before = null, Threshold? threshold = null)
    {
        var said = FactsSaid.In(form, answers);
        AnswerProblem? Problem(Fact fact, bool isWrong, string rule) => isWrong && form.Asked(fact, answers) is { } q ? new AnswerProblem(q.Key, $"“{q.Label}” {rule}") : null;
        var (starts, back) = absence.DatesSaid(said);
        var kept = absence.SupportAfter(form.Key, said, before ?? FactsBefore.None, today);
        var (from, until) = (kept.SupervisionStarts, kept.SupervisionEnds);
        var returns = said.ReturnedOn ?? absence.ReturnedOn ?? back;
        var (canStart, returnAsked) = (starts.Year is >= AbsencePeriod.EarliestYear and <= AbsencePeriod.LatestYear, said.ExpectedReturn is not null);
        var (startMoves, returnMoves) = (starts != absence.Period.Starts, back != absence.Period.ExpectedReturn);
        var fits = canStart && back > starts;
        var isShort = fits && threshold is not null && absence.AsksForDecision(starts, back, threshold);
        return new[]
        {
            Problem(Fact.Starts, canStart && startMoves && IsFarFrom(today, starts), $"must be within {AbsencePeriod.MostYearsAhead} years of today. Check the year"),
            Problem(Fact.ExpectedReturn, fits && returnMoves && back < today, "must be today or later. For a return that has happened already, confirm the return instead"),
            Problem(returnAsked ? Fact.ExpectedReturn : Fact.Starts, isShort && !(back < today), $"makes the absence shorter than {threshold?.Length}, and the deanery decides on those case by case. Change the dates on the page of the absence first: there you say why the programme would help"),
            Problem(Fact.ExpectedReturn, canStart && returnAsked && back <= starts, $"must be after the first day away, {Day(starts)}"),
            Problem(Fact.ExpectedReturn, canStart && returnAsked && back > starts.AddYears(AbsencePeriod.MostYears), $"must be within {AbsencePeriod.MostYears} years of the first day away, {Day(starts)}"),
            Problem(Fact.Starts, canStart && !returnAsked && back <= starts, $"must be before the day you come back, {Day(back)}"),
            Problem(Fact.ReturnedOn, said.ReturnedOn > today, "must be today or in the past"),
            Problem(Fact.ReturnedOn, canStart && said.ReturnedOn != absence.ReturnedOn && said.ReturnedOn <= starts, $"must be after the first day away, {Day(starts)}"),
            Problem(Fact.SupervisionStarts, said.SupervisionStarts < returns, $"must be the day you come back, {Day(returns)}, or later"),
            Problem(Fact.SupervisionEnds, until < from, $"must be the day on which it starts, {Day(from)}, or later"),
            Problem(Fact.SupervisionEnds, !(until < from) && said.SupervisionEnds < returns, $"must be the day you come back, {Day(returns)}, or later"),
            Problem(Fact.ReviewOn, said.ReviewOn <= returns, $"must be after the day you come back, {Day(returns)}"),
            Problem(Fact.ReviewOn, form.Stage == FormStage.AfterReturn && said.ReviewOn > returns && said.ReviewOn <= today, "must be after today"),
        }.OfType<AnswerProblem>();
    }

    private static Question? Asked(this FormDefinition form, Fact fact, Answers answers) => form.Questions.FirstOrDefault(q => q.Fact == fact && form.IsShown(q, answers));

    private static bool IsFarFrom(DateOnly today, DateOnly starts) => AbsencePeriod.IsTooFarAhead(starts, today) || starts < today.AddYears(-AbsencePeriod.MostYearsAhead);

    private static string Day(DateOnly? date) => date?.Written ?? "";
}
