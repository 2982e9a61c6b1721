using SuppoRTT.Domain.Absences;

namespace SuppoRTT.Testing;

/// <summary>Absences that are on hold.</summary>
public static class HeldAbsences
{
    public const string Reason = "Nobody can say yet when the return will be";

    /// <summary>The first form waits for its signature, and the deanery has put the absence on hold.</summary>
    public static (Absence Absence, FormRevision Revision) OnHold(this A a)
    {
        var (absence, revision) = a.AwaitingSignOff();
        absence.PutOnHold(Reason, a.Cast.Staff.Actor, A.Morning);
        return (absence, revision);
    }
}
