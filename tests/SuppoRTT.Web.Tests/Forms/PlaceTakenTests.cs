using System.Net;

using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Reminders;

namespace SuppoRTT.Web.Tests.Forms;

/// <summary>What was typed is not lost by what happens elsewhere meanwhile: in another window, or to one’s part in the absence.</summary>
public sealed class PlaceTakenTests(Portal portal) : IClassFixture<Portal>
{
    private const string Ahead = "thinking-ahead";

    private static Cast Cast => Cast.Wessex;

    [Fact]
    public async Task Kept_IsThereStill_AfterSavesFromAPageThatDidNotShowIt()
    {
        var (reference, section) = await Given();
        var doctor = await portal.SignedInAs(Cast.Trainee);
        var (one, two) = (await doctor.Open(section), await doctor.Open(section));
        portal.Clock.Now += TimeSpan.FromMinutes(5);
        await (await portal.Visitor()).Send(one, section, ("learningNeeds", "Typed for an hour"), ("then", "continue"));
        portal.Clock.Now += TimeSpan.FromMinutes(5);

        var saved = await doctor.Autosave(two, section, ("worries", "Nights"));
        portal.Clock.Now += TimeSpan.FromMinutes(5);
        await doctor.Send(two, section + "/autosave", ("worries", "Nights and days"), ("Ticket", saved.Ticket));

        var again = await doctor.Open(section);
        (again.Typed("learningNeeds"), again.Typed("worries")).ShouldBe(("Typed for an hour", "Nights and days"));
        await doctor.Send(again, section, ("then", "later"));
        (await portal.Stored(reference, Ahead)).Text("learningNeeds").ShouldBe("Typed for an hour");
    }

    [Fact]
    public async Task Post_BySomebodyWhosePlaceIsTaken_GivesBackWhatTheyTyped_AndToAStrangerNothing()
    {
        var (reference, section) = await Given();
        var (supervisor, champion) = (await portal.SignedInAs(Cast.Supervisor), await portal.SignedInAs(Cast.Champion));
        var page = await supervisor.Open(section);
        await portal.Happens(reference, a => a.NameSupervisor(Cast.OtherSupervisor.Id, Cast.OtherSupervisor.Name, Cast.Trainee.Actor, portal.Clock.Now), Cast.Trainee.Actor);

        var answer = await supervisor.Send(page, section, ("learningNeeds", "Written for the doctor"), ("then", "continue"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var words = (await answer.Html()).Words("main");
        words.ShouldContain("Written for the doctor");
        words.ShouldContain("somebody else does it now");
        (await supervisor.Send(page, section + "/autosave", ("learningNeeds", "Written for the doctor"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await supervisor.Get(section)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await portal.Stored(reference, Ahead)).IsEmpty.ShouldBeTrue();
        (await champion.Send(await champion.Open("/wessex/home"), section, ("learningNeeds", "A guess"), ("then", "continue"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<(string Reference, string Section)> Given()
    {
        var reference = await portal.GivenSupported();
        return (reference, Drafting.SectionOf(reference, Ahead));
    }
}
