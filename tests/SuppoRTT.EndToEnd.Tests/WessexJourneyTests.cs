using SuppoRTT.Testing;

namespace SuppoRTT.EndToEnd.Tests;

/// <summary>A year of maternity leave in Wessex, from the first form to the signature that closes it.</summary>
public sealed class WessexJourneyTests(LivePortal portal) : IClassFixture<LivePortal>
{
    private const string Agreed = "I have talked about this form with the doctor, and I agree with what it says.";

    [Theory]
    [InlineData(Scripts.Run)]
    [InlineData(Scripts.Off)]
    public async Task Absence_OfAYear_GoesFromTheFirstFormToTheLastSignature(Scripts scripts)
    {
        var (cast, day) = (Cast.Wessex, "2 March 2026");
        portal.Becomes(day);
        var theTrainee = await portal.SignedIn(scripts == Scripts.Off ? cast.OtherTrainee : cast.Trainee, scripts);
        var theSupervisor = await portal.SignedIn(scripts == Scripts.Off ? cast.OtherSupervisor : cast.Supervisor, scripts);

        await theTrainee.RegistersAnAbsence("Maternity leave", "1 June 2026", "1 June 2027", theSupervisor);

        await theTrainee.Follows("Pre-absence form");
        await theTrainee.Follows("Your time away");
        await theTrainee.FillsIn("Your time away",
            ("Would you like to plan any support?", "Yes"),
            ("Is there anything about your time away that you want your supervisor to know?", "We are expecting twins."));
        await theTrainee.FillsIn("Reaching you while you are away",
            ("May somebody get in touch with you while you are away?", "Yes"),
            ("How would you like to be contacted?", "E-mail"),
            ("How often?", "About every 3 months"),
            ("Who may contact you?", "My supervisor"));
        await theTrainee.FillsIn("Before you go", ("Is your yearly review (ARCP) due while you are away?", "No"));
        await theTrainee.FillsIn("While you are away",
            ("Would you like to keep up to date in any of these ways?", "E-learning"),
            ("Would you like to come in for a few days while you are away?", "I will decide later"));
        await theTrainee.FillsIn("Thinking ahead to your return",
            ("Is anything worrying you about being away or coming back?", "The first nights on call."),
            ("What do you think you will need to learn or refresh?", "Airway skills."),
            ("Do you expect to come back to the same trust?", "Yes"));
        await theTrainee.FillsIn("Next steps", ("Which e-portfolio do you use?", "RCPCH portfolio (Kaizen)"));
        await theTrainee.Submits();

        await theSupervisor.OpensTheAbsence(theTrainee.Who.Name);
        await theSupervisor.Follows("Pre-absence form");
        await theSupervisor.Presses("Read and sign off");
        await theSupervisor.Sees("Airway skills.");
        await theSupervisor.ReturnsIt("Please say which airway skills, so that we can book the right course.", "What do you think you will need to learn or refresh?");

        await theTrainee.OpensTheAbsence("Absence from 1 June 2026");
        await theTrainee.Follows("Pre-absence form");
        await theTrainee.Sees("so that we can book the right course");
        await theTrainee.Follows("What do you think you will need to learn or refresh?");
        await theTrainee.FillsIn("Thinking ahead to your return", ("What do you think you will need to learn or refresh?", "Airway skills for small children."));
        await theTrainee.Follows("All sections of the Pre-absence form");
        await theTrainee.Presses("Check your answers and submit");
        await theTrainee.Submits();

        portal.Becomes("9 March 2026");
        await theSupervisor.SignsIn();
        await theSupervisor.OpensTheAbsence(theTrainee.Who.Name);
        await theSupervisor.Follows("Pre-absence form");
        await theSupervisor.RecordsTheMeeting("9 March 2026", "By video", "Both of us");
        await theSupervisor.Follows("Pre-absence form");
        await theSupervisor.Presses("Read and sign off");
        await theSupervisor.Sees("Airway skills for small children.");
        await theSupervisor.SignsItOff("Enjoy the time with your family.", Agreed);
    }
}
