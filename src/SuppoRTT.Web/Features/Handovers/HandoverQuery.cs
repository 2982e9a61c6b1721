using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Members;
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

    /// <summary>Whether who was named to follow is not there any more: they have left, hold no role for it, or cannot sign in.</summary>
    public bool IsGone { get; init; }

    /// <summary>Why the reader can move the day to a later one only; null if they can move it to any.</summary>
    public string? OnlyLater { get; init; }

    /// <summary>Why it cannot be moved to the day that was posted; null if it can.</summary>
    public string? Problem => Next is { } next && Input.From?.Date < next.From ? OnlyLater : null;

    /// <summary>Why nothing can be done with it, in a sentence; null while it can.</summary>
    public string? NotNow => Next is null ? "No change of supervisor is planned any more: it has taken place, or was taken back." : Absence.Status.GoesOn() ? null : Absence.WhyNotOpen;

    /// <summary>Who follows, as the middle of a sentence.</summary>
    public string Follows => Next?.Name is { } name ? $"{name} supervises" : "it is not known yet who supervises";
}

/// <summary>For those who may name the supervisor; to others the page does not exist.</summary>
public sealed class HandoverQuery(SuppoRTTContext db, TimeProvider time)
{
    public async Task<HandoverPage?> Find(string reference, Actor actor, MoveHandoverInput? input, CancellationToken cancellation) =>
        await db.WholeAbsence(reference, actor, cancellation) is { } absence && absence.MayNameSupervisor(actor) ? await Of(absence, actor, input, cancellation) : null;

    /// <summary>A second click of somebody who handed over what was theirs until then, and may not know of the absence any more.</summary>
    public Task<bool> HasHandedOver(string reference, MoveHandoverInput input, Actor actor, CancellationToken cancellation)
    {
        var (known, me, shown, day) = (Reference.Normalise(reference), actor.Id, input.Shown, input.From?.Date);
        return db.Absences.AnyAsync(
            a => a.Reference == known && a.NextSupervisors.Any(n => n.Id == shown && n.EndedAt != null && n.From == day) && a.Participations.Any(p => p.PersonId == me && p.Part == Part.Supervisor && p.Until != null), cancellation);
    }

    private async Task<HandoverPage> Of(Absence absence, Actor actor, MoveHandoverInput? input, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return new HandoverPage(absence, now.DateInUk, input ?? new MoveHandoverInput { Version = absence.Version })
        {
            IsGone = absence.Next is { PersonId: not null } && !absence.CanFollow(await db.FollowerOf(absence, now, cancellation), now.DateInUk),
            OnlyLater = absence.WhyNotMovedTo(DateOnly.MinValue, actor),
        };
    }
}
