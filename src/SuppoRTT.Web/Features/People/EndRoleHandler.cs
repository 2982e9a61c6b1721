using SuppoRTT.Data;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.People;

/// <summary>Ends somebody's role, at once or on a day.</summary>
public sealed class EndRoleHandler(SuppoRTTContext db, TimeProvider time)
{
    public Task Handle(Guid member, EndRoleInput input, Actor actor, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        var (found, now) = (await db.Member(member, cancellation) ?? throw new RuleBrokenException("They do not belong to the deanery any more."), time.GetUtcNow());
        found.TakeRoleAway(input.Role!.Value, input.LastDay?.Date ?? now.DateInUk.AddDays(-1), input.Version, actor, now);
        await db.SaveChangesAsync(cancellation);
    });
}
