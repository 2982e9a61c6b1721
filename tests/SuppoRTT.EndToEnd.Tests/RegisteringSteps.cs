namespace SuppoRTT.EndToEnd.Tests;

/// <summary>An absence that is planned, registered by the doctor.</summary>
public static class RegisteringSteps
{
    public static async Task RegistersAnAbsence(this Somebody theTrainee, string type, string starts, string expectedReturn, Somebody theSupervisor, string asked)
    {
        await theTrainee.Presses("Register an absence");
        await theTrainee.Presses("Start");
        await theTrainee.GoesOn("About the absence", ("Is the absence planned, or has it begun?", "It is planned"), ("What type of absence is it?", type));
        await theTrainee.GoesOn("Dates", ("What will be your first day away?", starts), ("Do you know when you will be back?", "Yes, or roughly"), ("Expected first day back", expectedReturn));
        await theTrainee.GoesOn("Approval", ("Is your absence approved?", "It needs no approval"));
        await theTrainee.Answers("Find the supervisor", theSupervisor.Who.Name);
        await theTrainee.Presses("Find");
        await theTrainee.GoesOn("The supervisor", (asked, theSupervisor.Who.Name));
        await theTrainee.Sees("What follows");
        await theTrainee.Presses("Register the absence");
    }

    private static async Task GoesOn(this Somebody theTrainee, string page, params (string Question, string Answer)[] answers)
    {
        await theTrainee.SeesHeading(page);
        await theTrainee.Answers(answers);
        await theTrainee.Presses("Continue");
    }
}
