using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Absences;
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

    /// <summary>What is said once it is saved.</summary>
    public string Done => Touched switch
    {
        { AsksForDecision: true } => "The dates are changed, and the deanery is asked to decide",
        { SparesDecision: true } => "The dates are changed, and no decision is needed any more",
        _ => "The dates are changed",
    };
}

public sealed class ChangeDatesQuery(SuppoRTTContext db, TouchedByDatesQuery touched)
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

        var isSaid = absence.IsSaid(input.Period, input.Reason, actor);
        absence.MustBeAsRead(isSaid ? absence.Version : input.Version);
        return page with
        {
            Wrong = input.Period == absence.Period && !isSaid ? "These are the dates already. Change at least one of them" : null,
            Touched = input.Period is { } period ? await touched.OfDates(absence, period, cancellation) : null,
        };
    }

    private static ChangeDatesPage PageOf(Absence absence, Actor actor, ChangeDatesInput input) =>
        new(absence.Reference, absence.MayManage(actor), NotNow(absence), actor.Is(absence.TraineeId), absence.Period, input);

    private static string? NotNow(Absence absence) =>
        (absence.Status.GoesOn() ? null : absence.WhyNotOpen) ?? (absence.ReturnedOn is { } on ? $"The return on {DayWords.Of(on)} is confirmed, so the dates of the absence stand." : null);

    private static ChangeDatesInput InputOf(Absence absence) => new()
    {
        Starts = TypedDate.Of(absence.Period.Starts),
        Return = absence.Period.ExpectedReturn is null ? ChangeDatesInput.NotKnown : ChangeDatesInput.Known,
        ExpectedReturn = TypedDate.Of(absence.Period.ExpectedReturn),
        Version = absence.Version,
    };
}
