using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.RotaPlans;

namespace SuppoRTT.Data.RotaPlans;

/// <summary>What is done with links to plans for the rota while contacts open them: one UPDATE for all of them, so that none works on in between.</summary>
public static class RotaClaims
{
    /// <summary>The links that went to a contact's former address work no more.</summary>
    public static Task EndLinksOf(this SuppoRTTContext db, Guid contact, DateTimeOffset at, CancellationToken cancellation) =>
        db.RotaLinks.Where(l => l.ExpiresAt > at && db.Set<RotaSending>().Any(s => s.Id == l.RotaSendingId && s.ContactId == contact))
            .ExecuteUpdateAsync(s => s.SetProperty(l => l.ExpiresAt, at), cancellation);

    /// <summary>What a contact who left has of absences that are over is no longer valid for them. There are those of all years, so nothing is said of it in their history, and nobody is written to.</summary>
    public static Task EndSendingsOfThoseOver(this SuppoRTTContext db, Guid contact, DateTimeOffset at, CancellationToken cancellation)
    {
        var goingOn = db.Absences.ThatGoOn().Select(a => a.Id);
        return db.Set<RotaSending>().Where(s => s.ContactId == contact && s.EndedAt == null && !goingOn.Contains(EF.Property<AbsenceId>(s, "AbsenceId")))
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, at).SetProperty(x => x.Ended, RotaSendingEnd.ContactLeft), cancellation);
    }
}
