using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Testing;

/// <summary>Somebody without a sign-in, who is named at random and comes as the guest of one form.</summary>
public sealed partial class RandomWalk
{
    private readonly Member _guest;

    /// <summary>Whoever can be named: the cast, and one who has no sign-in.</summary>
    private IReadOnlyList<Member> People => [.. _a.Cast.Everyone, _guest];

    /// <summary>The guest of the first form, the guest of the last, and one who comes for another absence.</summary>
    private IEnumerable<Actor> Guests() => [GuestOf(Absence.Forms[0].Key), GuestOf(Absence.Forms[^1].Key), GuestOf(Absence.Forms[0].Key, new AbsenceId(Cast.IdOf("another absence")))];

    private Actor GuestOf(string form, AbsenceId? absence = null) => Actor.Guest(_guest.Id, _guest.Name, _guest.Actor.Roles, absence ?? Absence.Id, form);

    private static Member Guest(string deanery) => new(deanery, "Gus Demo-Hale", $"guest@{deanery}.example", new PersonId(Cast.IdOf(deanery, "guest")), Role.EducationalSupervisor);
}
