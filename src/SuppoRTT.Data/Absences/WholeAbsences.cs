using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Absences;

/// <summary>Absences read with everything inside them, to say a verb to.</summary>
public static class WholeAbsences
{
    /// <summary>An absence with all that belongs to it, to say a verb to or to show; null if there is none that this person may know of. The reference may be typed in any case.</summary>
    public static async Task<Absence?> WholeAbsence(this SuppoRTTContext db, string? reference, Actor actor, CancellationToken cancellation) =>
        Reference.Normalise(reference) is { } known ? await db.Absences.VisibleTo(actor).Where(a => a.Reference == known).Whole().SingleOrDefaultAsync(cancellation) : null;

    /// <summary>With all that belongs to them.</summary>
    public static IQueryable<Absence> Whole(this IQueryable<Absence> absences) => absences
        .Include(a => a.Forms).ThenInclude(f => f.Signatures)
        .Include(a => a.Forms).ThenInclude(f => f.Returns)
        .Include(a => a.Forms).ThenInclude(f => f.Endorsements)
        .Include(a => a.Participations).Include(a => a.Remarks).Include(a => a.RotaSendings)
        .Include(a => a.Requests).Include(a => a.Sittings).Include(a => a.NextSupervisors).Include(a => a.Calls)
        .Include(a => a.Meetings).ThenInclude(m => m.Replaced)
        .Include(a => a.Needs).ThenInclude(n => n.Comments)
        .AsSplitQuery();
}
