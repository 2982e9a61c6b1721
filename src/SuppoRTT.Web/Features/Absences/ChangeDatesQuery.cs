using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Audit;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
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

    /// <summary>Later dates that the deanery granted and that are not those of the absence yet.</summary>
    public IReadOnlyList<ShownRequest> Granted { get; init; } = [];

    /// <summary>What is said once it is saved.</summary>
    public string Done => Touched switch
    {
        { AsksForDecision: true } => "The dates are changed, and the deanery is asked to decide",
        { SparesDecision: true } => "The dates are changed, and no decision is needed any more",
        _ => "The dates are changed",
    };
}

public sealed class ChangeDatesQuery(SuppoRTTContext db, DefinitionStore definitions, TouchedByDatesQuery touched, TimeProvider time)
{
    /// <summary>The dates as they are; of a request that was granted, with the later date and that it was granted.</summary>
    public async Task<ChangeDatesPage?> Find(string reference, int? request, Actor actor, CancellationToken cancellation)
    {
        if (await db.WholeAbsence(reference, actor, cancellation) is not { } absence)
        {
            return null;
        }

        var page = await PageOf(absence, actor, InputOf(absence), cancellation);
        return page.Granted.FirstOrDefault(g => g.Request.Number == request) is { } granted ? page with { Input = InputOf(granted, page.Input) } : page;
    }

    /// <summary>The page with what was typed, and what would follow from it.</summary>
    public async Task<ChangeDatesPage?> Check(string reference, ChangeDatesInput input, Actor actor, CancellationToken cancellation)
    {
        if (await db.WholeAbsence(reference, actor, cancellation) is not { } absence)
        {
            return null;
        }

        var page = await PageOf(absence, actor, input with { ReturnNow = absence.Period.ExpectedReturn }, cancellation);
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

    /// <summary>What the deanery granted is read with it, so it is kept who did.</summary>
    private async Task<ChangeDatesPage> PageOf(Absence absence, Actor actor, ChangeDatesInput input, CancellationToken cancellation)
    {
        IReadOnlyList<ShownRequest> granted = [.. ShownRequest.Of(absence, (await definitions.Rules(cancellation)).Rules, actor, time.GetUtcNow().DateInUk, []).Where(r => r.OffersDates)];
        if (granted.Count > 0)
        {
            await db.LogRead(absence, ReadContent.Request, actor, time.GetUtcNow(), cancellation);
        }

        return new ChangeDatesPage(absence.Reference, absence.MayManage(actor), NotNow(absence), actor.Is(absence.TraineeId), absence.Period, input) { Granted = granted };
    }

    private static string? NotNow(Absence absence) =>
        (absence.Status.GoesOn() ? null : absence.WhyNotOpen) ?? (absence.ReturnedOn is { } on ? $"The return on {DayWords.Of(on)} is confirmed, so the dates of the absence stand." : null);

    private static ChangeDatesInput InputOf(ShownRequest granted, ChangeDatesInput input) => granted.Terms?.Defers == DeferredDate.Start
        ? input with { Starts = TypedDate.Of(granted.Request.WishedFor), Reason = ReasonOf(granted) }
        : input with { Return = ChangeDatesInput.Known, ExpectedReturn = TypedDate.Of(granted.Request.WishedFor), Reason = ReasonOf(granted) };

    private static string ReasonOf(ShownRequest granted) => $"{granted.Name}, granted by the deanery on {DayWords.Of(granted.Request.DecidedOn)}.";

    private static ChangeDatesInput InputOf(Absence absence) => new()
    {
        Starts = TypedDate.Of(absence.Period.Starts),
        Return = absence.Period.ExpectedReturn is null ? ChangeDatesInput.NotKnown : ChangeDatesInput.Known,
        ExpectedReturn = TypedDate.Of(absence.Period.ExpectedReturn),
        Version = absence.Version,
    };
}
