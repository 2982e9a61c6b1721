using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences;

/// <summary>The doctor and who does a form with them fill it in together: opened by the doctor, joined by the other, over when either leaves it and at the latest with the day. Never deleted.</summary>
public sealed class Sitting : IOwnedByDeanery
{
    private Sitting() => FormKey = PartnerName = null!;

    internal Sitting(DeaneryId deanery, string form, Participation partner, DateTimeOffset at) =>
        (Id, DeaneryId, FormKey, PartnerId, PartnerName, StartedAt) = (Guid.CreateVersion7(), deanery, form, partner.PersonId, partner.Name, at);

    public Guid Id { get; private init; }

    public DeaneryId DeaneryId { get; private init; }

    public string FormKey { get; private init; }

    /// <summary>With whom the doctor fills it in.</summary>
    public PersonId PartnerId { get; private init; }

    /// <summary>Their name as it was when it began; both names once a deputy has joined.</summary>
    public string PartnerName { get; private set; }

    public DateTimeOffset StartedAt { get; private init; }

    /// <summary>When the other came; null while they have not.</summary>
    public DateTimeOffset? JoinedAt { get; private set; }

    /// <summary>When one of the two ended it; null if it was over with the day.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Whether it went on at a moment.</summary>
    public bool IsOn(DateTimeOffset at) => StartedAt <= at && (EndedAt is null || at < EndedAt) && at.DateInUk == StartedAt.DateInUk;

    /// <summary>Whether both were in it at a moment.</summary>
    public bool HasBoth(DateTimeOffset at) => IsOn(at) && JoinedAt <= at;

    internal void Join(ActorStamp by, DateTimeOffset at)
    {
        JoinedAt = at;
        PartnerName = by.OnBehalfOfName is null ? PartnerName : by.Kept;
    }

    internal void End(DateTimeOffset at) => EndedAt = at;
}

/// <summary>The doctor opened a form to fill it in together.</summary>
public sealed record SittingStarted(string Form) : IDomainEvent;

/// <summary>Filling in a form together came to its end.</summary>
public sealed record SittingEnded(string Form) : IDomainEvent;
