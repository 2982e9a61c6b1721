using SuppoRTT.Domain.People;

namespace SuppoRTT.Testing;

/// <summary>Deputies, who are named and ended at random.</summary>
public sealed partial class RandomWalk
{
    /// <summary>Whether somebody has no part here but as a deputy.</summary>
    public static bool IsDeputy(Actor actor) => actor.Name.StartsWith("Deputy", StringComparison.Ordinal);

    /// <summary>Those who stand in for others, while they are named: for the supervisor, for who looks after the programme, for the doctor in another role; and the doctor for the supervisor.</summary>
    private IEnumerable<Actor> Deputies() =>
    [
        Deputy(_a.Cast.Supervisor.Actor, new PersonId(Cast.IdOf("deputy", "supervisor")), "Deputy of the supervisor"),
        Deputy(_a.Cast.ProgrammeDirector.Actor, new PersonId(Cast.IdOf("deputy", "director")), "Deputy of the director"),
        Deputy(OfManyRoles(_a.Cast.Trainee), new PersonId(Cast.IdOf("deputy", "doctor")), "Deputy of the doctor"),
        Deputy(_a.Cast.Supervisor.Actor, _a.Cast.Trainee.Id, "The doctor as a deputy"),
        OfTheTeam(OfManyRoles(_a.Cast.Trainee), "for the doctor"),
        OfTheTeam(_a.Cast.ProgrammeDirector.Actor, "for the director"),
        OfTheTeam(null, "for nobody"),
    ];

    private Actor Deputy(Actor absent, PersonId deputy, string name)
    {
        var lent = new List<Actor> { absent };
        _lent.Add((lent, absent));
        return new Actor(ActorKind.Person, deputy, name, [new RoleHeld(Role.EducationalSupervisor)]) { StandsInFor = lent };
    }

    /// <summary>Decides for the deanery in their own right, and stands in for another beside that.</summary>
    private Actor OfTheTeam(Actor? absent, string name)
    {
        var lent = new List<Actor>();
        if (absent is not null)
        {
            lent.Add(absent);
            _lent.Add((lent, absent));
        }

        return new Actor(ActorKind.Person, new PersonId(Cast.IdOf("team", name)), $"Of the team, {name}", [new RoleHeld(Role.DeaneryStaff), new RoleHeld(Role.TrainingProgrammeDirector)]) { StandsInFor = lent };
    }

    private void NameOrEndDeputy()
    {
        var (lent, absent) = Any(_lent);
        if (One(5) == 0 && lent.Count > 0)
        {
            lent.Clear();
        }
        else if (lent.Count == 0 && One(3) == 0)
        {
            lent.Add(absent);
        }
    }
}
