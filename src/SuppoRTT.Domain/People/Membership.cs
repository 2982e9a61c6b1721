using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;

namespace SuppoRTT.Domain.People;

/// <summary>A person in one deanery: where they train, and the roles they hold there, each with its reach and dates. Ended, never deleted.</summary>
public sealed partial class Membership : Aggregate, IOwnedByDeanery
{
    private readonly List<MembershipRole> _roles = [];

    private Membership()
    {
        Person = null!;
        Post = null!;
    }

    public Membership(Guid id, DeaneryId deanery, Person person, Post post, string? grade, string? trainingNumber, DateOnly from)
    {
        (Id, DeaneryId, Person, PersonId) = (id, deanery, person, person.Id);
        (Post, Grade, TrainingNumber, From) = (post, grade, trainingNumber, from);
    }

    public Guid Id { get; private init; }

    public DeaneryId DeaneryId { get; private init; }

    public PersonId PersonId { get; private init; }

    public Person Person { get; private init; }

    public Post Post { get; private set; }

    /// <summary>As ST4; the code of one of the deanery's grades.</summary>
    public string? Grade { get; private set; }

    /// <summary>The national training number or dean's reference number, old styles included.</summary>
    public string? TrainingNumber { get; private set; }

    public DateOnly From { get; private init; }

    /// <summary>The last day; open while they belong here.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>Asked in and not yet come: until they accept, nobody finds them in the directory, so that an invitation does not tell whose an address is.</summary>
    public bool AwaitsAcceptance { get; private set; }

    public IReadOnlyList<MembershipRole> Roles => _roles;

    public void Grant(Role role, ScopeKind scope, Guid? scopeId, Actor by, DateTimeOffset at) => Grant(new RoleHeld(role, scope, scopeId), by, at);

    /// <summary>Whether a role of theirs waits for the deanery to confirm it.</summary>
    public bool AwaitsConfirmation => _roles.Any(r => r.AwaitsConfirmation && r.Until is null);

    /// <summary>Whether this role of theirs waits for the deanery to confirm it.</summary>
    public bool AwaitsConfirmationAs(Role role) => _roles.Any(r => r.Role == role && r.AwaitsConfirmation && r.Until is null) && !_roles.Any(r => r.Role == role && !r.AwaitsConfirmation && r.Until is null);

    /// <summary>The role in which they would do a form with its doctor, on a day; null if none of theirs may sign it.</summary>
    public Role? PartnerRole(FormDefinition form, DateOnly day) =>
        form.Signer(Party.Supervisor).Roles.Where(ActorOn(day).IsConfirmedAs).Select(r => (Role?)r).FirstOrDefault();

    /// <summary>The member as who acts, in the roles that they hold on that day.</summary>
    public Actor ActorOn(DateOnly day) => new(ActorKind.Person, PersonId, Person.Name, [.. _roles.Where(r => r.HeldOn(day)).OrderBy(r => r.From).ThenBy(r => r.Role).Select(r => r.Held)]);

    public void End(Actor by, DateTimeOffset at)
    {
        RuleBrokenException.Unless(Until is null, "This membership has already ended.");
        Until = at.DateInUk;
        Record(new MembershipEnded(PersonId.Value), by, at);
    }

    /// <summary>Asks a person into the deanery: a message goes out with a link to choose a password, or to sign in with the one that they have.</summary>
    public void Invite(Actor by, DateTimeOffset at)
    {
        RuleBrokenException.Unless(Until is null, "This membership has ended.");
        AwaitsAcceptance = true;
        Record(new MemberInvited(PersonId.Value), by, at);
    }

    /// <summary>The invited person came: they chose a password, or signed in with the one that they have.</summary>
    public void Accept(Actor by, DateTimeOffset at)
    {
        RuleBrokenException.Unless(by.Is(PersonId), "Only the person who was invited can accept.");
        RuleBrokenException.Unless(Until is null, "This membership has ended.");
        if (AwaitsAcceptance)
        {
            AwaitsAcceptance = false;
            Record(new InvitationAccepted(PersonId.Value), by, at);
        }
    }

    /// <summary>The deanery confirms the roles that others gave them by naming them.</summary>
    private void Confirm(Func<Role, bool> which, Actor by, DateTimeOffset at)
    {
        foreach (var role in _roles.Where(r => r.AwaitsConfirmation && r.Until is null && which(r.Role)).ToList())
        {
            role.Confirm();
            Record(new RoleConfirmed(PersonId.Value, role.Role), by, at);
        }
    }

    private void Grant(RoleHeld held, Actor by, DateTimeOffset at)
    {
        if (_roles.Find(r => r.Held with { AwaitsConfirmation = held.AwaitsConfirmation } == held && r.Until is null && r.From <= at.DateInUk) is { } known)
        {
            if (known.AwaitsConfirmation && !held.AwaitsConfirmation)
            {
                Confirm(r => r == held.Role, by, at);
            }

            return;
        }

        _roles.Add(new MembershipRole(Guid.CreateVersion7(), DeaneryId, held, at.DateInUk));
        Record(new RoleGranted(PersonId.Value, held.Role, held.Scope, held.ScopeId), by, at);
    }
}

/// <summary>One role of a member, from a day until a day.</summary>
public sealed class MembershipRole : IOwnedByDeanery
{
    private MembershipRole()
    {
    }

    internal MembershipRole(Guid id, DeaneryId deanery, RoleHeld held, DateOnly from) =>
        (Id, DeaneryId, Role, Scope, ScopeId, AwaitsConfirmation, From) = (id, deanery, held.Role, held.Scope, held.ScopeId, held.AwaitsConfirmation, from);

    public Guid Id { get; private init; }

    public DeaneryId DeaneryId { get; private init; }

    public Role Role { get; private init; }

    public ScopeKind Scope { get; private init; }

    public Guid? ScopeId { get; private init; }

    public DateOnly From { get; private init; }

    public DateOnly? Until { get; private set; }

    /// <summary>Given by naming them, and not confirmed by the deanery.</summary>
    public bool AwaitsConfirmation { get; private set; }

    public RoleHeld Held => new(Role, Scope, ScopeId) { AwaitsConfirmation = AwaitsConfirmation };

    internal void Confirm() => AwaitsConfirmation = false;

    internal void End(DateOnly lastDay) => Until ??= lastDay;

    /// <summary>Held no longer than until this day, whatever was said before.</summary>
    internal void EndBy(DateOnly lastDay) => Until = Until < lastDay ? Until : lastDay;

    internal void EndOn(DateOnly? lastDay) => Until = lastDay;

    public bool HeldOn(DateOnly day) => From <= day && (Until is null || Until >= day);
}

/// <summary>The deanery confirmed a role that somebody was given by being named.</summary>
public sealed record RoleConfirmed(Guid PersonId, Role Role) : IDomainEvent;

/// <summary>A member was given a role, for the whole deanery or a part of it.</summary>
public sealed record RoleGranted(Guid PersonId, Role Role, ScopeKind Scope, Guid? ScopeId) : IDomainEvent;

/// <summary>Somebody was invited to become a member.</summary>
public sealed record MemberInvited(Guid PersonId) : IDomainEvent;

/// <summary>Somebody who was invited has come.</summary>
public sealed record InvitationAccepted(Guid PersonId) : IDomainEvent;

/// <summary>Somebody is no longer a member of the deanery.</summary>
public sealed record MembershipEnded(Guid PersonId) : IDomainEvent;
