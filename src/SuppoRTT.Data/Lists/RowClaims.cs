using Microsoft.EntityFrameworkCore;

namespace SuppoRTT.Data.Lists;

/// <summary>Has the rows of a whole deanery reckoned again.</summary>
public static class RowClaims
{
    /// <summary>As when its rules have changed.</summary>
    public static Task DoubtAllRows(this SuppoRTTContext db, CancellationToken cancellation) =>
        db.AbsenceRows.Where(r => r.GoesOn).ExecuteUpdateAsync(s => s.SetProperty(r => r.ReckonOn, DateOnly.MinValue), cancellation);
}
