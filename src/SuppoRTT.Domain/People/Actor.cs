using SuppoRTT.Domain.Absences;

namespace SuppoRTT.Domain.People;

/// <summary>Who acts: a person, a guest of one request to sign, or the portal itself.</summary>
public enum ActorKind
{
    Person,
    Guest,
    System,
}

/// <summary>Who acts, in one deanery, for one request or job: a person, the guest of one signing request, or a named job of the system.</summary>
public sealed class Actor(ActorKind kind, PersonId id, string name, IReadOnlyList<RoleHeld> roles)
{
    public ActorKind Kind { get; } = kind;

    public PersonId Id { get; } = id;

    /// <summary>The name as it is shown now; events and signatures keep it as it was.</summary>
    public string Name { get; } = name;

    public IReadOnlyList<RoleHeld> Roles { get; } = roles;

    /// <summary>Those for whom they stand in today, each with the roles that were lent.</summary>
    public IReadOnlyList<Actor> StandsInFor { get; init; } = [];

    /// <summary>From which day on each of their roles is lent to who stands in for them; empty of who acts for themselves.</summary>
    public IReadOnlyDictionary<Role, DateOnly> LentFrom { get; init; } = new Dictionary<Role, DateOnly>();

    /// <summary>The same, who stands in for nobody: what somebody does for another does not pass to their own deputy.</summary>
    public Actor Alone => StandsInFor.Count == 0 ? this : new Actor(Kind, Id, Name, Roles) { GuestOf = GuestOf };

    /// <summary>The same with nothing of their own, who may what they may in the name of this one for whom they stand in, and no more.</summary>
    public Actor OnlyInPlaceOf(Actor absent) => new(Kind, Id, Name, []) { StandsInFor = [absent] };

    /// <summary>The one in whose name they act; null while they act in their own.</summary>
    public Actor? OnBehalfOf { get; private init; }

    /// <summary>The same, in the name of one for whom they stand in.</summary>
    public Actor For(Actor absent) => new(Kind, Id, Name, Roles) { StandsInFor = StandsInFor, OnBehalfOf = absent };

    /// <summary>A named job of the portal itself.</summary>
    public static Actor System(string job) => new(ActorKind.System, new PersonId(Guid.Empty), job, []);

    /// <summary>The one form of one absence for which a guest came; null of everybody else.</summary>
    public (AbsenceId Absence, string Form)? GuestOf { get; private init; }

    /// <summary>Somebody who signs one form without a sign-in, in the roles that they hold. They are nobody anywhere else.</summary>
    public static Actor Guest(PersonId id, string name, IReadOnlyList<RoleHeld> roles, AbsenceId absence, string form) => new(ActorKind.Guest, id, name, roles) { GuestOf = (absence, form) };

    public bool IsGuestFor(AbsenceId absence, string form) => Kind == ActorKind.Guest && GuestOf == (absence, form);

    /// <summary>Whether they did it, as a guest or signed in.</summary>
    public bool Did(ActorStamp stamp) => Kind != ActorKind.System && stamp.Kind != ActorKind.System && stamp.Id == Id.Value;

    public bool Is(PersonId person) => Kind == ActorKind.Person && Id == person;

    public bool Holds(Role role) => Roles.Any(r => r.Role == role);

    /// <summary>Holds a role, and not only because somebody named them.</summary>
    public bool IsConfirmedAs(Role role) => Roles.Any(r => r.Role == role && !r.AwaitsConfirmation);

    /// <summary>Is of the deanery's staff, for all of it and not for a part.</summary>
    public bool IsStaffOfAll => Roles.Any(r => r is { Role: Role.DeaneryStaff, Scope: ScopeKind.Deanery, AwaitsConfirmation: false });

    /// <summary>Whether a role that looks after others reaches this post. A trainee's or supervisor's role reaches nobody by itself.</summary>
    public bool Covers(Role role, Post post) => Kind != ActorKind.Guest && role is not (Role.Trainee or Role.EducationalSupervisor)
        && Roles.Any(r => r.Role == role && (r.Scope == ScopeKind.Deanery || (r.ScopeId is { } scope && post.Within(r.Scope) == scope)));

    public ActorStamp Stamp(Role? actingAs = null) => new(Kind, Id.Value, actingAs ?? Roles.Select(r => (Role?)r.Role).FirstOrDefault(), Name) { OnBehalfOfId = OnBehalfOf?.Id.Value, OnBehalfOfName = OnBehalfOf?.Name };
}

/// <summary>Who did it, frozen: kind, identity, the role they acted in, and the name as it was shown then.</summary>
/// <param name="Kind">A person, a guest or the system.</param>
/// <param name="Id">The person's identity; empty for the system.</param>
/// <param name="Role">The role they acted in; none for the system.</param>
/// <param name="Name">The name shown at the time; at most 200 characters.</param>
public sealed record ActorStamp(ActorKind Kind, Guid Id, Role? Role, string Name)
{
    /// <summary>The person in whose name it was done, if it was done by a deputy.</summary>
    public Guid? OnBehalfOfId { get; init; }

    public string? OnBehalfOfName { get; init; }

    /// <summary>As “Ann Able for Sam Okafor”; the name alone of what was done in one's own name.</summary>
    public string Shown => OnBehalfOfName is { } absent ? $"{Name} for {absent}" : Name;

    /// <summary>The same, in the length of a column that keeps one name.</summary>
    public string Kept => Shown.Length <= Person.LongestName ? Shown : Shown[..Person.LongestName];
}
