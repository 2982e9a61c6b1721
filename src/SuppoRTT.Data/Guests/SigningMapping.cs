using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Guests;

internal sealed class SigningRequestMapping : IEntityTypeConfiguration<SigningRequest>
{
    public void Configure(EntityTypeBuilder<SigningRequest> r)
    {
        r.IsAggregate();
        r.Property(x => x.Id).ValueGeneratedNever();
        r.Property(x => x.FormKey).HasMaxLength(40);
        r.Property(x => x.Address).HasMaxLength(EmailAddress.Longest);
        r.Property(x => x.FoldedAddress).HasMaxLength(EmailAddress.Longest);
        r.Property(x => x.CodeHash).HasMaxLength(ContentHash.Length);
        r.HasOne<Absence>().WithMany().HasForeignKey(x => x.AbsenceId);
        r.HasOne<Person>().WithMany().HasForeignKey(x => x.PersonId);
        r.HasIndex(x => new { x.DeaneryId, x.AbsenceId, x.FormKey });
        r.HasIndex(x => new { x.DeaneryId, x.PersonId });
    }
}

internal sealed class SigningLinkMapping : IEntityTypeConfiguration<SigningLink>
{
    public void Configure(EntityTypeBuilder<SigningLink> l)
    {
        l.Property(x => x.Id).ValueGeneratedNever();
        l.Property(x => x.TokenHash).HasMaxLength(ContentHash.Length);
        l.HasOne<SigningRequest>().WithMany().HasForeignKey(x => x.SigningRequestId);
        l.HasIndex(x => x.TokenHash).IsUnique();
    }
}
