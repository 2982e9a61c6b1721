using SuppoRTT.Testing;

namespace SuppoRTT.EndToEnd.Tests;

/// <summary>A year of research in the West Midlands: the doctor leads, and does each step with the supervisor, the programme director or the college tutor.</summary>
public sealed partial class WestMidlandsJourneyTests(LivePortal portal) : IClassFixture<LivePortal>
{
    private const string Agreed = "I have filled in this form together with the doctor, and I agree with what it says.";
    private const string AgreedPlan = "I have made this plan together with the doctor, and I agree with it. I will help to pass on what others need to know.";
    private const string Arranged = "Have you arranged what the ARCP panel needs from you?";

    private static Cast Cast => Cast.WestMidlands;

    private Somebody TheTrainee { get; set; } = null!;

    private Somebody TheSupervisor { get; set; } = null!;

    private Somebody TheTutor { get; set; } = null!;

    private Somebody TheProgrammeDirector { get; set; } = null!;

    private Somebody AStranger { get; set; } = null!;

    [Theory]
    [InlineData(Scripts.Run)]
    [InlineData(Scripts.Off)]
    public async Task Absence_OfAYear_GoesFromTheFirstFormToTheLastSignature(Scripts scripts)
    {
        portal.Becomes("2 March 2026");
        TheTrainee = await portal.SignedIn(scripts == Scripts.Off ? Cast.OtherTrainee : Cast.Trainee, scripts);
        TheSupervisor = await portal.SignedIn(scripts == Scripts.Off ? Cast.OtherSupervisor : Cast.Supervisor, scripts);
        TheTutor = await portal.SignedIn(Cast.CollegeTutor, scripts);
        TheProgrammeDirector = await portal.Somebody(Cast.ProgrammeDirector, scripts);
        AStranger = await portal.Somebody(null, scripts);

        await TheTrainee.RegistersAnAbsence("Out of programme: research (OOPR)", "15 June 2026", "14 June 2027", TheSupervisor, "Who is your supervisor, TPD or college tutor?");
        await TheLeaveIsPlanned();
        await ItIsReturnedAndSentAgain();
        await TheTutorSignsIt();
        await TheSignedFormIsPrinted();

        portal.Becomes("1 March 2027");
        await TheActionPlanIsStarted();
        await TheReturnIsPlanned();
        await TheProgrammeDirectorSignsThePlan();

        portal.Becomes("4 May 2027");
        await TheDatesSlip();
        await TheProgrammeDirectorSignsThePlanAgain();

        portal.Becomes("26 July 2027");
        await TheReturnIsConfirmed();
        await TheReturnIsReviewedAndSigned();
        await EverythingIsToldInTheTimeline();
    }

    private async Task TheActionPlanIsStarted()
    {
        await TheTrainee.SignsIn();
        await TheTrainee.OpensTheAbsence();
        await TheTrainee.Follows("Action plan");
        await TheTrainee.Presses("Add the first need");
        await TheTrainee.Answers(
            ("What is needed?", "Know the new sepsis guideline"),
            ("Which area is it about?", "Knowledge"),
            ("What will be done?", "Read it and talk it through"));
        await TheTrainee.Presses("Add to the plan");

        await TheSupervisor.SignsIn();
        await TheSupervisor.OpensTheTask(TheTrainee, "meet about “Planning your return”");
        await TheSupervisor.Follows("Back to the absence");
        await TheSupervisor.Follows("Action plan");
        await TheSupervisor.Presses("Comment on need 1");
        await TheSupervisor.Answers("Your comment", "The teaching on 3 June is about just this.");
        await TheSupervisor.Presses("Add the comment");
        await TheSupervisor.Sees("The teaching on 3 June");
    }

    private async Task TheReturnIsPlanned()
    {
        await TheTrainee.OpensTheAbsence();
        await TheTrainee.Follows("Planning your return");
        await TheTrainee.Presses("Start");
        await TheTrainee.FillsIn("Your return", ("Will you work full time?", "Full time"));
        await TheTrainee.FillsIn("Your health and wellbeing");
        await TheTrainee.FillsIn("How confident you feel", ("How confident do you feel about practical procedures?", "3"));
        await TheTrainee.FindsTyped("What do you need to learn or refresh?", "Neonatal transfers.");
        await TheTrainee.FillsIn("What you want to learn or refresh");
        await TheTrainee.Answers(
            ("What have you agreed?", "No enhanced supervision, but a buddy for the first days"),
            ("Who is your buddy?", "Tom Demo-Ellis"),
            ("For about how many days?", "5"));
        await TheTrainee.Answers("What other support would you like?", "A course of a royal college or another provider");
        await TheTrainee.Presses("Add a course");
        await TheTrainee.FillsIn("Supervision and other support",
            ("Name of the course", "Neonatal transfer day"),
            ("Which college or provider?", "RCPCH"),
            ("What does it cost, in pounds?", "120"),
            ("Approval", "I want approval before attending"));
        await TheTrainee.FillsIn("Getting ready for the first day");
        await TheTrainee.Sees("Neonatal transfer day");
        await TheTrainee.Submits();
    }

