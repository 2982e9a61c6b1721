using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Requests;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Requests;

internal sealed class RequestMapping : IEntityTypeConfiguration<DeaneryRequest>
{
    public void Configure(EntityTypeBuilder<DeaneryRequest> r)
    {
        r.Property(x => x.Id).ValueGeneratedNever();
        r.Property(x => x.Kind).HasMaxLength(DeaneryRequest.LongestKind);
        r.Ignore(x => x.Waits);
        r.Ignore(x => x.IsGranted);
        r.HasIndex("AbsenceId", nameof(DeaneryRequest.Number)).IsUnique();
        r.HasIndex(x => new { x.DeaneryId, x.Status, x.AskedOn });
        r.HasOne<Person>().WithMany().HasForeignKey(x => x.AskedBy);
        r.HasOne<Absence>().WithMany(a => a.Requests).HasForeignKey("AbsenceId").IsRequired();
    }
}
