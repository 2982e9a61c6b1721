namespace SuppoRTT.EndToEnd.Tests;

/// <summary>An absence, and a form of it: found, filled in section by section, submitted.</summary>
public static class FormSteps
{
    /// <summary>From the home page to the absence of the doctor, or to one's own.</summary>
    public static async Task OpensTheAbsence(this Somebody somebody, string named)
    {
        await somebody.Opens($"/{somebody.Who.Deanery}/home");
        await somebody.Follows(named);
    }

    /// <summary>Fills in the section that is open, and goes on to the next.</summary>
    public static async Task FillsIn(this Somebody somebody, string section, params (string Question, string Answer)[] answers)
    {
        await somebody.SeesHeading(section);
        await somebody.Answers(answers);
        await somebody.Presses("Save and continue");
    }

    public static async Task Submits(this Somebody theTrainee)
    {
        await theTrainee.SeesHeading("Check your answers");
        await theTrainee.Ticks("I confirm this");
        await theTrainee.Presses("Submit");
        await theTrainee.SeesHeading("Form submitted");
    }
}
