using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.ActionPlans;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.ActionPlans;

/// <summary>A page on which one line of the plan is added or changed.</summary>
/// <param name="Reference">Of the absence.</param>
/// <param name="May">Whether this person may keep up the plan at all.</param>
/// <param name="NotNow">Why it cannot be changed now, in a sentence.</param>
/// <param name="Input">What is posted.</param>
public sealed record NeedPage(string Reference, bool May, string? NotNow, NeedInput Input)
{
    /// <summary>The line as it stands; null for a new one.</summary>
    public NeedCard? Line { get; init; }

    /// <summary>Whether somebody else changed the line while it was typed, to something else than is typed.</summary>
    public bool IsStale => Line is not null && Line.Version != Input.Version && !Input.Says(Line.Content);
}

/// <summary>Finds a plan, and a line of it, for the pages that change them.</summary>
public sealed class NeedQuery(SuppoRTTContext db)
{
    public async Task<NeedPage?> ForNew(string reference, Actor actor, NeedInput? input, CancellationToken cancellation) =>
        await db.WholeAbsence(reference, actor, cancellation) is { } absence
            ? PageOf(absence, actor, input ?? new NeedInput { Status = nameof(NeedStatus.NotStarted) })
            : null;

    public async Task<NeedPage?> ForLine(string reference, int number, Actor actor, NeedInput? input, CancellationToken cancellation)
    {
        var absence = await db.WholeAbsence(reference, actor, cancellation);
        return absence?.Needs.SingleOrDefault(n => n.Number == number) is { } need
            ? PageOf(absence, actor, input ?? NeedInput.Of(need.Content, need.Version)) with { Line = new NeedCard(need.Number, need.Version, need.Content, SaidOfNeed.Of(need)) }
            : null;
    }

    private static NeedPage PageOf(Absence absence, Actor actor, NeedInput input) => new(absence.Reference, absence.MayKeepPlan(actor), absence.WhyNotOpen, input);
}
