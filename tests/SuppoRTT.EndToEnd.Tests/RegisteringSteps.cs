namespace SuppoRTT.EndToEnd.Tests;

/// <summary>An absence that is planned, registered by the doctor.</summary>
public static class RegisteringSteps
{
    public static async Task RegistersAnAbsence(this Somebody theTrainee, string type, string starts, string expectedReturn, Somebody theSupervisor)
    {
        await theTrainee.Presses("Register an absence");
        await theTrainee.Answers(
            ("Is the absence planned, or has it begun?", "It is planned"),
            ("What type of absence is it?", type),
            ("Is the absence approved?", "It needs no approval"),
            ("What is the first day away?", starts),
            ("Do you know when the return will be?", "Yes, or roughly"),
            ("Expected first day back", expectedReturn),
            ("Who is the educational supervisor?", "I know the e-mail address"),
            ("The supervisor’s e-mail address", theSupervisor.Who.Email));
        await theTrainee.Presses("Continue");
        await theTrainee.Sees("What follows");
        await theTrainee.Presses("Register the absence");
    }
}
