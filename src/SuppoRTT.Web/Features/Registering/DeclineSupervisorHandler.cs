using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Registering;

/// <summary>Does not confirm the supervisor who was shown, and nobody who was named meanwhile.</summary>
public sealed class DeclineSupervisorHandler(SuppoRTTContext db, TimeProvider time)
{
    public Task Handle(string reference, DeclineSupervisorInput input, Actor actor, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        var absence = await db.WholeAbsence(reference, actor, cancellation) ?? throw new RuleBrokenException("This absence is not there any more.");
        var supervisor = await db.Member(input.Member, cancellation) ?? throw new RuleBrokenException("They are not a member of this deanery any more.");
        var person = supervisor.PersonId;
        var waitsElsewhere = await db.Absences.AnyAsync(a => a.Id != absence.Id && a.Participations.Any(p => p.PersonId == person && p.Part == Part.Supervisor && p.Until == null), cancellation);
        supervisor.BeDeclined(absence, Typed.Words(input.Reason)!, waitsElsewhere, actor, time.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
    });
}
