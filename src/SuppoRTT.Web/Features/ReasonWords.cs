namespace SuppoRTT.Web.Features;

/// <summary>Who reads the reason that somebody gives for a step, said beside the box.</summary>
public static class ReasonWords
{
    public static string WhoSees(bool isDoctor) => isDoctor
        ? "Your supervisor and the deanery’s SuppoRTT team will see your reason. You do not need to give details of your health."
        : "The doctor, their supervisor and the deanery’s SuppoRTT team will see your reason. Do not give details of the doctor’s health.";
}
