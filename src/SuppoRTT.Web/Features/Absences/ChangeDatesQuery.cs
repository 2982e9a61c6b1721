using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Features.Components;

namespace SuppoRTT.Web.Features.Absences;

/// <param name="Reference">Of the absence.</param>
/// <param name="May">Whether this person may change the dates at all.</param>
/// <param name="NotNow">Why they cannot be changed now, in a sentence.</param>
/// <param name="IsDoctor">Whether the reader is the doctor.</param>
/// <param name="Period">The dates as they are.</param>
/// <param name="Input">What is posted.</param>
public sealed record ChangeDatesPage(string Reference, bool May, string? NotNow, bool IsDoctor, AbsencePeriod Period, ChangeDatesInput Input)
{
    /// <summary>What is wrong with the new dates when compared with the old.</summary>
    public string? Wrong { get; init; }

    /// <summary>What follows from the new dates: shown before they are saved.</summary>
    public TouchedByDates? Touched { get; init; }
}

/// <summary>Everything that a change of dates touches, in the words of the deanery's forms.</summary>
/// <param name="Deadlines">Deadlines that move.</param>
/// <param name="Void">Forms that have to be signed again, and whose signature becomes void.</param>
/// <param name="Staying">Forms that stay as they are.</param>
/// <param name="Planned">Days that were planned and do not move by themselves.</param>
public sealed record TouchedByDates(IReadOnlyList<DeadlineLine> Deadlines, IReadOnlyList<VoidLine> Void, IReadOnlyList<string> Staying, IReadOnlyList<string> Planned);

public sealed record DeadlineLine(string Form, string Before, string After, string Rule);

public sealed record VoidLine(string Form, string Signers);

public sealed class ChangeDatesQuery(SuppoRTTContext db, DefinitionStore definitions)
{
    public async Task<ChangeDatesPage?> Find(string reference, Actor actor, CancellationToken cancellation) =>
        await db.WholeAbsence(reference, actor, cancellation) is { } absence ? PageOf(absence, actor, InputOf(absence)) : null;

    /// <summary>The page with what was typed, and what would follow from it.</summary>
    public async Task<ChangeDatesPage?> Check(string reference, ChangeDatesInput input, Actor actor, CancellationToken cancellation)
    {
        if (await db.WholeAbsence(reference, actor, cancellation) is not { } absence)
        {
            return null;
        }

        var page = PageOf(absence, actor, input);
        if (!page.May)
        {
            return page;
        }

        absence.MustBeAsRead(input.Version);
        return page with
        {
            Wrong = input.Period == absence.Period ? "These are the dates already. Change at least one of them" : null,
            Touched = input.Period is { } period ? await Touched(absence, period, cancellation) : null,
        };
    }

    private static ChangeDatesPage PageOf(Absence absence, Actor actor, ChangeDatesInput input) =>
        new(absence.Reference, absence.MayManage(actor), NotNow(absence), actor.Is(absence.TraineeId), absence.Period, input);

    private static string? NotNow(Absence absence) =>
        absence.WhyNotOpen ?? (absence.ReturnedOn is { } on ? $"The return on {DayWords.Of(on)} is confirmed, so the dates of the absence stand." : null);

    private static ChangeDatesInput InputOf(Absence absence) => new()
    {
        Starts = TypedDate.Of(absence.Period.Starts),
        Return = absence.Period.ExpectedReturn is null ? ChangeDatesInput.NotKnown : ChangeDatesInput.Known,
        ExpectedReturn = TypedDate.Of(absence.Period.ExpectedReturn),
        Version = absence.Version,
    };

    private async Task<TouchedByDates> Touched(Absence absence, AbsencePeriod period, CancellationToken cancellation)
    {
        var rules = await definitions.Rules(cancellation);
        var names = (await definitions.Forms(cancellation)).ToDictionary(f => f.Definition.Key, f => f.Definition.Name);
        var consequences = absence.ConsequencesOf(period, rules.Rules);
        return new TouchedByDates(
            [.. consequences.Deadlines.Select(d => new DeadlineLine(names[d.Form], DayWords.Of(d.Before), DayWords.Of(d.After), d.After.Rule))],
            [.. consequences.Reopened.Select(key => new VoidLine(names[key], Signers(absence.Form(key))))],
            [.. absence.Forms.Where(f => !consequences.Reopened.Contains(f.Key) && f.Status != FormStatus.NotStarted).Select(f => $"{names[f.Key]}: {FormWorkflow.Words(f.Status)}")],
            [.. Planned(absence, names)]);
    }

    private static string Signers(AbsenceForm form) => string.Join(" and ", form.Signatures.Where(s => s.VoidedAt is null).OrderBy(s => s.At).Select(s => s.By.Name));

    private static IEnumerable<string> Planned(Absence absence, Dictionary<string, string> names)
    {
        foreach (var meeting in absence.Meetings.Where(m => m.HeldOn is null && m.ProposedFor is not null))
        {
            yield return $"Meeting for “{names[meeting.FormKey]}”: {DayWords.Of(meeting.ProposedFor!.Value)}";
        }

        if (absence.SupervisionStarts is not null || absence.SupervisionEnds is not null)
        {
            yield return $"Closer supervision: {DayWords.Of(absence.SupervisionStarts)} to {DayWords.Of(absence.SupervisionEnds)}";
        }

        if (absence.ReviewOn is { } review)
        {
            yield return $"Review after the return: {DayWords.Of(review)}";
        }
    }
}
