using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Deaneries;

namespace SuppoRTT.Data.Tenancy;

/// <summary>The one way past the wall between deaneries, with the reason for it.</summary>
public static class AcrossDeaneriesExtensions
{
    /// <summary>The one way past the wall between deaneries. Its callers are a list in a test.</summary>
    /// <param name="rows">What is read.</param>
    /// <param name="why">Why this must look beyond one deanery; for the reader of the code.</param>
    public static IQueryable<T> AcrossDeaneries<T>(this IQueryable<T> rows, string why)
        where T : class, IOwnedByDeanery
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(why);
#pragma warning disable RS0030 // The one place that may.
        return rows.IgnoreQueryFilters([SuppoRTTContext.DeaneryFilter]);
#pragma warning restore RS0030
    }
}
