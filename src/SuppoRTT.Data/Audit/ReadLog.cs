using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Audit;

/// <summary>The log of who has looked at an absence.</summary>
public static class ReadLog
{
    /// <summary>Somebody is about to be shown something of an absence: one entry for each person, absence and hour. What doctors read of their own is not logged.</summary>
    public static async Task LogRead(this SuppoRTTContext db, Absence absence, ReadContent content, Actor reader, DateTimeOffset at, CancellationToken cancellation)
    {
        if (reader.Is(absence.TraineeId))
        {
            return;
        }

        var entry = new ReadEntry(absence.DeaneryId, absence.Id.Value, content, reader.Id, NamesOf(reader, absence.StandsInHereFor(reader)), at) { Role = absence.RoleTowards(reader) };
        var known = await db.OfTheSameHour(entry, cancellation);
        if (known is null && !await db.AddReadEntry(entry, cancellation))
        {
            known = await db.OfTheSameHour(entry, cancellation);
        }

        if (known?.ReadAlso(content) == true)
        {
            await db.SaveChangesAsync(cancellation);
        }
    }

    /// <summary>What this person was shown of this absence within the hour; not asked for again by a page that has just written it.</summary>
    private static async Task<ReadEntry?> OfTheSameHour(this SuppoRTTContext db, ReadEntry entry, CancellationToken cancellation) =>
        db.Reads.Local.FirstOrDefault(r => r.AbsenceId == entry.AbsenceId && r.ReaderId == entry.ReaderId && r.Hour == entry.Hour)
        ?? await db.Reads.SingleOrDefaultAsync(r => r.AbsenceId == entry.AbsenceId && r.ReaderId == entry.ReaderId && r.Hour == entry.Hour, cancellation);

    /// <summary>Both names of who reads as a deputy.</summary>
    private static string NamesOf(Actor reader, Actor? absent)
    {
        var names = absent is null ? reader.Name : $"{reader.Name} for {absent.Name}";
        return names.Length <= Person.LongestName ? names : names[..Person.LongestName];
    }

    /// <summary>Writes an entry. False if another request of the same person wrote the same hour's a moment before: that one stands.</summary>
    private static async Task<bool> AddReadEntry(this SuppoRTTContext db, ReadEntry entry, CancellationToken cancellation)
    {
        db.Reads.Add(entry);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException e) when (DatabaseFaults.IsDuplicate(e))
        {
            db.Entry(entry).State = EntityState.Detached;
            return false;
        }
    }
}
