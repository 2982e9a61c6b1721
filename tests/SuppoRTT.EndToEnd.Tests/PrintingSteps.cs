namespace SuppoRTT.EndToEnd.Tests;

/// <summary>What becomes of a signed form outside the portal.</summary>
public static class PrintingSteps
{
    public static async Task MarksItAsUploaded(this Somebody theTrainee, string day)
    {
        await theTrainee.Follows("Mark it as uploaded");
        await theTrainee.Answers("When did you upload it?", day);
        await theTrainee.Presses("It is in my e-portfolio");
    }

    /// <summary>Asks whether a copy is genuine, as whoever holds it can.</summary>
    public static async Task Verifies(this Somebody anybody, PrintedCopy copy)
    {
        await anybody.Opens("/verify");
        await anybody.Answers("Code on the copy", copy.Code);
        await anybody.Presses("Check the copy");
    }
}
