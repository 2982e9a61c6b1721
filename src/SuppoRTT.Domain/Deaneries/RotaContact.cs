using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Deaneries;

/// <summary>For what somebody at a trust is written to about a doctor who comes back.</summary>
public enum RotaContactRole
{
    RotaCoordinator,
    MedicalStaffing,
}

/// <summary>Who is to be told at a trust, or at one site of it, and how they are reached.</summary>
/// <param name="Role">For what.</param>
/// <param name="Name">A person or a team, at most 200 characters.</param>
/// <param name="Email">Where the link goes.</param>
/// <param name="Phone">For those who see to the plan; at most 30 characters.</param>
/// <param name="TrustId">The trust.</param>
/// <param name="SiteId">The one site that they are for; null is the whole trust.</param>
public sealed record RotaContactDetails(RotaContactRole Role, string Name, string Email, string? Phone, Guid TrustId, Guid? SiteId)
{
    public const int LongestPhone = 30;
}

/// <summary>A contact of a trust or site who is sent plans for the rota. Kept by staff; ended, never deleted.</summary>
public sealed class RotaContact : Aggregate, IOwnedByDeanery
{
    private RotaContact() => Name = FoldedName = Email = null!;

    private RotaContact(Guid id, DeaneryId deanery)
        : this() => (Id, DeaneryId) = (id, deanery);

    public Guid Id { get; private init; }

    public DeaneryId DeaneryId { get; private init; }

    public RotaContactRole Role { get; private set; }

    public string Name { get; private set; }

    /// <summary>By which the list is sorted.</summary>
    public string FoldedName { get; private set; }

    public string Email { get; private set; }

    public string? Phone { get; private set; }

    public Guid TrustId { get; private set; }

    public Guid? SiteId { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public RotaContactDetails Details => new(Role, Name, Email, Phone, TrustId, SiteId);

    /// <summary>Whether they are for another trust or site than they were.</summary>
    public bool WasMovedFrom(RotaContactDetails before) => (before.TrustId, before.SiteId) != (TrustId, SiteId);

    public static RotaContact Add(DeaneryId deanery, RotaContactDetails details, Actor by, DateTimeOffset at)
    {
        var contact = new RotaContact(Guid.CreateVersion7(), deanery);
        MustBeKeptBy(by);
        contact.Take(details);
        contact.Record(new RotaContactAdded(contact.Id), by, at, People.Role.DeaneryStaff);
        return contact;
    }

    /// <summary>Puts right what is known of them. The same again changes nothing.</summary>
    public void Correct(RotaContactDetails details, Actor by, DateTimeOffset at)
    {
        MustBeKeptBy(by);
        RuleBrokenException.Unless(EndedAt is null, "This contact has been taken off the list.");
        if (details != Details)
        {
            Take(details);
            Record(new RotaContactCorrected(Id), by, at, People.Role.DeaneryStaff);
        }
    }

    /// <summary>Nothing new is sent to them from now on. A second time changes nothing.</summary>
    public void End(Actor by, DateTimeOffset at)
    {
        MustBeKeptBy(by);
        if (EndedAt is null)
        {
            EndedAt = at;
            Record(new RotaContactEnded(Id), by, at, People.Role.DeaneryStaff);
        }
    }

    private static void MustBeKeptBy(Actor by) => RuleBrokenException.Unless(by.Kind == ActorKind.System || by.Holds(People.Role.DeaneryStaff), "Only the deanery’s team keeps the contacts for the rota.");

    private void Take(RotaContactDetails d)
    {
        RuleBrokenException.Unless(EmailAddress.IsPossible(d.Email), "Say at which address they are written to.");
        RuleBrokenException.Unless(!string.IsNullOrWhiteSpace(d.Name), "Say who they are.");
        (Role, Name, FoldedName, Email, Phone, TrustId, SiteId) = (d.Role, d.Name.Trim(), Folded.Of(d.Name.Trim(), Person.LongestName), d.Email.Trim(), d.Phone, d.TrustId, d.SiteId);
    }
}

/// <summary>Staff wrote down whom plans for the rota go to.</summary>
public sealed record RotaContactAdded(Guid ContactId) : IDomainEvent;

/// <summary>Staff put right what is known of a contact for the rota.</summary>
public sealed record RotaContactCorrected(Guid ContactId) : IDomainEvent;

/// <summary>Staff took a contact for the rota off the list.</summary>
public sealed record RotaContactEnded(Guid ContactId) : IDomainEvent;
