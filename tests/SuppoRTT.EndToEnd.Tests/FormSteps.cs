using System.Text.RegularExpressions;

namespace SuppoRTT.EndToEnd.Tests;

/// <summary>An absence, and a form of it: found, filled in section by section, submitted.</summary>
public static class FormSteps
{
    /// <summary>From the home page to one's own absence.</summary>
    public static Task OpensTheAbsence(this Somebody theTrainee) => theTrainee.FollowsFromHome(new Regex("^(Everything about this absence|Absence) from"));

    /// <summary>From the home page to the absence of a doctor.</summary>
    public static Task OpensTheAbsenceOf(this Somebody somebody, Somebody theTrainee) => somebody.FollowsFromHome(new Regex($"^{theTrainee.Who.Name}$"));

    /// <summary>From the home page to what is to be done for a doctor.</summary>
    public static Task OpensTheTask(this Somebody somebody, Somebody theTrainee, string task) => somebody.FollowsFromHome(new Regex($"^{theTrainee.Who.Name}: {task}$"));

    /// <summary>Fills in the section that is open, and goes on to the next.</summary>
    public static async Task FillsIn(this Somebody somebody, string section, params (string Question, string Answer)[] answers)
    {
        await somebody.SeesHeading(section);
        await somebody.Answers(answers);
        await somebody.Presses("Save and continue");
    }

    public static async Task ChecksAnswers(this Somebody theTrainee)
    {
        await theTrainee.Follows("All sections of this form");
        await theTrainee.Presses("Check your answers and submit");
    }

    public static async Task Submits(this Somebody theTrainee)
    {
        await theTrainee.SeesHeading("Check your answers");
        await theTrainee.Presses("Confirm and submit");
        await theTrainee.SeesHeading("Form submitted");
    }

    private static async Task FollowsFromHome(this Somebody somebody, Regex link)
    {
        await somebody.Opens($"/{somebody.Who.Deanery}/home");
        await somebody.Follows(link);
    }
}
