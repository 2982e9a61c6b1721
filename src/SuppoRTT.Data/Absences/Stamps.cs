using Microsoft.EntityFrameworkCore.Metadata.Builders;

using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Absences;

/// <summary>Columns that several tables have in the same way.</summary>
internal static class Stamps
{
    /// <summary>Who did it, as columns beside the row.</summary>
    public static void HasStamp<T>(this EntityTypeBuilder<T> row, System.Linq.Expressions.Expression<Func<T, ActorStamp?>> stamp)
        where T : class => row.ComplexProperty(stamp, by =>
    {
        by.IsRequired();
        by.Property(s => s.Name).HasMaxLength(200);
        by.Property(s => s.OnBehalfOfName).HasMaxLength(200);
    });

    public static void IsAggregate<T>(this EntityTypeBuilder<T> row)
        where T : Aggregate
    {
        row.Property(a => a.Version).IsConcurrencyToken();
        row.Ignore(a => a.Happenings);
    }
}
