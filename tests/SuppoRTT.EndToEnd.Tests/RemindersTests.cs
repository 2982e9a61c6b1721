using SuppoRTT.Testing;

namespace SuppoRTT.EndToEnd.Tests;

/// <summary>What is due is written by the portal itself; doctor, supervisor and staff each see what is sent, and have their say.</summary>
public sealed class RemindersTests(LivePortal portal) : IClassFixture<LivePortal>
{
    private const string ToStart = "Pre-absence form can be started";

    private static Cast Cast => Cast.Wessex;

    [Fact]
    public async Task Doctor_ReadsWhatIsDue_AndSaysHowTheyWishToHear()
    {
        var reference = await GivenAbsence();
        await StaffLetThePortalRemind();
        var theDoctor = await portal.SignedIn(Cast.Trainee);

        await theDoctor.Opens($"/wessex/absences/{reference}");
        await theDoctor.Follows("What is sent, to whom, and how you wish to hear");
        await theDoctor.SeesInOrder("As usual, by e-mail", "Written so far", ToStart, "to you", "When the form can be started");
        await theDoctor.Follows("Start a quiet time");
        await theDoctor.Presses("Start the quiet time");
        await theDoctor.Sees("There is a problem");
        await theDoctor.Answers(("When does it end?", "I do not know yet"), ("Who hears of things meanwhile?", Cast.Supervisor.Name));
        await theDoctor.Presses("Start the quiet time");
        await theDoctor.SeesInOrder("The quiet time is set", "until somebody ends it", $"{Cast.Supervisor.Name} hears in your place");
        await theDoctor.Follows("End the quiet time");
        await theDoctor.Presses("End the quiet time");
        await theDoctor.Sees("The quiet time has ended");

        await theDoctor.Follows("Change contact while away");
        await theDoctor.Answers("How may we write to you?", "Only through somebody");
        await theDoctor.Answers("Through whom?", Cast.Supervisor.Name);
        await theDoctor.Presses("Save");
        await theDoctor.SeesInOrder("How we may reach you is saved", $"Only through {Cast.Supervisor.Name}");

        await theDoctor.Follows("Do without the programme");
        await theDoctor.Answers(("Why do you do without it?", "I kept working one day a week"), ("With whom did you discuss it?", "Sam"));
        await theDoctor.Presses("Do without the programme");
        await theDoctor.Sees("Nothing: you do without the programme.");
        await theDoctor.Follows("Take part again in the programme");
        await theDoctor.Presses("Take part again");
        await theDoctor.Sees("You take part in the programme again");
    }

    [Theory]
    [InlineData(Scripts.Run)]
    [InlineData(Scripts.Off)]
    public async Task Supervisor_FindsTheMessage_GoesToTheForm_AndChoosesHowRemindersCome(Scripts scripts)
    {
        await GivenAbsence();
        await StaffLetThePortalRemind();
        var theSupervisor = await portal.SignedIn(Cast.Supervisor, scripts);

        await theSupervisor.Opens("/wessex/inbox");
        await theSupervisor.SeesInOrder(ToStart, "New", Cast.Trainee.Name, "When the form can be started");
        await theSupervisor.PressesFirst("Go to it");
        await theSupervisor.SeesHeading("Pre-absence form");
        await theSupervisor.Opens("/wessex/inbox");
        await theSupervisor.PressesFirst("Put away");
        await theSupervisor.Follows("Messages put away");
        await theSupervisor.Sees(ToStart);
        await theSupervisor.Opens("/wessex/inbox");

        await theSupervisor.Follows("How you get reminders");
        await theSupervisor.Answers("Forms to fill in", "By e-mail, once a day with the others");
        await theSupervisor.Presses("Save");
        await theSupervisor.Sees("How you get reminders is saved");
    }

    [Fact]
    public async Task Staff_SeeWhoWillBeWrittenTo_BringOneForward_AndStopAnother()
    {
        var reference = await GivenAbsence(weeksAhead: 14);
        await StaffLetThePortalRemind();
        var theStaff = await portal.SignedIn(Cast.Staff);

        await theStaff.Opens("/wessex/planned-reminders");
        await theStaff.Answers("To whom", "The doctor");
        await theStaff.Presses("Show");
        await theStaff.SeesInOrder("16 March 2026", ToStart, reference);
        await theStaff.PressesFirst("Send it now");
        await theStaff.Sees("The reminder goes out now");
        await theStaff.Opens("/wessex/planned-reminders?to=Supervisor");
        await theStaff.PressesFirst("Stop it");
        await theStaff.Sees("The reminder is stopped");
        await theStaff.Opens("/wessex/sent-messages");
        await theStaff.Sees("No mail server is set");
        await theStaff.SeesInOrder("Stopped", ToStart, "Waiting", ToStart);
    }

    /// <summary>Whose first form can be started 12 weeks before.</summary>
    private Task<string> GivenAbsence(int weeksAhead = 12)
    {
        var starts = A.Today.AddDays(7 * weeksAhead);
        return portal.Given("wessex", a => a.Absence(starts, starts.AddMonths(12)));
    }

    private async Task StaffLetThePortalRemind()
    {
        var theStaff = await portal.SignedIn(Cast.Staff);
        await theStaff.Opens("/wessex/scheduled-work");
        await theStaff.PressesFirst("Run it now");
        await theStaff.Sees("It was run");
    }
}
