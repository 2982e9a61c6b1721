using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Audit;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Absences;

/// <summary>Somebody looked within the hour that begins here, in the role that they had then.</summary>
public sealed record ReadLine(string Name, Role? Role, ReadContent? Content, DateTimeOffset Hour);

/// <summary>One page of who has looked at an absence.</summary>
/// <param name="Reference">Of the absence.</param>
/// <param name="Lines">Who looked, the latest first.</param>
/// <param name="Older">The hour before which there is more; null if this is all.</param>
/// <param name="IsLatest">Whether the latest is among it.</param>
public sealed record ReadersPage(string Reference, IReadOnlyList<ReadLine> Lines, long? Older, bool IsLatest);

/// <summary>The log of reads of one absence, for its doctor; to others the page does not exist. A page ends with a whole hour, so that nobody falls between two.</summary>
public sealed class ShowReadersQuery(SuppoRTTContext db)
{
    public const int PageSize = 50;

    public async Task<ReadersPage?> Find(string reference, long? before, Actor actor, CancellationToken cancellation)
    {
        if (await db.WholeAbsence(reference, actor, cancellation) is not { } absence || !actor.Is(absence.TraineeId))
        {
            return null;
        }

        var (id, until) = (absence.Id.Value, Moment(before));
        var reads = db.Reads.AsNoTracking().Where(r => r.AbsenceId == id && r.Hour < until);
        var hours = await reads.OrderByDescending(r => r.Hour).Take(PageSize).Select(r => r.Hour).ToListAsync(cancellation);
        if (hours.Count == 0)
        {
            return new ReadersPage(absence.Reference, [], null, before is null);
        }

        var last = hours[^1];
        var lines = await reads.Where(r => r.Hour >= last).OrderByDescending(r => r.Hour).ThenBy(r => r.ReaderName).Select(r => new ReadLine(r.ReaderName, r.Role, r.Content, r.Hour)).ToListAsync(cancellation);
        return new ReadersPage(absence.Reference, lines, await reads.AnyAsync(r => r.Hour < last, cancellation) ? last.ToUnixTimeSeconds() : null, before is null);
    }

    private static DateTimeOffset Moment(long? before) =>
        before is { } seconds && seconds > 0 && seconds < DateTimeOffset.MaxValue.ToUnixTimeSeconds() ? DateTimeOffset.FromUnixTimeSeconds(seconds) : DateTimeOffset.MaxValue;
}
