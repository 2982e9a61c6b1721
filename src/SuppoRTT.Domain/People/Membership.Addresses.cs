using SuppoRTT.Domain.Common;

namespace SuppoRTT.Domain.People;

/// <summary>How a member comes to be reached at another address.</summary>
public sealed partial class Membership
{
    /// <summary>
    /// Staff correct the address of somebody whom only this deanery knows, and who has never signed in: to them it is only where e-mails go. Whoever signs in with
    /// an address changes it themselves, since whoever sets it could sign in as them. The same again (a double click) changes nothing.
    /// </summary>
    /// <param name="address">Where they are reached.</param>
    /// <param name="isOnlyHere">Whether they belong to this deanery alone, and have never signed in.</param>
    /// <param name="versionRead">The version of the membership that was shown.</param>
    /// <param name="by">Who corrects it.</param>
    /// <param name="at">When.</param>
    public void CorrectAddress(string address, bool isOnlyHere, int versionRead, Actor by, DateTimeOffset at)
    {
        RuleBrokenException.Unless(by.Holds(Role.DeaneryStaff), "Only the deanery’s staff correct an address.");
        RuleBrokenException.Unless(isOnlyHere, "This address can be changed by the person only, or by whoever runs the portal.");
        RuleBrokenException.Unless(Until is null, "This membership has ended.");
        RuleBrokenException.Unless(!IsBeyond(by, at.DateInUk), "A role of theirs reaches further than yours. Ask staff of the whole deanery.");
        if (Person.FoldEmail(address) == Person.FoldedEmail)
        {
            return;
        }

        MustBeAsRead(versionRead);
        Person.MoveTo(address);
        Record(new AddressCorrected(PersonId.Value), by, at);
    }

    /// <summary>Whether they look after doctors whom this one could not let them look after: whoever says where their invitation goes could come in their place.</summary>
    public bool IsBeyond(Actor by, DateOnly day) => _roles.Any(r => (r.Until is null || r.Until >= day)
        && r.Role is not (Role.Trainee or Role.EducationalSupervisor) && (r.Scope == ScopeKind.Deanery || r.ScopeId is not null) && !MayGive(by, r.Held));

    /// <summary>The member signs in with another address from now on, in all deaneries.</summary>
    public void HearOfNewAddress(Actor by, DateTimeOffset at)
    {
        RuleBrokenException.Unless(by.Is(PersonId), "Only the person changes the address with which they sign in.");
        Record(new AddressChanged(PersonId.Value), by, at);
    }
}

/// <summary>Staff corrected the address of somebody who has never signed in.</summary>
public sealed record AddressCorrected(Guid PersonId) : IDomainEvent;

/// <summary>A member changed the address with which they sign in.</summary>
public sealed record AddressChanged(Guid PersonId) : IDomainEvent;
