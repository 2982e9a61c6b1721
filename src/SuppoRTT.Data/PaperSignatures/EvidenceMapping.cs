using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.PaperSignatures;
using SuppoRTT.Domain.Common;

namespace SuppoRTT.Data.PaperSignatures;

internal sealed class SignatureEvidenceMapping : IEntityTypeConfiguration<SignatureEvidence>
{
    public void Configure(EntityTypeBuilder<SignatureEvidence> e)
    {
        e.Property(x => x.Id).ValueGeneratedNever();
        e.Property(x => x.FormKey).HasMaxLength(40);
        e.Property(x => x.OwnName).HasMaxLength(SignatureEvidence.LongestName);
        e.Property(x => x.Hash).HasMaxLength(ContentHash.Length);
        e.HasOne<Absence>().WithMany().HasForeignKey(x => x.AbsenceId);
        e.HasOne<Signature>().WithMany().HasForeignKey(x => x.SignatureId);
        e.HasOne(x => x.Content).WithOne().HasForeignKey<EvidenceContent>(x => x.EvidenceId).IsRequired();
        e.HasIndex(x => new { x.AbsenceId, x.FormKey, x.Number }).IsUnique();
    }
}

internal sealed class EvidenceContentMapping : IEntityTypeConfiguration<EvidenceContent>
{
    public void Configure(EntityTypeBuilder<EvidenceContent> c)
    {
        c.HasKey(x => x.EvidenceId);
        c.Property(x => x.EvidenceId).ValueGeneratedNever();
        c.Property(x => x.Bytes).HasMaxLength(SignatureEvidence.LargestFile);
    }
}
