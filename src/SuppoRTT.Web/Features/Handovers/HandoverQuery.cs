using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Handovers;

/// <summary>A change of supervisor that is planned, for those who may move it or take it back.</summary>
/// <param name="Absence">The absence.</param>
/// <param name="Today">The day of today.</param>
/// <param name="Input">What is posted.</param>
public sealed record HandoverPage(Absence Absence, DateOnly Today, MoveHandoverInput Input)
{
    public NextSupervisor? Next => Absence.Next;

    /// <summary>Why nothing can be done with it, in a sentence; null while it can.</summary>
    public string? NotNow => Next is null ? "No change of supervisor is planned any more: it has taken place, or was taken back." : Absence.Status.GoesOn() ? null : Absence.WhyNotOpen;

    /// <summary>Who follows, as the middle of a sentence.</summary>
    public string Follows => Next?.Name is { } name ? $"{name} supervises" : "it is not known yet who supervises";
}

/// <summary>For those who may name the supervisor; to others the page does not exist.</summary>
public sealed class HandoverQuery(SuppoRTTContext db, TimeProvider time)
{
    public async Task<HandoverPage?> Find(string reference, Actor actor, MoveHandoverInput? input, CancellationToken cancellation) =>
        await db.WholeAbsence(reference, actor, cancellation) is { } absence && absence.MayNameSupervisor(actor)
            ? new HandoverPage(absence, time.GetUtcNow().DateInUk, input ?? new MoveHandoverInput { Version = absence.Version })
            : null;
}
