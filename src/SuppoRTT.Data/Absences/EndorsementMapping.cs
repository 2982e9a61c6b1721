using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Endorsing;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Absences;

internal sealed class EndorsementMapping : IEntityTypeConfiguration<Endorsement>
{
    /// <summary>What a form has of its endorsements, and the index by which lists of what is to be endorsed find and sort it.</summary>
    public static void OfForm(EntityTypeBuilder<AbsenceForm> f)
    {
        f.Ignore(x => x.WaitingEndorsement);
        f.Ignore(x => x.GivenEndorsements);
        f.HasMany(x => x.Endorsements).WithOne().HasForeignKey("AbsenceFormId").IsRequired();
        f.HasIndex(x => new { x.DeaneryId, x.EndorsingRole, x.EndorseBy, x.EndorsingOrder });
    }

    public void Configure(EntityTypeBuilder<Endorsement> e)
    {
        e.Property(x => x.Id).ValueGeneratedNever();
        e.Property(x => x.RevisionHash).HasMaxLength(ContentHash.Length);
        e.Property(x => x.Stage).HasMaxLength(40);
        e.Property(x => x.Statement).HasMaxLength(1000);
        e.Property(x => x.Rule).HasMaxLength(1000);
        e.Property(x => x.Note).HasMaxLength(Endorsement.LongestNote);
        e.ComplexProperty(x => x.By, by =>
        {
            by.Property(s => s.Name).HasMaxLength(Person.LongestName);
            by.Property(s => s.OnBehalfOfName).HasMaxLength(Person.LongestName);
        });
        e.HasIndex("AbsenceFormId", nameof(Endorsement.Revision));
    }
}

internal sealed class OpenedRevisionMapping : IEntityTypeConfiguration<OpenedRevision>
{
    public void Configure(EntityTypeBuilder<OpenedRevision> o)
    {
        o.Property(x => x.Id).ValueGeneratedNever();
        o.Property(x => x.FormKey).HasMaxLength(40);
        o.Property(x => x.Hash).HasMaxLength(ContentHash.Length);
        o.HasIndex(x => new { x.AbsenceId, x.FormKey, x.Revision, x.PersonId }).IsUnique();
        o.HasOne<Absence>().WithMany().HasForeignKey(x => x.AbsenceId);
        o.HasOne<Person>().WithMany().HasForeignKey(x => x.PersonId);
    }
}
