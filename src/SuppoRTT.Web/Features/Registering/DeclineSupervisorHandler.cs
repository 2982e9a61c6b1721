using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Registering;

/// <summary>Does not confirm who was shown, and nobody who was named meanwhile.</summary>
public sealed class DeclineSupervisorHandler(SuppoRTTContext db, TimeProvider time)
{
    public Task Handle(string reference, DeclineSupervisorInput input, Actor actor, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        var absence = await db.WholeAbsence(reference, actor, cancellation) ?? throw new RuleBrokenException("This absence is not there any more.");
        var supervisor = await db.Member(input.Member, cancellation) ?? throw new RuleBrokenException("They are not a member of this deanery any more.");
        var (now, reason) = (time.GetUtcNow(), Typed.Words(input.Reason)!);
        var who = input.Form is null ? absence.Supervisor : absence.PartnerFor(input.Form);
        var isNamedElsewhere = await db.IsNamedBeside(supervisor.PersonId, who?.Id ?? default, cancellation);
        if (input.Form is { } form)
        {
            supervisor.BeDeclinedFor(form, absence, reason, isNamedElsewhere, actor, now);
        }
        else
        {
            supervisor.BeDeclined(absence, reason, isNamedElsewhere, actor, now);
        }

        await db.SaveChangesAsync(cancellation);
    });
}
