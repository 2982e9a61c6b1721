using SuppoRTT.Testing;

namespace SuppoRTT.EndToEnd.Tests;

/// <summary>A deanery words its e-mails; a doctor reminds by hand, and sees their meetings in their own calendar.</summary>
public sealed class MessagesTests(LivePortal portal) : IClassFixture<LivePortal>
{
    private static Cast Cast => Cast.Wessex;

    [Fact]
    public async Task Staff_WordAnEmail_SeeAnExample_AndGoBackToTheWordsThatComeWithThePortal()
    {
        var theStaff = await portal.SignedIn(Cast.Staff);
        await theStaff.Opens("/wessex/letters/FormReturned/change");

        await theStaff.Answers(("Subject", "Your form is back"), ("Text", "Dear {name}, please look.\n\n{link}"));
        await theStaff.Presses("Save");
        await theStaff.Sees("There is a problem");
        await theStaff.FindsTyped("Text", "Dear {name}, please look.\n\n{link}");
        await theStaff.Answers("Text", "Please look at your form again.\n\n{link}");
        await theStaff.Presses("See an example");
        await theStaff.SeesInOrder("Your form is back", "Please look at your form again.");
        await theStaff.Presses("Save");
        await theStaff.SeesInOrder("The words are saved, and count from now on", "Your form is back", Cast.Staff.Name);
        await theStaff.Presses("Use the words that come with SuppoRTT");
        await theStaff.Sees("The words that come with SuppoRTT count again");
    }

    [Fact]
    public async Task Doctor_RemindsTheSupervisor_OnceAndNotAgainAtOnce()
    {
        var reference = await portal.Given("wessex", a => a.AwaitingSignOff());
        portal.Clock.Now = A.Morning.AddDays(7);
        var theDoctor = await portal.SignedIn(Cast.Trainee);
        await theDoctor.Opens($"/wessex/absences/{reference}/forms/pre-absence");

        await theDoctor.Follows($"Remind {Cast.Supervisor.Name}");
        await theDoctor.Presses("Send a reminder");
        await theDoctor.Sees($"The reminder to {Cast.Supervisor.Name} is on its way");
        await theDoctor.Opens($"/wessex/absences/{reference}/forms/pre-absence");
        await theDoctor.Follows($"Remind {Cast.Supervisor.Name}");
        await theDoctor.SeesInOrder($"What {Cast.Supervisor.Name} got about this form", "Waiting");
        (await theDoctor.Page.GetByText("Send a reminder").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Doctor_MakesAnAddressForTheirCalendar_ThatIsShownOnce_AndTurnsItOff()
    {
        var theDoctor = await portal.SignedIn(Cast.Trainee);
        await theDoctor.Opens("/wessex/preferences");
        await theDoctor.Follows("Show your meetings in your own calendar");

        await theDoctor.Presses("Make an address");
        var address = new Uri((await theDoctor.Page.Locator("#calendar-address").InnerTextAsync()).Trim()).PathAndQuery;
        (await theDoctor.Page.APIRequest.GetAsync(address)).Status.ShouldBe(200);
        await theDoctor.Opens("/wessex/preferences/calendar");
        await theDoctor.Sees("and cannot be shown again");
        await theDoctor.Presses("Turn it off");
        await theDoctor.Sees("Your calendar address is turned off");
        (await theDoctor.Page.APIRequest.GetAsync(address)).Status.ShouldBe(404);
    }
}
