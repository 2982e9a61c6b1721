using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Lists;

/// <summary>Each way to sort a list has an index that ends with the number of the absence, so that a page far down is found as the first is.</summary>
internal sealed class AbsenceRowMapping : IEntityTypeConfiguration<AbsenceRow>
{
    public void Configure(EntityTypeBuilder<AbsenceRow> r)
    {
        r.ToTable("AbsenceRows");
        r.HasKey(x => x.AbsenceId);
        r.Property(x => x.AbsenceId).ValueGeneratedNever();
        r.Property(x => x.Version).IsConcurrencyToken();
        r.Property(x => x.FoldedName).HasMaxLength(Person.LongestName);
        r.Property(x => x.FoldedFamilyName).HasMaxLength(Person.LongestName);
        r.Property(x => x.Grade).HasMaxLength(20);
        r.Ignore(x => x.Concerns);
        r.HasOne<Absence>().WithOne().HasForeignKey<AbsenceRow>(x => x.AbsenceId);
        r.HasIndex(x => new { x.DeaneryId, x.Sequence });
        r.HasIndex(x => new { x.DeaneryId, x.GoesOn, x.Sequence });
        r.HasIndex(x => new { x.DeaneryId, x.GoesOn, x.By, x.Sequence });
        r.HasIndex(x => new { x.DeaneryId, x.GoesOn, x.Back, x.Sequence });
        r.HasIndex(x => new { x.DeaneryId, x.GoesOn, x.FoldedName, x.Sequence });
        r.HasIndex(x => new { x.DeaneryId, x.NeedsEyes, x.By, x.Sequence });
        r.HasIndex(x => new { x.DeaneryId, x.IsRestricted, x.By, x.Sequence });
        r.HasIndex(x => new { x.DeaneryId, x.ReturnTrustId, x.Sequence });
        r.HasIndex(x => new { x.DeaneryId, x.GoesOn, x.SupervisorId, x.By, x.AbsenceId });
        r.HasIndex(x => new { x.DeaneryId, x.FoldedName });
        r.HasIndex(x => new { x.DeaneryId, x.FoldedFamilyName });
        r.HasIndex(x => x.ReckonOn);
        foreach (var place in new[] { nameof(AbsenceRow.ProgrammeId), nameof(AbsenceRow.SpecialtyId), nameof(AbsenceRow.SchoolId), nameof(AbsenceRow.TrustId), nameof(AbsenceRow.SiteId) })
        {
            r.HasIndex(nameof(AbsenceRow.DeaneryId), place, nameof(AbsenceRow.GoesOn), nameof(AbsenceRow.By), nameof(AbsenceRow.Sequence));
        }
    }
}
