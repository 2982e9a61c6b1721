using System.Net;

using AngleSharp.Dom;

using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Forms;

public sealed class WatchTogetherTests(Portal portal) : IClassFixture<Portal>
{
    private const string Ahead = "thinking-ahead";

    [Fact]
    public async Task Post_AfterTheOtherSaved_TellsWhatTheyWrote_UntilThePageShowsIt()
    {
        var (reference, section, doctor, supervisor) = await Given();
        var page = await doctor.Open(section);
        await supervisor.Autosave(await supervisor.Open(section), section, ("worries", "The supervisor's words"));

        var watched = await doctor.Watches(page, reference, Ahead);
        var changed = watched.GetProperty("changed").EnumerateArray().ShouldHaveSingleItem();
        (changed.GetProperty("question").GetString(), changed.GetProperty("text").GetString()).ShouldBe(("worries", "The supervisor's words"));
        changed.GetProperty("words").GetString().ShouldBe("Sam Demo-Okafor changed this at 09:00");

        var looked = await doctor.Send(page, section, ("learningNeeds", "The doctor's words"), ("then", "look"));
        (looked.StatusCode, looked.Headers.Location!.ToString()).ShouldBe((HttpStatusCode.Redirect, section));
        var shown = await doctor.Open(section);
        (shown.Typed("worries"), shown.Typed("learningNeeds")).ShouldBe(("The supervisor's words", "The doctor's words"));
        shown.QuerySelector("[data-question=worries]")!.TextContent.ShouldContain("Sam Demo-Okafor changed this at 09:00");
        shown.QuerySelector("[data-question=learningNeeds]")!.TextContent.ShouldNotContain("changed this at");
        (await doctor.Watches(shown, reference, Ahead)).GetProperty("changed").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Look_WhereBothChangedTheSame_ShowsBoth()
    {
        var (_, section, doctor, supervisor) = await Given();
        var page = await doctor.Open(section);
        await supervisor.Autosave(await supervisor.Open(section), section, ("worries", "The supervisor's words"));

        var looked = await doctor.Send(page, section, ("worries", "The doctor's words"), ("then", "look"));

        looked.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await looked.Html()).Words("main").ShouldContain("The supervisor's words");
    }

    [Fact]
    public async Task Post_WhenTheOtherWasNotSeenForAWhile_SaysWhenTheyWere()
    {
        var (reference, section, doctor, supervisor) = await Given();
        await supervisor.Open(section);
        var page = await doctor.Open(section);
        (await doctor.Watches(page, reference, Ahead)).Here().ShouldStartWith("Sam Demo-Okafor is here, on “");

        portal.Clock.Now += TimeSpan.FromMinutes(2);

        (await doctor.Watches(page, reference, Ahead)).Here().ShouldStartWith("Sam Demo-Okafor was here last at 09:0");
    }

    [Fact]
    public async Task Post_ByAnybodyElse_IsNotFound_AndWithoutTokenABadRequest()
    {
        var (reference, _, doctor, _) = await Given();

        foreach (var member in new[] { Cast.Wessex.Staff, Cast.Wessex.OtherSupervisor, Cast.Wessex.ProgrammeDirector })
        {
            var visitor = await portal.SignedInAs(member);
            (await visitor.Send(await visitor.Open("/wessex/home"), Together.FormOf(reference) + "/watch-together")).StatusCode.ShouldBe(HttpStatusCode.NotFound, member.Name);
        }

        (await doctor.PostWithoutToken(Together.FormOf(reference) + "/watch-together")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private async Task<(string Reference, string Section, Visitor Doctor, Visitor Supervisor)> Given()
    {
        portal.Clock.Now = A.Morning;
        var reference = await portal.GivenSupported();
        return (reference, Drafting.SectionOf(reference, Ahead), await portal.OpensTogether(reference), await portal.Joins(reference));
    }
}
