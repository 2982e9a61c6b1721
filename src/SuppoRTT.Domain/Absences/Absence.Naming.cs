using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences;

/// <summary>Who says who the supervisor is, when the doctor cannot or does not know.</summary>
public sealed partial class Absence
{
    /// <summary>May name the supervisor, or another one: who may name people here, and the programme director whose reach covers the doctor, who knows who supervises whom. It gives no right to anything else.</summary>
    public bool MayNameSupervisor(Actor actor) => MayManage(actor) || Reaches(actor, Role.TrainingProgrammeDirector);
}
