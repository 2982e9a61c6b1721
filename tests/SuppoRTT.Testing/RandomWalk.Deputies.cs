using SuppoRTT.Domain.People;

namespace SuppoRTT.Testing;

/// <summary>Deputies, who are named and ended at random.</summary>
public sealed partial class RandomWalk
{
    /// <summary>
    /// Those who stand in for others, while they are named: for the supervisor, for who looks after the programme, for both, for the tutor, for the champion, for the doctor in another role; the doctor for the supervisor,
    /// who looks after the programme for the supervisor, and the champion for both; and one who stands in for somebody who stands in.
    /// </summary>
    private IEnumerable<Actor> Deputies()
    {
        var between = Deputy(new PersonId(Cast.IdOf("deputy", "between")), "Deputy between", [], _a.Cast.Supervisor.Actor);
        return [between, Deputy(new PersonId(Cast.IdOf("deputy", "deputy")), "Deputy of a deputy", [], between), .. DeputiesOfTheCast()];
    }

    private IEnumerable<Actor> DeputiesOfTheCast() =>
    [
        Deputy(new PersonId(Cast.IdOf("deputy", "supervisor")), "Deputy of the supervisor", [], _a.Cast.Supervisor.Actor),
        Deputy(new PersonId(Cast.IdOf("deputy", "director")), "Deputy of the director", [], _a.Cast.ProgrammeDirector.Actor),
        Deputy(new PersonId(Cast.IdOf("deputy", "both")), "Deputy of both", [], _a.Cast.Supervisor.Actor, _a.Cast.ProgrammeDirector.Actor),
        Deputy(new PersonId(Cast.IdOf("deputy", "tutor")), "Deputy of the tutor", [], _a.Cast.CollegeTutor.Actor),
        Deputy(new PersonId(Cast.IdOf("deputy", "champion")), "Deputy of the champion", [], _a.Cast.Champion.Actor),
        Deputy(new PersonId(Cast.IdOf("deputy", "doctor")), "Deputy of the doctor", [], OfManyRoles(_a.Cast.Trainee)),
        Deputy(_a.Cast.Trainee.Id, "The doctor as a deputy", [], _a.Cast.Supervisor.Actor),
        Deputy(_a.Cast.ProgrammeDirector.Id, "The director as a deputy", _a.Cast.ProgrammeDirector.Actor.Roles, _a.Cast.Supervisor.Actor),
        Deputy(_a.Cast.Champion.Id, "The champion as a deputy", _a.Cast.Champion.Actor.Roles, _a.Cast.Supervisor.Actor, _a.Cast.ProgrammeDirector.Actor),
        OfTheTeam(OfManyRoles(_a.Cast.Trainee), "for the doctor"),
        OfTheTeam(_a.Cast.ProgrammeDirector.Actor, "for the director"),
        OfTheTeam(null, "for nobody"),
    ];

    private Actor Deputy(PersonId deputy, string name, IReadOnlyList<RoleHeld> own, params Actor[] absent)
    {
        var lent = new List<Actor>(absent);
        _lent.Add((lent, absent));
        _deputies.Add(new Actor(ActorKind.Person, deputy, name, [new RoleHeld(Role.EducationalSupervisor), .. own]) { StandsInFor = lent });
        return _deputies[^1];
    }

    /// <summary>A deputy signs, or endorses, as the one for whom they stand in would, or did until it ended.</summary>
    private void ActAsDeputy(string form)
    {
        var deputy = Any(_deputies);
        if (Absence.Form(form).Status == Domain.Forms.FormStatus.AwaitingEndorsement)
        {
            Endorse(Absence.Form(form), deputy);
        }
        else
        {
            Absence.SignOffForm(form, SignOffOf(form), deputy, _now);
        }
    }

    /// <summary>The programme director, who may be named as the deputy of the supervisor just now; null while they are not.</summary>
    private Actor? DirectorForTheSupervisor()
    {
        var director = _deputies.First(d => d.Id == _a.Cast.ProgrammeDirector.Id);
        var (lent, absent) = _lent.First(l => ReferenceEquals(l.Lent, director.StandsInFor));
        if (lent.Count == 0 && One(2) == 0)
        {
            lent.AddRange(absent);
        }

        return lent.Count == 0 ? null : director;
    }

    /// <summary>Decides for the deanery in their own right, and stands in for another beside that.</summary>
    private Actor OfTheTeam(Actor? absent, string name)
    {
        var lent = new List<Actor>();
        if (absent is not null)
        {
            lent.Add(absent);
            _lent.Add((lent, [absent]));
        }

        return new Actor(ActorKind.Person, new PersonId(Cast.IdOf("team", name)), $"Of the team, {name}", [new RoleHeld(Role.DeaneryStaff), new RoleHeld(Role.TrainingProgrammeDirector)]) { StandsInFor = lent };
    }

    /// <summary>From now on, until somebody is named again, nobody stands in for anybody.</summary>
    public void EndDeputies() => _lent.ForEach(l => l.Lent.Clear());

    private void NameOrEndDeputy()
    {
        var (lent, absent) = Any(_lent);
        if (One(5) == 0 && lent.Count > 0)
        {
            lent.Clear();
        }
        else if (lent.Count == 0 && One(3) == 0)
        {
            lent.AddRange(absent);
        }
    }
}
