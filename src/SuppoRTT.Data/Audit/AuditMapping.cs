using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Drafts;
using SuppoRTT.Domain.Absences;

namespace SuppoRTT.Data.Audit;

internal sealed class AuditEntryMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> e)
    {
        e.HasKey(x => new { x.SubjectId, x.Number });
        e.Property(x => x.SubjectKind).HasMaxLength(40);
        e.Property(x => x.Name).HasMaxLength(60);
        e.Property(x => x.Payload).HasMaxLength(2000);
        e.HasStamp(x => x.By);
        e.HasIndex(x => new { x.DeaneryId, x.Name, x.At });
    }
}

internal sealed class ReadEntryMapping : IEntityTypeConfiguration<ReadEntry>
{
    /// <summary>Holds all that somebody can be shown in one hour.</summary>
    private const int LongestContent = 100;

    public void Configure(EntityTypeBuilder<ReadEntry> r)
    {
        r.Property(x => x.Id).ValueGeneratedNever();
        r.Property(x => x.ReaderName).HasMaxLength(200);
        r.Property(x => x.Content).HasConversion<ContentConverter>().HasMaxLength(LongestContent);
        r.HasIndex(x => new { x.AbsenceId, x.ReaderId, x.Hour }).IsUnique();
    }

    /// <summary>All words together, without the blanks that would stand between them.</summary>
    private sealed class ContentConverter() : ValueConverter<ReadContent, string>(
        content => content.ToString().Replace(" ", "", StringComparison.Ordinal), stored => Enum.Parse<ReadContent>(stored));
}

internal sealed class DraftSectionMapping : IEntityTypeConfiguration<DraftSection>
{
    public void Configure(EntityTypeBuilder<DraftSection> d)
    {
        d.HasKey(x => new { x.AbsenceId, x.FormKey, x.SectionKey });
        d.Property(x => x.FormKey).HasMaxLength(40);
        d.Property(x => x.SectionKey).HasMaxLength(40);
        d.Property(x => x.Answers).HasMaxLength(-1);
        d.Property(x => x.Authors).HasMaxLength(-1).HasDefaultValue(AnswerAuthors.Nobody);
        d.Property(x => x.Version).IsConcurrencyToken();
        d.HasStamp(x => x.By);
        d.HasOne<Absence>().WithMany().HasForeignKey(x => x.AbsenceId);
    }
}

internal sealed class KeptAnswersMapping : IEntityTypeConfiguration<KeptAnswers>
{
    public void Configure(EntityTypeBuilder<KeptAnswers> k)
    {
        k.HasKey(x => new { x.AbsenceId, x.FormKey, x.SectionKey, x.PersonId });
        k.Property(x => x.FormKey).HasMaxLength(40);
        k.Property(x => x.SectionKey).HasMaxLength(40);
        k.Property(x => x.Answers).HasMaxLength(-1);
        k.Property(x => x.Version).IsConcurrencyToken();
        k.HasOne<Absence>().WithMany().HasForeignKey(x => x.AbsenceId);
    }
}
