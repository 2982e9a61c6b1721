using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Registering;

/// <summary>A supervisor, or who was chosen for a form, whom the deanery does not confirm.</summary>
/// <param name="Of">The supervisor who is to be confirmed.</param>
/// <param name="Input">What is posted.</param>
public sealed record DeclineSupervisorPage(ConfirmSupervisorPage Of, DeclineSupervisorInput Input)
{
    /// <summary>Why there is nothing to decline now.</summary>
    public string? Hindrance => Of.IsWaiting ? null : "There is nothing to confirm: they are confirmed already.";
}

/// <summary>For staff, of somebody else; to others the page does not exist.</summary>
public sealed class DeclineSupervisorQuery(SuppoRTTContext db, ConfirmSupervisorQuery confirming)
{
    public async Task<DeclineSupervisorPage?> Find(string reference, string? form, Actor actor, DeclineSupervisorInput? input, CancellationToken cancellation) =>
        await confirming.Find(reference, form, next: false, actor, cancellation) is { } found ? new DeclineSupervisorPage(found, input ?? new DeclineSupervisorInput { Member = found.Supervisor.Id, Form = found.Form }) : null;

    /// <summary>A second click: the reader has declined them, and nothing happened since.</summary>
    public async Task<bool> IsDone(string reference, string? form, Actor actor, CancellationToken cancellation)
    {
        if (await db.WholeAbsence(reference, actor, cancellation) is not { } absence || (form is null ? absence.Supervisor : absence.PartnerFor(form)) is not null)
        {
            return false;
        }

        var (id, by, what) = (absence.Id.Value, actor.Id.Value, form is null ? nameof(SupervisorDeclined) : nameof(PartnerDeclined));
        return await db.Audit.AnyAsync(e => e.SubjectId == id && e.Number == absence.LastEventNumber && e.Name == what && e.By.Id == by, cancellation);
    }
}
