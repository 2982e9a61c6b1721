using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Absences;

internal sealed class AbsenceFormMapping : IEntityTypeConfiguration<AbsenceForm>
{
    public void Configure(EntityTypeBuilder<AbsenceForm> f)
    {
        f.Property(x => x.Id).ValueGeneratedNever();
        f.Property(x => x.Key).HasMaxLength(40);
        f.Property(x => x.RevisionHash).HasMaxLength(ContentHash.Length);
        f.Ignore(x => x.OpenReturn);
        f.HasIndex("AbsenceId", nameof(AbsenceForm.Key)).IsUnique();
        f.HasMany(x => x.Signatures).WithOne().HasForeignKey("AbsenceFormId").IsRequired();
        f.HasMany(x => x.Returns).WithOne().HasForeignKey("AbsenceFormId").IsRequired();
        EndorsementMapping.OfForm(f);
    }
}

internal sealed class SignatureMapping : IEntityTypeConfiguration<Signature>
{
    public void Configure(EntityTypeBuilder<Signature> s)
    {
        s.Property(x => x.Id).ValueGeneratedNever();
        s.HasStamp(x => x.By);
        s.Property(x => x.Statement).HasMaxLength(1000);
        s.Property(x => x.Comments).HasMaxLength(4000);
        s.Property(x => x.Content).HasMaxLength(-1);
        s.Ignore(x => x.Held);
        s.ComplexProperty(x => x.OnPaper, p => p.Property(x => x.RecordedByName).HasMaxLength(Person.LongestName));
        s.Property(x => x.Hash).HasMaxLength(ContentHash.Length);
        s.HasIndex("AbsenceFormId", nameof(Signature.Party), nameof(Signature.Revision));
        s.HasIndex(x => new { x.DeaneryId, x.SignerId, x.At });
        s.HasIndex(x => new { x.DeaneryId, x.InNameOfId, x.At });
    }
}

internal sealed class FormReturnMapping : IEntityTypeConfiguration<FormReturn>
{
    public void Configure(EntityTypeBuilder<FormReturn> r)
    {
        r.Property(x => x.Id).ValueGeneratedNever();
        r.HasStamp(x => x.By);
        r.Property(x => x.Reason).HasMaxLength(2000);
    }
}

internal sealed class FormRevisionMapping : IEntityTypeConfiguration<FormRevision>
{
    public void Configure(EntityTypeBuilder<FormRevision> r)
    {
        r.Property(x => x.Id).ValueGeneratedNever();
        r.Property(x => x.FormKey).HasMaxLength(40);
        r.Property(x => x.Answers).HasMaxLength(-1);
        r.Property(x => x.Plan).HasMaxLength(-1);
        r.Property(x => x.Doctor).HasMaxLength(-1);
        r.Property(x => x.Hash).HasMaxLength(ContentHash.Length);
        r.Property(x => x.Code).HasMaxLength(VerificationCode.Length);
        r.HasStamp(x => x.By);
        r.HasIndex(x => new { x.AbsenceId, x.FormKey, x.Number }).IsUnique();
        r.HasIndex(x => x.Code).IsUnique();
        r.HasOne<Absence>().WithMany().HasForeignKey(x => x.AbsenceId);
    }
}
