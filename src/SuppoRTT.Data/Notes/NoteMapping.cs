using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Notes;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Notes;

internal sealed class NoteMapping : IEntityTypeConfiguration<Note>
{
    public void Configure(EntityTypeBuilder<Note> n)
    {
        n.IsAggregate();
        n.Property(x => x.Id).ValueGeneratedNever();
        n.Property(x => x.Text).HasMaxLength(Note.LongestText);
        n.HasStamp(x => x.By);
        n.HasOne<Absence>().WithMany().HasForeignKey(x => x.AbsenceId);
        n.HasOne<Person>().WithMany().HasForeignKey(x => x.AuthorId);
        n.HasMany(x => x.Changes).WithOne().HasForeignKey("NoteId").IsRequired();
        n.HasIndex(x => new { x.AbsenceId, x.AuthorId, x.Number }).IsUnique();
        n.HasIndex(x => new { x.AbsenceId, x.Sequence });
    }
}

internal sealed class NoteChangeMapping : IEntityTypeConfiguration<NoteChange>
{
    public void Configure(EntityTypeBuilder<NoteChange> c)
    {
        c.Property(x => x.Id).ValueGeneratedNever();
        c.Property(x => x.Was).HasMaxLength(Note.LongestText);
    }
}
