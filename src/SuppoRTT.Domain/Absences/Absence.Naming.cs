using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences;

/// <summary>Who says who the supervisor is, when the doctor cannot or does not know.</summary>
public sealed partial class Absence
{
    /// <summary>May name the supervisor, or another one: who may name people here, and the programme director whose reach covers the doctor, who knows who supervises whom. It gives no right to anything else.</summary>
    public bool MayNameSupervisor(Actor actor) => MayManage(actor) || Reaches(actor, Role.TrainingProgrammeDirector);

    /// <summary>
    /// Whether somebody would name themselves as the supervisor or for a form, or somebody for whom they stand in: as that one's deputy they would sign it. The doctor, for whom nobody stands in here, whoever supervises and the deanery's team may
    /// choose anybody else. A programme director does not, whose right is to find out who supervises, and not to sign.
    /// </summary>
    public bool NamesTheirOwnSide(Actor by, PersonId named) => by.Is(named) || (by.StandsInFor.Any(s => s.Is(named)) && !MayManage(by.Alone));

    private static string WhyNotOwnSide(Actor by, PersonId named) => by.Is(named)
        ? "Nobody names themselves as the supervisor. The doctor can, or somebody else in the deanery’s team."
        : "Nobody names somebody for whom they stand in: as the deputy they would sign in that one’s name. The doctor can, or somebody in the deanery’s team.";
}
