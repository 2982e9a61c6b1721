using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences;

/// <summary>Who says who the supervisor is, when the doctor cannot or does not know.</summary>
public sealed partial class Absence
{
    /// <summary>May name the supervisor, or another one: who may name people here, and the programme director whose reach covers the doctor, who knows who supervises whom. It gives no right to anything else.</summary>
    public bool MayNameSupervisor(Actor actor) => MayManage(actor) || Reaches(actor, Role.TrainingProgrammeDirector);

    /// <summary>Whether somebody would name themselves as the supervisor, or the one in whose name alone they could do it. Who may name in their own right may choose anybody else.</summary>
    public bool NamesTheirOwnSide(Actor by, PersonId supervisor) => IsOwnSide(by, supervisor, MayNameSupervisor);

    /// <summary>The same of who does a form with the doctor.</summary>
    public bool ChoosesTheirOwnSide(Actor by, PersonId partner) => IsOwnSide(by, partner, MayManage);

    private static bool IsOwnSide(Actor by, PersonId named, Func<Actor, bool> may) => by.Is(named) || (by.StandsInFor.Any(s => s.Is(named)) && !may(by.Alone));

    private static string WhyNotOwnSide(Actor by, PersonId named) => by.Is(named)
        ? "Nobody names themselves as the supervisor. The doctor can, or somebody else in the deanery’s team."
        : "Nobody names the one in whose name they do it. The doctor can, or somebody in the deanery’s team.";
}
