using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Absences.RotaPlans;

namespace SuppoRTT.Data.RotaPlans;

/// <summary>What is done with links to plans for the rota while contacts open them: one UPDATE for all of them, so that none works on in between.</summary>
public static class RotaClaims
{
    /// <summary>The links that went to a contact's former address work no more.</summary>
    public static Task EndLinksOf(this SuppoRTTContext db, Guid contact, DateTimeOffset at, CancellationToken cancellation) =>
        db.RotaLinks.Where(l => l.ExpiresAt > at && db.Set<RotaSending>().Any(s => s.Id == l.RotaSendingId && s.ContactId == contact))
            .ExecuteUpdateAsync(s => s.SetProperty(l => l.ExpiresAt, at), cancellation);
}
