using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Members;

/// <summary>The addresses at which a doctor reads their mail, as far as they are known here.</summary>
public static class DoctorsAddresses
{
    // One for each absence at most.
    private const int Most = 50;

    /// <summary>The one of their sign-in, and those that they gave for the time away, in this absence or another.</summary>
    public static async Task<IReadOnlyList<string>> AddressesOf(this SuppoRTTContext db, PersonId doctor, CancellationToken cancellation)
    {
        var usual = await db.People.Where(p => p.Id == doctor).Select(p => p.Email).SingleAsync(cancellation);
        var away = await db.Absences.Where(a => a.TraineeId == doctor && a.Contact!.OtherAddress != null)
            .OrderByDescending(a => a.Sequence).Take(Most).Select(a => a.Contact!.OtherAddress!).ToListAsync(cancellation);
        return [usual, .. away];
    }
}
