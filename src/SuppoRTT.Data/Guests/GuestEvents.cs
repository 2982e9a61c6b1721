using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Audit;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Guests;

/// <summary>Something that happened with a request to sign without a sign-in.</summary>
/// <param name="Event">What happened.</param>
/// <param name="Person">Who was asked.</param>
public sealed record GuestEvent(AuditEntry Event, PersonId Person);

/// <summary>What happened with the requests to sign forms of an absence without a sign-in; that a code was asked for is no news to anybody.</summary>
public static class GuestEvents
{
    private static readonly string[] _told = [nameof(SigningAsked), nameof(SigningAskedAgain), nameof(SigningTakenBack), nameof(SigningOpened)];

    /// <summary>Within a span of time, its end not among it; the latest first.</summary>
    public static async Task<IReadOnlyList<GuestEvent>> GuestEventsOf(this SuppoRTTContext db, Absence absence, (DateTimeOffset From, DateTimeOffset? Until) span, CancellationToken cancellation)
    {
        var (id, from, until) = (absence.Id, span.From, span.Until ?? DateTimeOffset.MaxValue);
        var found = await db.Audit.AsNoTracking()
            .Join(db.SigningRequests.Where(r => r.AbsenceId == id), a => a.SubjectId, r => r.Id, (a, r) => new { Event = a, r.PersonId })
            .Where(f => f.Event.SubjectKind == nameof(SigningRequest) && _told.Contains(f.Event.Name) && f.Event.At >= from && f.Event.At < until)
            .OrderByDescending(f => f.Event.At).ToListAsync(cancellation);
        return [.. found.Select(f => new GuestEvent(f.Event, f.PersonId))];
    }
}
