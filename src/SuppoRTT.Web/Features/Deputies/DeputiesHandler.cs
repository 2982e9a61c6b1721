using SuppoRTT.Data;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Deputies;

/// <summary>Says who stands in for a member, on which days, and that it is over.</summary>
public sealed class DeputiesHandler(SuppoRTTContext db, TimeProvider time)
{
    /// <summary>Tried once more if somebody else named one of the two at the same moment: then it is said why it is not possible now.</summary>
    public Task Name(Guid member, NameDeputyInput input, Actor actor, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        var (found, deputy, now) = (await Found(member, cancellation), await Found(input.Choice!.Value, cancellation), time.GetUtcNow());
        found.NameDeputy(deputy, await db.StandsInAs(found.PersonId, now.DateInUk, cancellation), input.Role!.Value, input.Days(now.DateInUk)!, input.Reason, input.Version, actor, now);
        await db.SaveChangesAsync(cancellation);
    });

    public Task Change(Guid member, ChangeDeputyInput input, Actor actor, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        var (found, now) = (await Found(member, cancellation), time.GetUtcNow());
        if (input.IsEnding)
        {
            found.EndDeputy(input.Which!.Value, actor, now);
        }
        else
        {
            var deputy = await db.MemberWithDeputies(found.DeputyPerson(input.Which!.Value), cancellation) ?? throw new RuleBrokenException("The deputy does not belong to the deanery any more.");
            found.ChangeDeputyDays(input.Which.Value, deputy, await db.StandsInAs(found.PersonId, now.DateInUk, cancellation), input.Days!, input.Version, actor, now);
        }

        await db.SaveChangesAsync(cancellation);
    });

    private async Task<Membership> Found(Guid member, CancellationToken cancellation) =>
        await db.MemberWithDeputies(member, cancellation) ?? throw new RuleBrokenException("They do not belong to the deanery any more.");
}
