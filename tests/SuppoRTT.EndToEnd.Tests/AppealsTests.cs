using SuppoRTT.Testing;

namespace SuppoRTT.EndToEnd.Tests;

/// <summary>Case by case: a short absence is refused, the doctor appeals, and somebody stands in for a team of one.</summary>
public sealed class AppealsTests(LivePortal portal) : IClassFixture<LivePortal>
{
    private static Cast Cast => Cast.WestMidlands;

    [Fact]
    public async Task ShortAbsence_IsRefused_ThenAppealed_AndAllowedByWhoStandsIn()
    {
        var reference = await portal.Given("west-midlands", a => a.AwaitingDecision());
        var theStaff = await portal.SignedIn(Cast.Staff);
        await theStaff.Opens("/west-midlands/home");
        await theStaff.Sees("Waiting for your decision");
        await theStaff.Opens($"/west-midlands/absences/{reference}/decide");
        await theStaff.Answers(("Does the programme apply?", "No"), ("Why?", "It is short enough to plan at work"));
        await theStaff.Presses("Save the decision and tell them");

        await DoctorAppeals(reference);
        await theStaff.Opens($"/west-midlands/absences/{reference}/decide");
        await theStaff.Sees($"so the decision is for {Cast.ProgrammeDirector.Name}");

        var theDirector = await portal.SignedIn(Cast.ProgrammeDirector);
        await theDirector.Opens("/west-midlands/home");
        await theDirector.SeesInOrder("Waiting for your decision", Cast.Trainee.Name, "Waiting for appeal");
        await theDirector.Opens($"/west-midlands/absences/{reference}/decide");
        await theDirector.SeesHeading("Decide on an appeal");
        await theDirector.SeesInOrder("It is short enough to plan at work", "appeals, because", "Nobody asked about my new post");
        await theDirector.Presses("Save the decision and tell them");
        await theDirector.Sees("There is a problem");
        await theDirector.Answers(("Does the programme apply?", "Yes"), ("Why?", "The post is new to them"));
        await theDirector.Presses("Save the decision and tell them");
        await theDirector.Opens("/west-midlands/home");
        (await theDirector.Page.GetByText("Waiting for your decision").CountAsync()).ShouldBe(0);
    }

    private async Task DoctorAppeals(string reference)
    {
        var theDoctor = await portal.SignedIn(Cast.Trainee);
        await theDoctor.Opens($"/west-midlands/absences/{reference}");
        await theDoctor.Follows("appeal against the decision");
        await theDoctor.SeesInOrder("It is short enough to plan at work", $"so the decision is for {Cast.ProgrammeDirector.Name}");
        await theDoctor.Presses("Send the appeal");
        await theDoctor.Sees("There is a problem");
        await theDoctor.Answers("Why should the programme apply?", "Nobody asked about my new post");
        await theDoctor.Presses("Send the appeal");
        await theDoctor.Sees("Your appeal is with the deanery");
        await theDoctor.Opens($"/west-midlands/absences/{reference}/appeal");
        await theDoctor.Sees("You get an e-mail when it is decided.");
    }
}
