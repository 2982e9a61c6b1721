using SuppoRTT.Testing;

namespace SuppoRTT.EndToEnd.Tests;

/// <summary>A year of maternity leave in Wessex, from the first form to the signature that closes it.</summary>
public sealed partial class WessexJourneyTests(LivePortal portal) : IClassFixture<LivePortal>
{
    private const string Agreed = "I have talked about this form with the doctor, and I agree with what it says.";
    private const string AgreedPlan = "I have talked about this plan with the doctor, and I agree with it. I will help to pass on what others need to know.";
    private const string ToLearn = "What do you think you will need to learn or refresh?";

    private Somebody TheTrainee { get; set; } = null!;

    private Somebody TheSupervisor { get; set; } = null!;

    private Somebody AStranger { get; set; } = null!;

    private PrintedCopy ThePlan { get; set; } = null!;

    [Theory]
    [InlineData(Scripts.Run)]
    [InlineData(Scripts.Off)]
    public async Task Absence_OfAYear_GoesFromTheFirstFormToTheLastSignature(Scripts scripts)
    {
        portal.Becomes("2 March 2026");
        TheTrainee = await portal.SignedIn(scripts == Scripts.Off ? Cast.Wessex.OtherTrainee : Cast.Wessex.Trainee, scripts);
        TheSupervisor = await portal.SignedIn(scripts == Scripts.Off ? Cast.Wessex.OtherSupervisor : Cast.Wessex.Supervisor, scripts);
        AStranger = await portal.Somebody(null, scripts);

        await TheTrainee.RegistersAnAbsence("Maternity leave", "1 June 2026", "1 June 2027", TheSupervisor, "Who is your educational supervisor?");
        await ThePreAbsenceFormIsFilledIn();
        await ItIsReturnedAndSentAgain();
        await TheyMeetAndItIsSigned();
        await TheSignedFormGoesIntoTheEPortfolio();

        portal.Becomes("1 March 2027");
        await TheActionPlanIsStarted();
        await TheReturnIsPlanned();
        await ThePlanIsSigned();
        await ThePlanIsPrinted();

        portal.Becomes("3 May 2027");
        await TheDatesSlip();
        await ThePlanIsSignedAgain();

        portal.Becomes("12 July 2027");
        await TheReturnIsConfirmed();
        await TheReturnToTrainingFormIsFilledInAndSigned();
        await EverythingIsToldInTheTimeline();
    }

    private async Task TheActionPlanIsStarted()
    {
        await TheTrainee.SignsIn();
        await TheTrainee.OpensTheAbsence();
        await TheTrainee.Follows("Action plan");
        await TheTrainee.Presses("Add the first need");
        await TheTrainee.Answers(
            ("What is needed?", "Feel safe with arrest calls again"),
            ("Which area is it about?", "Skills"),
            ("What will be done?", "Two days of shadowing the arrest team"),
            ("By when? (optional)", "1 June 2027"));
        await TheTrainee.Presses("Add to the plan");

        await TheSupervisor.SignsIn();
        await TheSupervisor.OpensTheTask(TheTrainee, "meet about “Planning your return form”");
        await TheSupervisor.ProposesAMeeting("1 March 2027", "14:30", "The seminar room");
        await TheSupervisor.Follows("Action plan");
        await TheSupervisor.Presses("Comment on need 1");
        await TheSupervisor.Answers("Your comment", "I have asked the arrest team: any week in May.");
        await TheSupervisor.Presses("Add the comment");
        await TheSupervisor.Sees("any week in May");
    }

    private async Task TheReturnIsPlanned()
    {
        await TheTrainee.OpensTheAbsence();
        await TheTrainee.Follows("Planning your return form");
        await TheTrainee.Presses("Start");
        await TheTrainee.FillsIn("Your return", ("Would you like any support to come back?", "Yes"), ("Will you work full time?", "Less than full time"), ("What percentage of full time?", "80"));
        await TheTrainee.FillsIn("Your health and wellbeing", ("Were you away longer than you had planned?", "No"));
        await TheTrainee.FindsTyped("Is anything worrying you about coming back?", "The first nights on call.");
        await TheTrainee.FillsIn("How confident you feel", ("How confident do you feel about being on call?", "2"));
        await TheTrainee.FindsTyped("What do you need to learn or refresh?", "Airway skills for small children.");
        await TheTrainee.FillsIn("What you want to learn or refresh", ("Which training do you need to renew?", "Resuscitation (life support)"));
        await TheTrainee.FillsIn("The support you would like",
            ("What support would you like?", "Professional development coaching"),
            ("How many coaching sessions?", "3"),
            ("What support would you like?", "Closer supervision when I start back"));
        await TheTrainee.FillsIn("Closer supervision when you start back",
            ("When does closer supervision start?", "1 June 2027"),
            ("You will work less than full time. How does that change its length?", "As many weeks as full time, so fewer days at work (pro rata)"),
            ("When do you expect it to end?", "14 June 2027"),
            ("What about nights, evenings and weekends during that time?", "Only as an extra person, shadowing"));
        await TheTrainee.FillsIn("Getting ready for the first day", ("What is still to be arranged?", "A plan for my first week"));
        await TheTrainee.Submits();
    }

