using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Helping;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Testing;

/// <summary>Doctors who ask somebody else to help.</summary>
public sealed partial class RandomWalk
{
    private void AskForHelp(string form, Actor by)
    {
        var helper = Any(new[] { _a.Cast.Champion, _a.Cast.ProgrammeDirector, _a.Cast.Supervisor });
        Absence.AskForHelp(form, null, new WhoHelps(Any(helper.Actor.Roles).Role, [new NamedPerson(helper.Id, helper.Name)]), _a.Rules, _a.Cast.Held, by, _now);
    }
}
