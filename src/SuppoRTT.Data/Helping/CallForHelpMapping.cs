using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Helping;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Helping;

internal sealed class CallForHelpMapping : IEntityTypeConfiguration<CallForHelp>
{
    public void Configure(EntityTypeBuilder<CallForHelp> c)
    {
        c.Property(x => x.Id).ValueGeneratedNever();
        c.Property(x => x.FormKey).HasMaxLength(40);
        c.Property(x => x.AboutName).HasMaxLength(Person.LongestName);
        c.Property(x => x.HelperName).HasMaxLength(Person.LongestName);
        c.Property(x => x.RepliedBy).HasMaxLength(Person.LongestName);
        c.Property(x => x.Words).HasMaxLength(CallForHelp.LongestWords);
        c.Property(x => x.Reply).HasMaxLength(CallForHelp.LongestWords);
        c.HasOne<Absence>().WithMany(x => x.Calls).HasForeignKey("AbsenceId").IsRequired();
        c.HasOne<Person>().WithMany().HasForeignKey(x => x.AboutId);
        c.HasIndex(x => new { x.DeaneryId, x.SettledAt });
    }
}
