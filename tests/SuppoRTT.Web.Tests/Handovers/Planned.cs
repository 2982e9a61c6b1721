using SuppoRTT.Domain.Absences;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Handovers;

/// <summary>Absences whose supervisor changes on a day to come.</summary>
internal static class Planned
{
    public static DateOnly Rotation { get; } = A.Today.AddDays(30);

    public static Absence Handover(this Absence absence, Member? next)
    {
        absence.NameNextSupervisor(next is null ? null : new NamedPerson(next.Id, next.Name), Rotation, Cast.Wessex.Trainee.Actor, A.Morning);
        return absence;
    }

    public static (Absence, FormRevision) Handover(this (Absence Absence, FormRevision Revision) sent, Member? next) => (sent.Absence.Handover(next), sent.Revision);
}