    private async Task ThePlanIsSigned()
    {
        await TheSupervisor.OpensTheTask(TheTrainee, "sign off “Planning your return form”");
        await TheSupervisor.Sees("Feel safe with arrest calls again");
        await TheSupervisor.Answers(("When did you meet?", "1 March 2027"), ("How did you meet?", "In person"), ("Who was there?", "Both of us"));
        await TheSupervisor.SignsItOff("We look forward to having you back.", AgreedPlan);
    }

    private async Task ThePlanIsPrinted()
    {
        await TheTrainee.OpensTheAbsence();
        await TheTrainee.Follows("Planning your return form");
        ThePlan = await TheTrainee.Downloads("Copy for the e-portfolio (PDF)");
        ThePlan.Says("Feel safe with arrest calls again").ShouldBeTrue();
        ThePlan.FileName.ShouldMatch("^[A-Za-z0-9-]+\\.pdf$");
    }

    private async Task TheDatesSlip()
    {
        await TheTrainee.SignsIn();
        await TheTrainee.OpensTheAbsence();
        await TheTrainee.Follows("Change the dates");
        await TheTrainee.Answers(("Expected first day back", "5 July 2027"), ("Why do the dates change?", "Nursery starts in July."));
        await TheTrainee.Presses("Continue");
        await TheTrainee.Sees("To be signed again");
        await TheTrainee.Sees($"Planning your return form, signed by {TheTrainee.Who.Name} and {TheSupervisor.Who.Name}");
        await TheTrainee.Presses("Change the dates");
        await AStranger.Verifies(ThePlan);
        await AStranger.SeesHeading("The copy is genuine, but its signatures are void");
        await TheTrainee.Presses("Check the form");
        await TheTrainee.Follows("Closer supervision when you start back");
        await TheTrainee.FillsIn("Closer supervision when you start back",
            ("When does closer supervision start?", "5 July 2027"),
            ("When do you expect it to end?", "18 July 2027"));
        await TheTrainee.FillsIn("Getting ready for the first day", ("When will you look together at how your return is going?", "19 July 2027"));
        await TheTrainee.Sees("5 July 2027");
        await TheTrainee.Submits();
    }

    private async Task ThePlanIsSignedAgain()
    {
        await TheSupervisor.SignsIn();
        await TheSupervisor.OpensTheTask(TheTrainee, "sign off “Planning your return form”");
        await TheSupervisor.Sees("Changed since revision 1");
        await TheSupervisor.Sees("It was recorded before this revision was sent to you.");
        await TheSupervisor.Answers("Is this still the meeting that counts?", "Yes, we agreed on what the form says now");
        await TheSupervisor.SignsItOff("July is fine.", AgreedPlan);
    }

    private async Task TheReturnIsConfirmed()
    {
        await TheTrainee.SignsIn();
        await TheTrainee.OpensTheAbsence();
        await TheTrainee.Presses("Confirm the return");
        await TheTrainee.Answers("Your first day back at work", "5 July 2027");
        await TheTrainee.Presses("Confirm the return");
    }

    private async Task TheReturnToTrainingFormIsFilledInAndSigned()
    {
        await TheTrainee.Follows("Return to training form");
        await TheTrainee.Presses("Start");
        await TheTrainee.FillsIn("Your return", ("Would you like any more support?", "No"), ("What have you and your supervisor agreed?", "I am ready to go on as normal"));
        await TheTrainee.Submits();

        await TheSupervisor.SignsIn();
        await TheSupervisor.OpensTheTask(TheTrainee, "sign off “Return to training form”");
        await TheSupervisor.Answers(("When did you meet?", "12 July 2027"), ("How did you meet?", "In person"), ("Who was there?", "Both of us"));
        await TheSupervisor.SignsItOff("Welcome back.", Agreed);
        await TheSupervisor.Sees("this absence is closed");
    }

    private async Task EverythingIsToldInTheTimeline()
    {
        await TheTrainee.OpensTheAbsence();
        await TheTrainee.Follows("What has happened with this absence");
        await TheTrainee.SeesInOrder(
            "Absence closed: everything is signed",
            "“Return to training form” signed off, revision 1",
            "Return confirmed: back on 5 July 2027",
            "“Planning your return form” signed off, revision 2",
            "“Planning your return form” reopened because the dates changed: its signatures are void",
            "“Planning your return form” signed off, revision 1",
            "Comment added to need 1 of the action plan",
            "“Pre-absence form” signed off, revision 2",
            "“Pre-absence form” returned for changes",
            "Absence registered");
    }
}
