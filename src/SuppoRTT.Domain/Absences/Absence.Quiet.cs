using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences;

/// <summary>A quiet time that counts for all that a doctor has here counts for what is registered meanwhile, too.</summary>
public sealed partial class Absence
{
    private static readonly Actor _carriedOver = Actor.System("Quiet time for all absences");

    /// <summary>Begins quiet: the doctor is not written to about their other absences either, and need not say it again.</summary>
    public void BeginQuiet(QuietTime quiet, DateTimeOffset at)
    {
        RuleBrokenException.Unless(Quiet is null && Status.GoesOn(), "The quiet time of other absences counts for one that begins.");
        RuleBrokenException.Unless(quiet.Covers(at.DateInUk) && quiet.Tells != TraineeId, "The quiet time has a day to come, and somebody else hears meanwhile.");
        var hears = NewHearer(quiet.Tells, at);
        Quiet = quiet;
        Record(new QuietTimeStarted(hears?.Value), _carriedOver, at);
    }
}
