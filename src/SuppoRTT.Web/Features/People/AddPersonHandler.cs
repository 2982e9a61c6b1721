using SuppoRTT.Data;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Data.Members;
using SuppoRTT.Data.Security;
using SuppoRTT.Data.Tenancy;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.People;

/// <summary>Adds somebody to the deanery with a role, and asks them in; pressed twice, once.</summary>
public sealed class AddPersonHandler(SuppoRTTContext db, CurrentDeanery deanery, TimeProvider time)
{
    /// <summary>Who was added.</summary>
    public Task<Guid> Handle(AddPersonInput input, Actor actor, CancellationToken cancellation) => db.TryUpTo(2, async () =>
    {
        var now = time.GetUtcNow();
        RuleBrokenException.Unless(!await db.IsClosedAt(Person.FoldEmail(input.Address!), now, cancellation), "Nobody can be invited at this address.");
        var added = await db.MemberAt(deanery.Id, input.Address!, Typed.Words(input.Name)!, now.DateInUk, cancellation);
        RuleBrokenException.Unless(await db.RegisteredFor(added.PersonId, cancellation) is null, "An absence was registered for this doctor. Invite them from its page.");
        added.BeAdded(input.ToHeld(), input.Days(now.DateInUk), input.Version, await db.AllowanceOf(actor, now, cancellation), now, await db.LastInvitedBy(added, cancellation));
        await db.SaveChangesAsync(cancellation);
        await db.LookAgainAround(added.PersonId, input.ToHeld(), now, cancellation);
        return added.Id;
    });
}
