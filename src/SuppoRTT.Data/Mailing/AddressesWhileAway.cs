using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Mailing;

/// <summary>Where doctors are written to while they are away.</summary>
public static class AddressesWhileAway
{
    /// <summary>The address that was agreed for an absence of theirs that has begun and goes on, of several for the one that began last; null if there is none.</summary>
    public static Task<string?> AddressWhileAway(this SuppoRTTContext db, PersonId doctor, DateOnly today, CancellationToken cancellation) => db.Absences.ThatGoOn()
        .Where(a => a.TraineeId == doctor && a.Period.Starts <= today && a.ReturnedOn == null && a.Contact!.Way == ContactWay.OtherAddress)
        .OrderByDescending(a => a.Period.Starts).ThenByDescending(a => a.Sequence).Select(a => a.Contact!.OtherAddress).FirstOrDefaultAsync(cancellation);
}
