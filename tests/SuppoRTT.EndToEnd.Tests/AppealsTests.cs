using System.Text.RegularExpressions;

using SuppoRTT.Testing;

namespace SuppoRTT.EndToEnd.Tests;

/// <summary>Case by case: something is refused, the doctor appeals, and a second person decides.</summary>
public sealed partial class AppealsTests(LivePortal portal) : IClassFixture<LivePortal>
{
    private static Cast Cast => Cast.WestMidlands;

    [Fact]
    public async Task ShortAbsence_IsRefused_ThenAppealed_AndAllowedByWhoStandsIn()
    {
        var reference = await portal.Given("west-midlands", a => a.AwaitingDecision());
        var (theStaff, decide) = (await portal.SignedIn(Cast.Staff), $"/west-midlands/absences/{reference}/decide");
        await theStaff.Opens("/west-midlands/home");
        await theStaff.Sees("Waiting for your decision");
        await Decides(theStaff, decide, "Does the programme apply?", "No", "It is short enough to plan at work");

        var theDoctor = await DoctorAppeals(reference, "appeal against the decision", "Why should the programme apply?", "It is short enough to plan at work", $"so the decision is for {Cast.ProgrammeDirector.Name}");
        await theDoctor.Opens($"/west-midlands/absences/{reference}/appeal");
        await theDoctor.Sees("You get an e-mail when it is decided.");
        await theStaff.Opens(decide);
        await theStaff.Sees($"so the decision is for {Cast.ProgrammeDirector.Name}");

        var theDirector = await portal.SignedIn(Cast.ProgrammeDirector);
        await theDirector.Opens("/west-midlands/home");
        await theDirector.SeesInOrder("Waiting for your decision", Cast.Trainee.Name, "Waiting for appeal");
        await theDirector.Opens(decide);
        await theDirector.SeesHeading("Decide on an appeal");
        await theDirector.SeesInOrder("It is short enough to plan at work", "appeals, because", "Nobody asked about my new post");
        await Decides(theDirector, decide, "Does the programme apply?", "Yes", "The post is new to them");
        await theDirector.Opens("/west-midlands/home");
        (await theDirector.Page.GetByText("Waiting for your decision").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task LaterReturn_IsRefused_ThenAppealed_GrantedByASecondPerson_AndTheDatesMove()
    {
        var reference = await portal.Given("west-midlands", a => a.Absence());
        var decide = $"/west-midlands/absences/{reference}/requests/1/decide";
        await DoctorAsks(reference);
        var theDirector = await portal.SignedIn(Cast.ProgrammeDirector);
        await theDirector.Opens("/west-midlands/home");
        await theDirector.SeesInOrder("Requests to decide", Cast.Trainee.Name, "A later return, 1 August 2027");
        await Decides(theDirector, decide, "Is it granted?", "No", "The post cannot be held");

        var theDoctor = await DoctorAppeals(reference, "appeal against this decision", "Why should it be granted?", "The post cannot be held", "Somebody else at the deanery decides");
        await theDirector.Opens(decide);
        await theDirector.Sees("You had a part in this absence before.");
        var theStaff = await portal.SignedIn(Cast.Staff);
        await theStaff.Opens("/west-midlands/home");
        await theStaff.SeesInOrder("Requests to decide", Cast.Trainee.Name, "Appeal");
        await theStaff.Opens(decide);
        await theStaff.SeesInOrder("The nursery has no place before", "The post cannot be held", "Nobody asked about my new post");
        await Decides(theStaff, decide, "Is it granted?", "Yes", "The post is there until August");

        await TheDatesMove(theDoctor, reference);
        await theStaff.Opens("/west-midlands/decisions?about=deferred-return");
        await theStaff.SeesInOrder("Shown: A later return", "Appeal: A later return", "Granted", Cast.Staff.Name, "A later return", "Refused", Cast.ProgrammeDirector.Name);
    }

    private async Task DoctorAsks(string reference)
    {
        var theDoctor = await portal.SignedIn(Cast.Trainee);
        await theDoctor.Opens($"/west-midlands/absences/{reference}");
        await theDoctor.Follows("Ask the deanery for something");
        await theDoctor.Presses("Send the request");
        await theDoctor.Sees("There is a problem");
        await theDoctor.Answers(("What do you ask for?", "A later return"), ("Later first day back", "1 August 2027"), ("Why?", "The nursery has no place before"));
        await theDoctor.PressesTwice("Send the request");
        await theDoctor.Sees("Your request is with the deanery");
        await theDoctor.SeesInOrder("A later return: waiting for a decision", "asked on", "for 1 August 2027", "The nursery has no place before", "Withdraw this request");
    }

    private async Task<Somebody> DoctorAppeals(string reference, string link, string question, params string[] told)
    {
        var theDoctor = await portal.SignedIn(Cast.Trainee);
        await theDoctor.Opens($"/west-midlands/absences/{reference}");
        await theDoctor.Follows(link);
        await theDoctor.SeesInOrder(told);
        await theDoctor.Presses("Send the appeal");
        await theDoctor.Sees("There is a problem");
        await theDoctor.Answers(question, "Nobody asked about my new post");
        await theDoctor.Presses("Send the appeal");
        await theDoctor.Sees("Your appeal is with the deanery");
        return theDoctor;
    }

    private static async Task Decides(Somebody who, string address, string question, string answer, string why)
    {
        await who.Opens(address);
        await who.Presses("Save the decision and tell them");
        await who.Sees("There is a problem");
        await who.Answers((question, answer), ("Why?", why));
        await who.Presses("Save the decision and tell them");
        await who.Sees("Saved");
    }

    private static async Task TheDatesMove(Somebody theDoctor, string reference)
    {
        await theDoctor.Opens($"/west-midlands/absences/{reference}");
        await theDoctor.SeesInOrder("A later return: granted on appeal", "The post is there until August");
        await theDoctor.Follows(Change());
        await theDoctor.Sees("The post is there until August");
        await theDoctor.Presses("Continue");
        await theDoctor.Sees("This is what you have entered.");
        await theDoctor.Presses("Change the dates");
        await theDoctor.Sees("The dates are changed");
        await theDoctor.SeesInOrder("Expected first day back", "1 August 2027");
    }

    [GeneratedRegex("Change it to 1 August 2027")]
    private static partial Regex Change();
}
