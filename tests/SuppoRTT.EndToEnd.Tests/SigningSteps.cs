namespace SuppoRTT.EndToEnd.Tests;

/// <summary>What a supervisor does on the pages of a submitted form.</summary>
public static class SigningSteps
{
    public static async Task ReturnsIt(this Somebody theSupervisor, string reason, params string[] questions)
    {
        await theSupervisor.Presses("Return for changes");
        await theSupervisor.Answers("What should change, and why?", reason);
        foreach (var question in questions)
        {
            await theSupervisor.Ticks(question);
        }

        await theSupervisor.Presses("Return for changes");
    }

    public static async Task RecordsTheMeeting(this Somebody theSupervisor, string day, string how, string who)
    {
        await theSupervisor.Answers(("When did you meet?", day), ("How did you meet?", how), ("Who was there?", who));
        await theSupervisor.Presses("Record the meeting");
    }

    public static async Task ProposesAMeeting(this Somebody theSupervisor, string day, string time, string place)
    {
        await theSupervisor.Answers(("On which day?", day), ("At what time?", time), ("Where?", place));
        await theSupervisor.Presses("Propose this meeting");
    }

    public static async Task SignsItOff(this Somebody theSupervisor, string comments, string statement)
    {
        await theSupervisor.Answers("Your comments (optional)", comments);
        await theSupervisor.Ticks(statement);
        await theSupervisor.Presses("Sign off");
        await theSupervisor.SeesHeading("Signed off");
    }
}
