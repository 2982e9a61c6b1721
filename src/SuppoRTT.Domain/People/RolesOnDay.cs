namespace SuppoRTT.Domain.People;

/// <summary>Which roles people hold in the deanery on one day. Who is no member on that day holds none.</summary>
/// <param name="held">Each role that somebody holds.</param>
/// <param name="there">Those who are members, whatever they hold.</param>
public sealed class RolesOnDay(IEnumerable<(PersonId Person, Role Role)> held, IEnumerable<PersonId>? there = null)
{
    private readonly ILookup<PersonId, Role> _held = held.ToLookup(h => h.Person, h => h.Role);

    private readonly HashSet<PersonId> _there = [.. there ?? []];

    /// <summary>The roles of one person alone, who acts.</summary>
    public static RolesOnDay Of(Actor actor) => new(actor.Roles.Select(r => (actor.Id, r.Role)));

    public bool Holds(PersonId person, Role role) => _held[person].Contains(role);

    /// <summary>Whether they are a member on that day, and can sign in.</summary>
    public bool IsThere(PersonId person) => _there.Contains(person) || _held.Contains(person);
}
