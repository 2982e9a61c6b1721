using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Features.Components;

namespace SuppoRTT.Web.Features.Absences;

/// <param name="Reference">Of the absence.</param>
/// <param name="May">Whether this person may confirm the return at all.</param>
/// <param name="NotNow">Why it cannot be confirmed now, in a sentence.</param>
/// <param name="IsDoctor">Whether the reader is the doctor.</param>
/// <param name="Period">The dates as they were planned.</param>
/// <param name="Confirmed">The day that was confirmed before.</param>
/// <param name="Input">What is posted.</param>
public sealed record ConfirmReturnPage(string Reference, bool May, string? NotNow, bool IsDoctor, AbsencePeriod Period, DateOnly? Confirmed, ConfirmReturnInput Input)
{
    /// <summary>What is wrong with the day when compared with the absence.</summary>
    public string? Wrong => Input.ReturnedOn?.Date <= Period.Starts ? $"The first day back must be after the absence began, on {DayWords.Of(Period.Starts)}" : null;

    /// <summary>What follows from the day: shown before it is saved, if any deadline moves or others are told.</summary>
    public TouchedByDates? Touched { get; init; }

    public bool IsToBeChecked => Input.Then != ConfirmReturnInput.Save && Touched is { Deadlines.Count: > 0 } or { OfOtherDates.Count: > 0 } or { RotaPlan: not null };
}

public sealed class ConfirmReturnQuery(SuppoRTTContext db, TouchedByDatesQuery touched)
{
    public async Task<ConfirmReturnPage?> Find(string reference, Actor actor, ConfirmReturnInput? input, CancellationToken cancellation)
    {
        if (await db.WholeAbsence(reference, actor, cancellation) is not { } absence)
        {
            return null;
        }

        var page = new ConfirmReturnPage(absence.Reference, absence.MayManage(actor), absence.WhyNotOpen, actor.Is(absence.TraineeId), absence.Period, absence.ReturnedOn, input ?? InputOf(absence));
        return input?.ReturnedOn?.Date is { } on ? page with { Touched = await touched.OfReturn(absence, on, cancellation) } : page;
    }

    private static ConfirmReturnInput InputOf(Absence absence) => new() { ReturnedOn = TypedDate.Of(absence.ReturnedOn), Version = absence.Version };
}
