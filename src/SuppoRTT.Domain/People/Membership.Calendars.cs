using SuppoRTT.Domain.Common;

namespace SuppoRTT.Domain.People;

/// <summary>The private address at which a member's calendar reads their meetings: whoever has it sees when they have some, so that it is known when it was made and turned off.</summary>
public sealed partial class Membership
{
    /// <summary>A private calendar address was made, in place of one that they may have had.</summary>
    public void OpenCalendar(Actor by, DateTimeOffset at)
    {
        RuleBrokenException.Unless(by.Is(PersonId), "Only the member makes an address for their own calendar.");
        Record(new CalendarAddressMade(PersonId.Value), by, at);
    }

    /// <summary>The private calendar address leads nowhere any more.</summary>
    public void CloseCalendar(Actor by, DateTimeOffset at)
    {
        RuleBrokenException.Unless(by.Is(PersonId), "Only the member turns off the address of their own calendar.");
        Record(new CalendarAddressRevoked(PersonId.Value), by, at);
    }
}

/// <summary>A member made a private address for their calendar.</summary>
public sealed record CalendarAddressMade(Guid PersonId) : IDomainEvent;

/// <summary>A private calendar address of a member was turned off, or another took its place.</summary>
public sealed record CalendarAddressRevoked(Guid PersonId) : IDomainEvent;
