using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Calendars;

/// <summary>A private address at which the calendar of one person reads their meetings in one deanery. The address is told once; only the hash of its secret is kept.</summary>
public sealed class CalendarFeed : IOwnedByDeanery
{
    private CalendarFeed() => TokenHash = null!;

    public CalendarFeed(DeaneryId deanery, PersonId person, string tokenHash, DateTimeOffset at) =>
        (Id, DeaneryId, PersonId, TokenHash, MadeAt) = (Guid.CreateVersion7(), deanery, person, tokenHash, at);

    public Guid Id { get; private init; }

    public DeaneryId DeaneryId { get; private init; }

    public PersonId PersonId { get; private init; }

    public string TokenHash { get; private init; }

    public DateTimeOffset MadeAt { get; private init; }

    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>From now on the address leads nowhere.</summary>
    public void Revoke(DateTimeOffset at) => RevokedAt ??= at;
}
