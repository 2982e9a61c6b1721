using SuppoRTT.Testing;

namespace SuppoRTT.EndToEnd.Tests;

/// <summary>A year of research in the West Midlands: the doctor leads, and does each step with the supervisor, the programme director or the college tutor.</summary>
public sealed class WestMidlandsJourneyTests(LivePortal portal) : IClassFixture<LivePortal>
{
    private const string Agreed = "I have filled in this form together with the doctor, and I agree with what it says.";

    [Fact]
    public async Task Absence_OfAYear_GoesFromTheFirstFormToTheLastSignature()
    {
        var cast = Cast.WestMidlands;
        var theTrainee = await portal.SignedIn(cast.Trainee);
        var theSupervisor = await portal.SignedIn(cast.Supervisor);

        await theTrainee.RegistersAnAbsence("Out of programme: research (OOPR)", "15 June 2026", "14 June 2027", theSupervisor);

        await theTrainee.Follows("Planning your leave");
        await theTrainee.Follows("Your leave");
        await theTrainee.FillsIn("Your leave");
        await theTrainee.FillsIn("Reaching you while you are on leave",
            ("May somebody get in touch with you while you are away?", "Yes"),
            ("How would you like to be contacted?", "Video call"),
            ("How often?", "I will get in touch when I want to"));
        await theTrainee.FillsIn("Before you go",
            ("Is your yearly review (ARCP) due while you are away?", "Yes"),
            ("When was your last ARCP, and what was the outcome?", "June 2025, outcome 1"),
            ("Have you arranged what the ARCP panel needs from you?", "No"));
        await theTrainee.FillsIn("While you are on leave",
            ("Would you like to keep up to date in any of these ways?", "Regional training days"),
            ("Do you plan to do any work in medicine or dentistry while you are away?", "Yes"),
            ("What work, and about how much?", "A research clinic once a fortnight."));
        await theTrainee.FillsIn("Thinking ahead to your return",
            ("What do you think you will need to learn or refresh?", "Neonatal transfers."));
        await theTrainee.FillsIn("Next steps", ("Which e-portfolio do you use?", "RCPCH portfolio (Kaizen)"));
        await theTrainee.Submits();

        await theSupervisor.OpensTheAbsence(theTrainee.Who.Name);
        await theSupervisor.Follows("Planning your leave");
        await theSupervisor.Presses("Read and sign off");
        await theSupervisor.ReturnsIt("The panel needs a date. Shall we settle it together?", "Have you arranged what the ARCP panel needs from you?");

        await theTrainee.OpensTheAbsence("Absence from 15 June 2026");
        await theTrainee.Follows("Planning your leave");
        await theTrainee.Sees("The panel needs a date.");
        await theTrainee.Follows("Have you arranged what the ARCP panel needs from you?");
        await theTrainee.FillsIn("Before you go", ("Have you arranged what the ARCP panel needs from you?", "Yes"));
        await theTrainee.Follows("All sections of the Planning your leave");
        await theTrainee.Presses("Check your answers and submit");
        await theTrainee.Submits();

        var theTutor = await portal.SignedIn(cast.CollegeTutor);
        await theTutor.OpensTheAbsence(theTrainee.Who.Name);
        await theTutor.Follows("Planning your leave");
        await theTutor.Presses("Read and sign off");
        await theTutor.Answers(("When did you meet?", "2 March 2026"), ("How did you meet?", "In person"), ("Who was there?", "The three of us"));
        await theTutor.SignsItOff("A good plan.", Agreed);
    }
}
