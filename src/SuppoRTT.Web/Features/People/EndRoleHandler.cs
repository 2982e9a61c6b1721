using SuppoRTT.Data;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.People;

/// <summary>Ends one role of a member, or their membership.</summary>
public sealed class EndRoleHandler(SuppoRTTContext db, TimeProvider time)
{
    public Task Handle(Guid person, EndRoleInput input, Actor actor, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        var member = await db.MemberOf(new PersonId(person), cancellation);
        var (lastDay, now) = (input.LastDay!.Date!.Value, time.GetUtcNow());
        if (input.Role is { } role)
        {
            member.EndRole(role, lastDay, actor, now, input.Version);
        }
        else
        {
            member.Leave(lastDay, actor, now, input.Version);
        }

        await db.SaveChangesAsync(cancellation);
    });
}
