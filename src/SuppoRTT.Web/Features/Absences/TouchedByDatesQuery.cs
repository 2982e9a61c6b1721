using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;

namespace SuppoRTT.Web.Features.Absences;

/// <summary>Everything that a change of dates touches, in the words of the deanery's forms.</summary>
/// <param name="Deadlines">Deadlines that move.</param>
/// <param name="Void">Forms that have to be signed again, and whose signature becomes void.</param>
/// <param name="Staying">Forms that stay as they are.</param>
/// <param name="Planned">Days that were planned and do not move by themselves.</param>
public sealed record TouchedByDates(IReadOnlyList<DeadlineLine> Deadlines, IReadOnlyList<VoidLine> Void, IReadOnlyList<string> Staying, IReadOnlyList<string> Planned)
{
    /// <summary>Forms that stay as they are and then name other days than the absence, drafts in which another was typed among them: what they say, and what becomes of them.</summary>
    public IReadOnlyList<string> OfOtherDates { get; init; } = [];

    /// <summary>The deanery's rule for short absences.</summary>
    public required Threshold Threshold { get; init; }

    /// <summary>The absence becomes a short one.</summary>
    public bool BecomesShort { get; init; }

    /// <summary>The deanery has to decide whether the programme applies.</summary>
    public bool AsksForDecision { get; init; }

    /// <summary>The deanery need not decide any more.</summary>
    public bool SparesDecision { get; init; }

    /// <summary>It was on hold before it waited for a decision, and is again once none is waited for.</summary>
    public bool IsHeld { get; init; }

    /// <summary>What those hear to whom the plan for the rota was sent, in a sentence; null for nothing.</summary>
    public string? RotaPlan { get; init; }
}

/// <summary>The deadline of one form before and after a change of dates.</summary>
public sealed record DeadlineLine(string Form, string Before, string After, string Rule);

/// <summary>A form that has to be signed again, and who had signed it.</summary>
public sealed record VoidLine(string Form, string Signers);

/// <summary>Puts what a change of dates touches into the words of the deanery.</summary>
public sealed class TouchedByDatesQuery(DefinitionStore definitions, DatesOnForms dates)
{
    /// <summary>What other dates of the absence touch.</summary>
    public async Task<TouchedByDates> OfDates(Absence absence, AbsencePeriod period, CancellationToken cancellation) =>
        await Of(absence, period.ExpectedReturn, rules => absence.ConsequencesOf(period, rules), await dates.OtherThan(absence, absence.Dates with { Starts = period.Starts, ExpectedReturn = period.ExpectedReturn }, cancellation), cancellation);

    /// <summary>What a return on this day touches.</summary>
    public async Task<TouchedByDates> OfReturn(Absence absence, DateOnly on, CancellationToken cancellation) =>
        await Of(absence, on, rules => absence.ConsequencesOfReturn(on, rules), await OfOtherReturn(absence, on, cancellation), cancellation);

    /// <summary>Forms that say another day of the return. That they say other dates of the absence was told when those moved.</summary>
    private async Task<IReadOnlyList<FormOfOtherDates>> OfOtherReturn(Absence absence, DateOnly on, CancellationToken cancellation) =>
        [.. (await dates.OtherThan(absence, absence.Dates with { ReturnedOn = on }, cancellation))
            .Select(o => o with { Dates = [.. o.Dates.Where(d => d.Fact == Fact.ReturnedOn)] }).Where(o => o.Dates.Count > 0)];

    private async Task<TouchedByDates> Of(Absence absence, DateOnly? back, Func<DeaneryRules, DateConsequences> consequencesOf, IReadOnlyList<FormOfOtherDates> others, CancellationToken cancellation)
    {
        var forms = (await definitions.Forms(cancellation)).Select(f => f.Definition).ToList();
        var names = forms.ToDictionary(f => f.Key, f => f.Name);
        var rules = (await definitions.Rules(cancellation)).Rules;
        var consequences = consequencesOf(rules);
        var ofOthers = others.Where(o => !consequences.Reopened.Contains(o.Key)).ToList();
        string[] told = [.. consequences.Reopened, .. ofOthers.Select(o => o.Key)];
        return new TouchedByDates(
            [.. consequences.Deadlines.Select(d => new DeadlineLine(names[d.Form], DayWords.Of(d.Before), DayWords.Of(d.After), d.After.Rule))],
            [.. consequences.Reopened.Select(key => new VoidLine(names[key], Signers(absence.Form(key))))],
            [.. absence.Forms.OrderBy(f => forms.FindIndex(d => d.Key == f.Key)).Where(f => !told.Contains(f.Key) && f.Status != FormStatus.NotStarted).Select(f => $"{names[f.Key]}: {FormWorkflow.Words(f.Status)}")],
            [.. Meetings(absence, names), .. Planned(absence, back, forms, Sentence.Start(rules.Entitlements.SupervisionName))])
        {
            Threshold = rules.Threshold,
            BecomesShort = consequences.BecomesShort,
            AsksForDecision = consequences.AsksForDecision,
            SparesDecision = consequences.SparesDecision,
            IsHeld = absence.OnHoldSince is not null,
            RotaPlan = RotaPlanWords.Of(consequences.RotaPlan, absence),
            OfOtherDates = [.. ofOthers.Select(o => OtherDateWords.Of(names[o.Key], o))],
        };
    }

    private static string Signers(AbsenceForm form) => string.Join(" and ", form.Signatures.Where(s => s.VoidedAt is null).OrderBy(s => s.At).ThenBy(s => s.Party).Select(s => s.By.Shown));

    private static IEnumerable<string> Meetings(Absence absence, Dictionary<string, string> names) => absence.Meetings
        .Where(m => m.HeldOn is null && m.ProposedFor is not null).OrderBy(m => m.ProposedFor)
        .Select(m => $"Meeting for “{names[m.FormKey]}”: {DayWords.Of(m.ProposedFor!.Value)}");

    private static IEnumerable<string> Planned(Absence absence, DateOnly? back, IReadOnlyList<FormDefinition> forms, string supervision)
    {
        var support = absence.Support;
        var from = support.SupervisionStarts ?? support.SupervisionEnds;
        // Supervision that was planned for before the return fits as it did: it was agreed so.
        var wasBefore = from < (absence.ReturnedOn ?? absence.Period.ExpectedReturn);
        string Fit(bool isTooEarly, Fact fact) => isTooEarly && forms.FirstOrDefault(f => f.Questions.Any(q => q.Fact == fact)) is { } form
            ? $". This is before the new return, so it does not fit. Change it in “{form.Name}”"
            : "";
        if (support.IsSupervised)
        {
            yield return $"{supervision}: {DayWords.Supervision(support.SupervisionStarts, support.SupervisionEnds)}{Fit(from < back && !wasBefore, Fact.SupervisionStarts)}";
        }

        if (support.ReviewOn is { } review)
        {
            yield return $"Review after the return: {DayWords.Of(review)}{Fit(review <= back, Fact.ReviewOn)}";
        }
    }
}
