using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Members;

internal sealed class DeputyMapping : IEntityTypeConfiguration<Deputy>
{
    public void Configure(EntityTypeBuilder<Deputy> d)
    {
        d.ToTable("Deputies");
        d.Property(x => x.Id).ValueGeneratedNever();
        d.Property(x => x.Reason).HasMaxLength(Deputy.LongestReason);
        d.Ignore(x => x.Days);
        d.HasOne<Person>().WithMany().HasForeignKey(x => x.PersonId);
        d.HasIndex(x => new { x.DeaneryId, x.PersonId, x.Until });
    }
}
