using SuppoRTT.Data;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.People;

/// <summary>Gives somebody a role.</summary>
public sealed class GiveRoleHandler(SuppoRTTContext db, TimeProvider time)
{
    public Task Handle(Guid member, GiveRoleInput input, Actor actor, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        var (found, now) = (await db.Member(member, cancellation) ?? throw new RuleBrokenException("They do not belong to the deanery any more."), time.GetUtcNow());
        found.GiveRole(input.ToHeld(), input.Days(now.DateInUk), input.Version, actor, now);
        await db.SaveChangesAsync(cancellation);
    });
}
