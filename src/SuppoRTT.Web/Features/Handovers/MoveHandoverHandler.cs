using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Handovers;

/// <summary>Moves a change of supervisor to another day; if that has come, it takes place now.</summary>
public sealed class MoveHandoverHandler(SuppoRTTContext db, TimeProvider time)
{
    public Task Handle(string reference, MoveHandoverInput input, Actor actor, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        var absence = await db.WholeAbsence(reference, actor, cancellation) ?? throw new RuleBrokenException("This absence is not there any more.");
        var next = absence.Next?.PersonId;
        var member = await db.Memberships.Include(m => m.Person).Include(m => m.Roles).AsSingleQuery().SingleOrDefaultAsync(m => m.PersonId == next, cancellation);
        absence.MoveHandover(input.From!.Date!.Value, member, actor, time.GetUtcNow(), input.Version);
        await db.SaveChangesAsync(cancellation);
    });
}
