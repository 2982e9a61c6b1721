using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

using SuppoRTT.Domain.Absences;

namespace SuppoRTT.Data.Absences;

internal sealed class ReplacedRecordMapping : IEntityTypeConfiguration<ReplacedRecord>
{
    public void Configure(EntityTypeBuilder<ReplacedRecord> r)
    {
        r.Property(x => x.Id).ValueGeneratedNever();
        r.Ignore(x => x.Held);
        r.Property(x => x.WhoWasThere).HasMaxLength(500);
        r.HasStamp(x => x.By);
        r.HasIndex("MeetingId", nameof(ReplacedRecord.Number)).IsUnique();
    }
}
