using SuppoRTT.Data;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.People;

/// <summary>Ends somebody's membership.</summary>
public sealed class EndMembershipHandler(SuppoRTTContext db, TimeProvider time)
{
    public Task Handle(Guid member, EndMembershipInput input, Actor actor, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        var (found, now) = (await db.Member(member, cancellation) ?? throw new RuleBrokenException("They do not belong to the deanery any more."), time.GetUtcNow());
        found.Leave(input.LastDay!.Date!.Value, input.Version, actor, now);
        await db.SaveChangesAsync(cancellation);
        await db.LookAgainAround(found.PersonId, held: null, now, cancellation);
    });
}