    private async Task TheProgrammeDirectorSignsThePlan()
    {
        await TheProgrammeDirector.SignsIn();
        await TheProgrammeDirector.OpensTheAbsenceOf(TheTrainee);
        await TheProgrammeDirector.Follows("Planning your return");
        await TheProgrammeDirector.Presses("Read and sign off");
        await TheProgrammeDirector.Sees("Know the new sepsis guideline");
        await TheProgrammeDirector.Answers(("When did you meet?", "1 March 2027"), ("How did you meet?", "By phone"), ("Who was there?", "Both of us"));
        await TheProgrammeDirector.SignsItOff("The course can go to the deanery.", AgreedPlan);
    }

    private async Task TheDatesSlip()
    {
        await TheTrainee.SignsIn();
        await TheTrainee.OpensTheAbsence();
        await TheTrainee.Follows("Change the dates");
        await TheTrainee.Answers(("Expected first day back", "12 July 2027"), ("Why do the dates change?", "The study needs four more weeks."));
        await TheTrainee.Presses("Continue");
        await TheTrainee.Sees($"Planning your return, signed by {TheTrainee.Who.Name} and {TheProgrammeDirector.Who.Name}");
        await TheTrainee.Presses("Change the dates");
        await TheTrainee.Presses("Check the form");
        await TheTrainee.Follows("Getting ready for the first day");
        await TheTrainee.FillsIn("Getting ready for the first day", ("When will you look together at how your return is going?", "26 July 2027"));
        await TheTrainee.Sees("12 July 2027");
        await TheTrainee.Submits();
    }

    private async Task TheProgrammeDirectorSignsThePlanAgain()
    {
        await TheProgrammeDirector.SignsIn();
        await TheProgrammeDirector.OpensTheAbsenceOf(TheTrainee);
        await TheProgrammeDirector.Follows("Planning your return");
        await TheProgrammeDirector.Presses("Read and sign off");
        await TheProgrammeDirector.Sees("Changed since revision 1");
        await TheProgrammeDirector.Answers(
            ("Is this still the meeting that counts?", "No, we met again"), ("When did you meet?", "4 May 2027"), ("How did you meet?", "By video"), ("Who was there?", "The two of us"));
        await TheProgrammeDirector.SignsItOff("", AgreedPlan);
        await TheProgrammeDirector.Follows("read the signed form");
        await TheProgrammeDirector.Sees("Signed off after the meeting on 4 May 2027, by video. Who was there: The two of us");
    }

    private async Task TheReturnIsConfirmed()
    {
        await TheSupervisor.SignsIn();
        await TheSupervisor.OpensTheAbsenceOf(TheTrainee);
        await TheSupervisor.Presses("Confirm the return");
        await TheSupervisor.Answers("The doctor’s first day back at work", "12 July 2027");
        await TheSupervisor.Presses("Confirm the return");
    }

    private async Task TheReturnIsReviewedAndSigned()
    {
        await TheTrainee.SignsIn();
        await TheTrainee.OpensTheAbsence();
        await TheTrainee.Follows("Reviewing your return");
        await TheTrainee.Presses("Start");
        await TheTrainee.FillsIn("Your return", ("If you had a buddy, did it help?", "Yes"));
        await TheTrainee.FillsIn("The support you had", ("Did you get the enhanced supervision that was planned?", "None was planned"));
        await TheTrainee.FillsIn("How confident you feel now", ("How confident do you feel about practical procedures?", "4"));
        await TheTrainee.FillsIn("How you both see it", ("Do you feel ready to work without extra support?", "Yes"), ("Does your supervisor agree?", "Yes"));
        await TheTrainee.FillsIn("What happens next", ("What have you and your supervisor agreed?", "I am ready to go on as normal"));
        await TheTrainee.Submits();

        await TheSupervisor.OpensTheTask(TheTrainee, "sign off “Reviewing your return”");
        await TheSupervisor.Answers(("When did you meet?", "26 July 2027"), ("How did you meet?", "In person"), ("Who was there?", "Both of us"));
        await TheSupervisor.SignsItOff("Welcome back.", Agreed);
        await TheSupervisor.Sees("this absence is closed");
    }

    private async Task EverythingIsToldInTheTimeline()
    {
        await TheTrainee.OpensTheAbsence();
        await TheTrainee.Follows("What has happened with this absence");
        await TheTrainee.SeesInOrder(
            "Absence closed: everything is signed",
            "“Reviewing your return” signed off, revision 1",
            "Return confirmed: back on 12 July 2027",
            "“Planning your return” signed off, revision 2",
            "“Planning your return” reopened because the dates changed: its signatures are void",
            $"{TheProgrammeDirector.Who.Name}, training programme director",
            "“Planning your leave” signed off, revision 2",
            $"{TheTutor.Who.Name}, college tutor",
            "“Planning your leave” returned for changes",
            "Absence registered");
    }
}
