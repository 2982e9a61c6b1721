using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences.Reminders;

/// <summary>The doctor does without the programme. Nobody is reminded any more; the absence still counts.</summary>
/// <param name="On">Since when.</param>
/// <param name="Reason">Why, at most 2,000 characters.</param>
/// <param name="DiscussedWith">With whom it was discussed, at most 200 characters.</param>
public sealed record OptOut(DateOnly On, string Reason, string DiscussedWith);

/// <summary>Nothing is sent to the doctor for a time; deadlines stand, and one person is told in the doctor's place. Without a last day it ends by hand.</summary>
public sealed record QuietTime(DateOnly From, DateOnly? Until, PersonId Tells)
{
    public bool Covers(DateOnly day) => From <= day && (Until is null || day <= Until);
}

/// <summary>How the doctor may be reached while away.</summary>
public enum ContactWay
{
    AsUsual,
    OtherAddress,
    ThroughSomeone,
    NotAtAll,
}

/// <summary>What the doctor agreed to for the time away. It ends with the return.</summary>
/// <param name="Way">How.</param>
/// <param name="Through">Through whom.</param>
/// <param name="Hours">Between which hours of the UK day; null is any.</param>
/// <param name="OtherAddress">The e-mail address for the time away, at most 254 characters.</param>
public sealed record ContactWhileAway(ContactWay Way, PersonId? Through = null, ContactHours? Hours = null, string? OtherAddress = null)
{
    private ContactWhileAway()
        : this(ContactWay.AsUsual)
    {
    }

    /// <summary>Whether it says all that its way needs.</summary>
    public bool IsWhole => Way switch
    {
        ContactWay.OtherAddress => EmailAddress.IsPossible(OtherAddress),
        ContactWay.ThroughSomeone => Through is not null,
        ContactWay.AsUsual or ContactWay.NotAtAll => true,
    };

    public bool AllowsMail => Way is ContactWay.AsUsual or ContactWay.OtherAddress;
}

/// <summary>Between which times of the day the doctor may be reached while away.</summary>
public sealed record ContactHours(TimeOnly From, TimeOnly Until);

/// <summary>How somebody wants to get reminders of a kind.</summary>
public enum Delivery
{
    AtOnce,

    /// <summary>Once a day, with everything else of that day. Never for a first request.</summary>
    DailyDigest,

    /// <summary>To be found in the portal, not sent. Never for a first request, and only where the deanery allows it.</summary>
    PortalOnly,
}

/// <summary>How one person wants to get reminders of one kind, in one deanery.</summary>
public sealed class ReminderPreference : IOwnedByDeanery
{
    private ReminderPreference()
    {
    }

    public ReminderPreference(DeaneryId deanery, PersonId person, ReminderTrigger kind, Delivery delivery) =>
        (DeaneryId, PersonId, Kind, Delivery) = (deanery, person, kind, delivery);

    public DeaneryId DeaneryId { get; private init; }

    public PersonId PersonId { get; private init; }

    public ReminderTrigger Kind { get; private init; }

    public Delivery Delivery { get; private set; }

    public void Prefer(Delivery delivery) => Delivery = delivery;
}
