namespace SuppoRTT.EndToEnd.Tests;

/// <summary>Leaving for a year of research in the West Midlands: the form that is returned, sent again, signed by the tutor and printed.</summary>
public sealed partial class WestMidlandsJourneyTests
{
    private async Task TheLeaveIsPlanned()
    {
        await TheTrainee.Follows("Planning your leave");
        await TheTrainee.Presses("Start");
        await TheTrainee.FillsIn("Your leave");
        await TheTrainee.FillsIn("Reaching you while you are on leave",
            ("May somebody get in touch with you while you are away?", "Yes"),
            ("How would you like to be contacted?", "Video call"),
            ("How often?", "I will get in touch when I want to"));
        await TheTrainee.FillsIn("Before you go",
            ("Is your yearly review (ARCP) due while you are away?", "Yes"),
            ("When was your last ARCP, and what was the outcome?", "June 2025, outcome 1"),
            (Arranged, "No"));
        await TheTrainee.FillsIn("While you are on leave",
            ("Would you like to keep up to date in any of these ways?", "Regional training days"),
            ("Do you plan to do any work in medicine or dentistry while you are away?", "Yes"),
            ("What work, and about how much?", "A research clinic once a fortnight."));
        await TheTrainee.FillsIn("Thinking ahead to your return", ("What do you think you will need to learn or refresh?", "Neonatal transfers."));
        await TheTrainee.FillsIn("Next steps", ("Which e-portfolio do you use?", "RCPCH portfolio (Kaizen)"));
        await TheTrainee.Submits();
    }

    private async Task ItIsReturnedAndSentAgain()
    {
        await TheSupervisor.OpensTheTask(TheTrainee, "sign off “Planning your leave”");
        await TheSupervisor.ReturnsIt("The panel needs a date. Shall we settle it together?", Arranged);

        await TheTrainee.OpensTheAbsence();
        await TheTrainee.Presses("See what to change");
        await TheTrainee.Sees("The panel needs a date.");
        await TheTrainee.Follows(Arranged);
        await TheTrainee.FillsIn("Before you go", (Arranged, "Yes"));
        await TheTrainee.ChecksAnswers();
        await TheTrainee.Submits();
    }

    private async Task TheTutorSignsIt()
    {
        await TheTutor.OpensTheAbsenceOf(TheTrainee);
        await TheTutor.Follows("Planning your leave");
        await TheTutor.Presses("Read and sign off");
        await TheTutor.Answers(("When did you meet?", "2 March 2026"), ("How did you meet?", "In person"), ("Who was there?", "The three of us"));
        await TheTutor.SignsItOff("A good plan.", Agreed);
    }

    private async Task TheSignedFormIsPrinted()
    {
        await TheTrainee.OpensTheAbsence();
        await TheTrainee.Follows("Planning your leave");
        var copy = await TheTrainee.Downloads("Copy for the e-portfolio (PDF)");
        copy.Says("A research clinic once a fortnight.").ShouldBeTrue();
        copy.Says(TheTutor.Who.Name).ShouldBeTrue();
        await TheTrainee.MarksItAsUploaded("2 March 2026");

        await AStranger.Verifies(copy);
        await AStranger.SeesHeading("The copy is genuine and current");
        await AStranger.Sees("Planning your leave");
    }
}
