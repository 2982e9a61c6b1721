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
public sealed record TouchedByDates(IReadOnlyList<DeadlineLine> Deadlines, IReadOnlyList<VoidLine> Void, IReadOnlyList<string> Staying, IReadOnlyList<string> Planned);

public sealed record DeadlineLine(string Form, string Before, string After, string Rule);

public sealed record VoidLine(string Form, string Signers);

/// <summary>Puts what a change of dates touches into the words of the deanery.</summary>
public sealed class TouchedByDatesQuery(DefinitionStore definitions)
{
    public async Task<TouchedByDates> Of(Absence absence, Func<DeaneryRules, DateConsequences> consequencesOf, CancellationToken cancellation)
    {
        var names = (await definitions.Forms(cancellation)).ToDictionary(f => f.Definition.Key, f => f.Definition.Name);
        var consequences = consequencesOf((await definitions.Rules(cancellation)).Rules);
        return new TouchedByDates(
            [.. consequences.Deadlines.Select(d => new DeadlineLine(names[d.Form], DayWords.Of(d.Before), DayWords.Of(d.After), d.After.Rule))],
            [.. consequences.Reopened.Select(key => new VoidLine(names[key], Signers(absence.Form(key))))],
            [.. absence.Forms.Where(f => !consequences.Reopened.Contains(f.Key) && f.Status != FormStatus.NotStarted).Select(f => $"{names[f.Key]}: {FormWorkflow.Words(f.Status)}")],
            [.. Planned(absence, names)]);
    }

    private static string Signers(AbsenceForm form) => string.Join(" and ", form.Signatures.Where(s => s.VoidedAt is null).OrderBy(s => s.At).ThenBy(s => s.Party).Select(s => s.By.Name));

    private static IEnumerable<string> Planned(Absence absence, Dictionary<string, string> names)
    {
        foreach (var meeting in absence.Meetings.Where(m => m.HeldOn is null && m.ProposedFor is not null))
        {
            yield return $"Meeting for “{names[meeting.FormKey]}”: {DayWords.Of(meeting.ProposedFor!.Value)}";
        }

        if (absence.SupervisionStarts is not null || absence.SupervisionEnds is not null)
        {
            yield return $"Closer supervision: {DayWords.Supervision(absence.SupervisionStarts, absence.SupervisionEnds)}";
        }

        if (absence.ReviewOn is { } review)
        {
            yield return $"Review after the return: {DayWords.Of(review)}";
        }
    }
}
