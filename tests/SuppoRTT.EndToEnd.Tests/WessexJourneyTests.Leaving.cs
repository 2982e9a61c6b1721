namespace SuppoRTT.EndToEnd.Tests;

/// <summary>Leaving for a year of maternity leave in Wessex: the form that is returned, sent again, signed and put into the e-portfolio.</summary>
public sealed partial class WessexJourneyTests
{
    private async Task ThePreAbsenceFormIsFilledIn()
    {
        await TheTrainee.Follows("Pre-absence form");
        await TheTrainee.Presses("Start");
        await TheTrainee.FillsIn("Your time away",
            ("Would you like to plan any support?", "Yes"),
            ("Is there anything about your time away that you want your supervisor to know?", "We are expecting twins."));
        await TheTrainee.FillsIn("Reaching you while you are away",
            ("May somebody get in touch with you while you are away?", "Yes"),
            ("How would you like to be contacted?", "E-mail"),
            ("How often?", "About every 3 months"),
            ("Who may contact you?", "My supervisor"));
        await TheTrainee.FillsIn("Before you go", ("Is your yearly review (ARCP) due while you are away?", "No"));
        await TheTrainee.FillsIn("While you are away",
            ("Would you like to keep up to date in any of these ways?", "E-learning"),
            ("Would you like to come in for a few days while you are away?", "I will decide later"));
        await TheTrainee.FillsIn("Thinking ahead to your return",
            ("Is anything worrying you about being away or coming back?", "The first nights on call."),
            (ToLearn, "Airway skills."),
            ("Do you expect to come back to the same trust?", "Yes"));
        await TheTrainee.FillsIn("Next steps", ("Which e-portfolio do you use?", "RCPCH portfolio (Kaizen)"));
        await TheTrainee.Submits();
    }

    private async Task ItIsReturnedAndSentAgain()
    {
        await TheSupervisor.OpensTheTask(TheTrainee, "sign off “Pre-absence form”");
        await TheSupervisor.Sees("Airway skills.");
        await TheSupervisor.ReturnsIt("Please say which airway skills, so that we can book the right course.", ToLearn);

        await TheTrainee.OpensTheAbsence();
        await TheTrainee.Presses("See what to change");
        await TheTrainee.Sees("so that we can book the right course");
        await TheTrainee.Follows(ToLearn);
        await TheTrainee.FillsIn("Thinking ahead to your return", (ToLearn, "Airway skills for small children."));
        await TheTrainee.ChecksAnswers();
        await TheTrainee.Submits();
    }

    private async Task TheyMeetAndItIsSigned()
    {
        portal.Becomes("9 March 2026");
        await TheSupervisor.SignsIn();
        await TheSupervisor.OpensTheTask(TheTrainee, "sign off “Pre-absence form”");
        await TheSupervisor.Follows("Back to the absence");
        await TheSupervisor.Follows("Record as held for Pre-absence form");
        await TheSupervisor.RecordsTheMeeting("9 March 2026", "By video", "Both of us");
        await TheSupervisor.Presses("Read and sign off");
        await TheSupervisor.Sees("Changed since revision 1");
        await TheSupervisor.Sees("Airway skills for small children.");
        await TheSupervisor.SignsItOff("Enjoy the time with your family.", Agreed);
    }

    private async Task TheSignedFormGoesIntoTheEPortfolio()
    {
        await TheTrainee.SignsIn();
        await TheTrainee.OpensTheAbsence();
        await TheTrainee.Follows("Pre-absence form");
        var copy = await TheTrainee.Downloads("Copy for the e-portfolio (PDF)");
        copy.Says("Airway skills for small children.").ShouldBeTrue();
        copy.Says("twins").ShouldBeFalse();
        (await TheTrainee.Downloads("Your complete copy (PDF)")).Says("twins").ShouldBeTrue();
        await TheTrainee.MarksItAsUploaded("9 March 2026");

        await AStranger.Verifies(copy);
        await AStranger.SeesHeading("The copy is genuine and current");
        await AStranger.Sees("Pre-absence form");
    }
}
