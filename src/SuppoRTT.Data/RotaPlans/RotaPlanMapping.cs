using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.RotaPlans;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.RotaPlans;

internal sealed class RotaContactMapping : IEntityTypeConfiguration<RotaContact>
{
    public void Configure(EntityTypeBuilder<RotaContact> c)
    {
        c.IsAggregate();
        c.Property(x => x.Id).ValueGeneratedNever();
        c.Property(x => x.Name).HasMaxLength(Person.LongestName);
        c.Property(x => x.FoldedName).HasMaxLength(Person.LongestName);
        c.Property(x => x.Email).HasMaxLength(EmailAddress.Longest);
        c.Property(x => x.Phone).HasMaxLength(RotaContactDetails.LongestPhone);
        c.Ignore(x => x.Details);
        c.HasIndex(x => new { x.DeaneryId, x.TrustId });
        c.HasOne<Trust>().WithMany().HasForeignKey(x => x.TrustId);
        c.HasOne<Site>().WithMany().HasForeignKey(x => x.SiteId);
    }
}

internal sealed class RotaPlanMapping : IEntityTypeConfiguration<RotaPlan>
{
    public void Configure(EntityTypeBuilder<RotaPlan> p)
    {
        p.Property(x => x.Id).ValueGeneratedNever();
        p.Property(x => x.FormKey).HasMaxLength(40);
        p.Property(x => x.Content).HasMaxLength(-1);
        p.Property(x => x.Hash).HasMaxLength(ContentHash.Length);
        p.HasStamp(x => x.By);
        p.HasIndex(x => new { x.AbsenceId, x.Number }).IsUnique();
        p.HasOne<Absence>().WithMany().HasForeignKey(x => x.AbsenceId);
    }
}

internal sealed class RotaSendingMapping : IEntityTypeConfiguration<RotaSending>
{
    public void Configure(EntityTypeBuilder<RotaSending> s)
    {
        s.Property(x => x.Id).ValueGeneratedNever();
        s.Property(x => x.ContactName).HasMaxLength(Person.LongestName);
        s.Property(x => x.AcknowledgedBy).HasMaxLength(Person.LongestName);
        s.Ignore(x => x.IsLive);
        s.Ignore(x => x.Waits);
        s.HasIndex("AbsenceId", nameof(RotaSending.Plan), nameof(RotaSending.ContactId));
        s.HasOne<RotaContact>().WithMany().HasForeignKey(x => x.ContactId);
    }
}

internal sealed class RotaLinkMapping : IEntityTypeConfiguration<RotaLink>
{
    public void Configure(EntityTypeBuilder<RotaLink> l)
    {
        l.Property(x => x.Id).ValueGeneratedNever();
        l.Property(x => x.TokenHash).HasMaxLength(ContentHash.Length);
        l.HasIndex(x => x.TokenHash).IsUnique();
        l.HasOne<RotaSending>().WithMany().HasForeignKey(x => x.RotaSendingId);
    }
}
