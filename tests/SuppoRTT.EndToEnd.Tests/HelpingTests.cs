using SuppoRTT.Testing;

namespace SuppoRTT.EndToEnd.Tests;

/// <summary>A doctor has not heard from their supervisor, asks the champion, and sees what came of it; the supervisor sees none of it.</summary>
public sealed class HelpingTests(LivePortal portal) : IClassFixture<LivePortal>
{
    private const string Asked = "I leave at the end of the month";
    private const string Answer = "I rang the department: it will be read on Monday";

    private static Cast Cast => Cast.Wessex;

    [Theory]
    [InlineData(Scripts.Run)]
    [InlineData(Scripts.Off)]
    public async Task Doctor_AsksForHelp_TheChampionGivesIt_AndTheDoctorSeesWhatHappened(Scripts scripts)
    {
        portal.Clock.Now = A.Morning;
        var reference = await portal.Given("wessex", a => a.AwaitingSignOff());
        var form = $"/wessex/absences/{reference}/forms/pre-absence";
        var theDoctor = await portal.SignedIn(Cast.Trainee, scripts);
        await theDoctor.Opens(form);
        await theDoctor.Sees($"If you have not heard from {Cast.Supervisor.Name} by 9 March 2026, you can ask somebody else to help");

        portal.Becomes("9 March 2026");
        theDoctor = await portal.SignedIn(Cast.Trainee, scripts);
        await theDoctor.Opens(form);
        await theDoctor.Follows("Ask somebody else to help");
        await theDoctor.SeesInOrder("Who is told what", $"We write to {Cast.Champion.Name} (SuppoRTT champion)", $"We do not tell {Cast.Supervisor.Name}");
        await theDoctor.Answers("Is there anything that they should know? (optional)", Asked);
        await theDoctor.Presses("Ask for help");
        await theDoctor.SeesInOrder("You have asked for help", "You asked the SuppoRTT champion for help on 9 March 2026", "There is no answer yet");

        await TheChampionHelps(scripts, "I have spoken about it, and it is under way", Answer);
        await theDoctor.Opens(form);
        await theDoctor.SeesInOrder($"{Cast.Champion.Name} said on 9 March 2026 that they have spoken about it", Answer);

        await TheChampionHelps(scripts, "It is settled", "It is signed tomorrow");
        await theDoctor.Opens("/wessex/inbox");
        await theDoctor.Sees("Pre-absence form: an answer from who was asked to help");
        await theDoctor.Opens(form);
        await theDoctor.SeesInOrder("that it is settled", "It is signed tomorrow", $"If you have not heard from {Cast.Supervisor.Name} by 16 March 2026");

        await TheSupervisorSeesNothing(reference, scripts);
    }

    private async Task TheChampionHelps(Scripts scripts, string stage, string reply)
    {
        var theChampion = await portal.SignedIn(Cast.Champion, scripts);
        await theChampion.Opens("/wessex/home");
        await theChampion.Follows($"{Cast.Trainee.Name}: “Pre-absence form”");
        await theChampion.SeesInOrder("waits for", Cast.Supervisor.Name, Asked);
        await theChampion.Presses("Save and tell the doctor");
        await theChampion.Sees("There is a problem");
        await theChampion.Answers(("How do things stand?", stage), ("A line to the doctor (optional)", reply));
        await theChampion.Presses("Save and tell the doctor");
        await theChampion.Sees("Thank you. The doctor is told.");
    }

    private async Task TheSupervisorSeesNothing(string reference, Scripts scripts)
    {
        var theSupervisor = await portal.SignedIn(Cast.Supervisor, scripts);
        foreach (var page in new[] { "", "/timeline", "/reminders", "/forms/pre-absence" })
        {
            await theSupervisor.Opens($"/wessex/absences/{reference}{page}");
            var words = await theSupervisor.Page.Locator("main").InnerTextAsync();
            foreach (var telling in new[] { "help is asked for", "Help asked for", "asked to help with “", "an answer from who was asked to help", Asked, Answer })
            {
                words.ShouldNotContain(telling, Case.Sensitive);
            }
        }
    }
}
