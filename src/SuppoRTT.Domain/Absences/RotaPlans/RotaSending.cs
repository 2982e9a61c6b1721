using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;

namespace SuppoRTT.Domain.Absences.RotaPlans;

/// <summary>Why a contact's link to a plan does not show it any more.</summary>
public enum RotaSendingEnd
{
    /// <summary>A newer version went to the same contact.</summary>
    Replaced,

    /// <summary>It is no longer valid: the form was opened again, the absence ended, or the doctor asked to wait or returns to another trust.</summary>
    Withdrawn,

    /// <summary>It is no longer valid: the contact was taken off the list, or is for another trust or site now.</summary>
    ContactLeft,

    /// <summary>It was opened or acknowledged at an address that proved wrong, and was sent to the right one.</summary>
    WrongAddress,
}

/// <summary>One version of the plan, sent to one contact: until when its link works, and whether it was opened and acknowledged.</summary>
public sealed class RotaSending : IOwnedByDeanery
{
    private RotaSending() => ContactName = null!;

    internal RotaSending(DeaneryId deanery, int plan, RotaContact contact, DateTimeOffset at, DateTimeOffset expires)
    {
        (Id, DeaneryId, Plan, ContactId, ContactName, ContactRole) = (Guid.CreateVersion7(), deanery, plan, contact.Id, contact.Name, contact.Role);
        (FirstSentAt, SentAt, ExpiresAt) = (at, at, expires);
    }

    /// <summary>The same to the right address, of whose reader nothing is known yet. Whoever had not acknowledged it is waited for since it was first sent.</summary>
    internal RotaSending(RotaSending before, RotaContact contact, DateTimeOffset at, DateTimeOffset expires)
        : this(before.DeaneryId, before.Plan, contact, at, expires) => FirstSentAt = before.AcknowledgedAt is null ? before.FirstSentAt : at;

    public Guid Id { get; private init; }

    public DeaneryId DeaneryId { get; private init; }

    /// <summary>The number of the version.</summary>
    public int Plan { get; private init; }

    public Guid ContactId { get; private init; }

    /// <summary>As it was when it was sent.</summary>
    public string ContactName { get; private init; }

    public RotaContactRole ContactRole { get; private init; }

    public DateTimeOffset FirstSentAt { get; private init; }

    /// <summary>When its link was last sent.</summary>
    public DateTimeOffset SentAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    public DateTimeOffset? OpenedAt { get; private set; }

    public DateTimeOffset? AcknowledgedAt { get; private set; }

    /// <summary>Who said that they have told the rota, as they wrote it; at most 200 characters.</summary>
    public string? AcknowledgedBy { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public RotaSendingEnd? Ended { get; private set; }

    public bool IsLive => EndedAt is null;

    public bool Waits => IsLive && AcknowledgedAt is null;

    internal bool WasSentOn(DateTimeOffset at) => SentAt.DateInUk == at.DateInUk;

    internal void SendAgain(DateTimeOffset at, DateTimeOffset expires) => (SentAt, ExpiresAt) = (at, expires);

    internal void Open(DateTimeOffset at) => OpenedAt ??= at;

    internal void Acknowledge(string by, DateTimeOffset at) => (OpenedAt, AcknowledgedAt, AcknowledgedBy) = (OpenedAt ?? at, at, by);

    internal void End(RotaSendingEnd why, DateTimeOffset at) => (EndedAt, Ended) = (at, why);
}
