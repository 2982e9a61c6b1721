using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Drafts;

/// <summary>Keeps who is in a form that is filled in together.</summary>
public static class FormPresences
{
    private const int MostAtOnce = 500;

    private static readonly TimeSpan _kept = TimeSpan.FromDays(1);

    /// <summary>Says where somebody is now, and finds where everybody was last.</summary>
    public static async Task<IReadOnlyList<FormPresence>> Meet(this SuppoRTTContext db, Sitting sitting, PersonId person, string? section, DateTimeOffset at, CancellationToken cancellation)
    {
        var there = await db.Set<FormPresence>().Where(p => p.SittingId == sitting.Id).ToListAsync(cancellation);
        if (there.SingleOrDefault(p => p.PersonId == person) is { } own)
        {
            own.Move(section, at);
        }
        else
        {
            there.Add(new FormPresence(sitting, person, section, at));
            db.Add(there[^1]);
        }

        await db.SaveUnlessThere(there, cancellation);
        return there;
    }

    /// <summary>Forgets where people were more than a day ago, some at a time.</summary>
    /// <returns>How many were forgotten.</returns>
    public static async Task<int> ForgetPresences(this SuppoRTTContext db, DateTimeOffset now, CancellationToken cancellation)
    {
        var before = now - _kept;
        var old = await db.Set<FormPresence>().Where(p => p.SeenAt < before).OrderBy(p => p.SeenAt).Take(MostAtOnce).ToListAsync(cancellation);
        db.RemoveRange(old);
        await db.SaveChangesAsync(cancellation);
        return old.Count;
    }

    /// <summary>If another window of the same person, or the sweep, was faster by a moment, that stands.</summary>
    private static async Task SaveUnlessThere(this SuppoRTTContext db, IReadOnlyList<FormPresence> there, CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (Exception e) when (DatabaseFaults.IsLostRace(e))
        {
            foreach (var presence in there)
            {
                db.Entry(presence).State = EntityState.Detached;
            }
        }
    }
}

internal sealed class FormPresenceMapping : IEntityTypeConfiguration<FormPresence>
{
    public void Configure(EntityTypeBuilder<FormPresence> p)
    {
        p.HasKey(x => new { x.SittingId, x.PersonId });
        p.Property(x => x.SectionKey).HasMaxLength(40);
        p.HasOne<Sitting>().WithMany().HasForeignKey(x => x.SittingId);
        p.HasOne<Person>().WithMany().HasForeignKey(x => x.PersonId);
        p.HasIndex(x => new { x.DeaneryId, x.SeenAt });
    }
}

internal sealed class SittingMapping : IEntityTypeConfiguration<Sitting>
{
    public void Configure(EntityTypeBuilder<Sitting> s)
    {
        s.Property(x => x.Id).ValueGeneratedNever();
        s.Property(x => x.FormKey).HasMaxLength(40);
        s.Property(x => x.PartnerName).HasMaxLength(200);
        s.HasIndex(x => new { x.DeaneryId, x.PartnerId, x.StartedAt });
        s.HasOne<Person>().WithMany().HasForeignKey(x => x.PartnerId);
    }
}
