using System.Net;

using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Forms;

/// <summary>Somebody signs in again in another window and comes back to the page of which something was kept: what they save there is newer.</summary>
public sealed class KeptOfOwnPageTests(Portal portal) : IClassFixture<Portal>
{
    private const string Ahead = "thinking-ahead";

    private static Cast Cast => Cast.Wessex;

    [Fact]
    public async Task Kept_OfAPageThatSavesAfterAll_IsGone_SoThatOlderWordsDoNotComeBack()
    {
        var (reference, section) = await Given();
        var doctor = await portal.SignedInAs(Cast.Trainee);
        var page = await doctor.Open(section);
        await (await portal.Visitor()).Send(page, section, ("worries", "Typed when the sign-in had ended"), ("then", "later"));

        (await doctor.Send(page, section, ("worries", "Typed on, after signing in in another window"), ("then", "later"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await portal.Stored(reference, Ahead)).Text("worries").ShouldBe("Typed on, after signing in in another window");
        var back = await doctor.Open(section);
        back.Words("main").ShouldNotContain("We kept what you typed");
        back.Typed("worries").ShouldBe("Typed on, after signing in in another window");
    }

    [Fact]
    public async Task Kept_OfAPageWhoseSaveIsInConflict_StaysUntilSomebodyChooses()
    {
        var (reference, section) = await Given();
        var (doctor, supervisor) = (await portal.SignedInAs(Cast.Trainee), await portal.SignedInAs(Cast.Supervisor));
        var page = await doctor.Open(section);
        await (await portal.Visitor()).Send(page, section, ("worries", "The doctor's worries"), ("then", "later"));
        await supervisor.Send(await supervisor.Open(section), section, ("worries", "The supervisor's worries"), ("then", "later"));

        using var conflict = await doctor.Send(page, section, ("worries", "The doctor's worries"), ("then", "later"));

        conflict.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await doctor.Open(section)).Typed("worries").ShouldBe("The doctor's worries", "It is kept until somebody chooses");
        await doctor.Send(await conflict.Html(), section, ("worries", "What both of us mean"), ("then", "later"));
        (await portal.Stored(reference, Ahead)).Text("worries").ShouldBe("What both of us mean");
        (await doctor.Open(section)).Words("main").ShouldNotContain("We kept what you typed");
    }

    private async Task<(string Reference, string Section)> Given()
    {
        var reference = await portal.GivenSupported();
        return (reference, Drafting.SectionOf(reference, Ahead));
    }
}
