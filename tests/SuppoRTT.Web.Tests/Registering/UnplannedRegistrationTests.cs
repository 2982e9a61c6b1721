using System.Net;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Mail;

namespace SuppoRTT.Web.Tests.Registering;

/// <summary>The whole way of an absence that nobody planned, over HTTP alone: registered by somebody else, invited at once or later, taken over, the first form sent.</summary>
public sealed class UnplannedRegistrationTests(Portal portal) : IClassFixture<Portal>
{
    private const string Password = "apricot lantern tuesday";

    private static Cast Cast => Cast.Wessex;

    [Theory]
    [InlineData("supervisor", true)]
    [InlineData("supervisor", false)]
    [InlineData("staff", true)]
    [InlineData("staff", false)]
    public async Task Absence_RegisteredForADoctorWithoutAnAccount_IsTheirsOnceTheyCome(string who, bool atOnce)
    {
        var by = who == "staff" ? Cast.Staff : Cast.Supervisor;
        var walk = await Walk.ForAnother(portal, by, Walk.Invited("Jo Demo-Ill", $"jo.{who}.{atOnce}@hospital.example", atOnce ? "true" : "false"), await Walk.Chosen(portal, Cast.Supervisor));
        (await walk.Open("check")).Words("main").ShouldContain("Jo Demo-Ill");
        await walk.Register();
        var doctor = (await walk.Saved()).TraineeId;
        if (!atOnce)
        {
            (await portal.MessagesTo("wessex", doctor)).ShouldBeEmpty();
            await Invite(walk);
        }

        var visitor = await Comes((await portal.LetterTo("wessex", doctor)).Path());
        await TakesOver(visitor, walk);
        await Sends(visitor, walk);

        var saved = await portal.Saved(walk.Reference);
        saved.Form("pre-absence").Status.ShouldBe(FormStatus.AwaitingSignOff);
        var happened = await portal.Audit(walk.Reference);
        var steps = new[] { nameof(AbsenceRegistered), nameof(AbsenceTakenOver), "FormSubmitted" }.Select(name => happened.IndexOf(name)).ToList();
        steps.ShouldAllBe(place => place >= 0);
        steps.ShouldBe(steps.Order());
        (await (await portal.SignedInAs(Cast.Supervisor)).Open("/wessex/home")).Words("main").ShouldContain("Jo Demo-Ill: sign off “Pre-absence form”");
    }

    /// <summary>The doctor comes twice by the same link: it leads to the sign-in page, and the account is theirs still.</summary>
    [Fact]
    public async Task Invitation_UsedOnce_LeadsToTheSignInPage()
    {
        var walk = await Walk.ForAnother(portal, Cast.Staff, Walk.Invited("Jo Demo-Twice", "jo.twice@hospital.example", "true"), Walk.NotKnown);
        await walk.Register();
        var link = (await portal.LetterTo("wessex", (await walk.Saved()).TraineeId)).Path();
        await Comes(link);

        using var again = await (await portal.Visitor()).Get(link);

        again.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await again.Html()).QuerySelector("main a.nhsuk-button")!.GetAttribute("href").ShouldStartWith("/sign-in");
    }

    private static async Task Invite(Walk walk)
    {
        var address = walk.Absence + "/invite-doctor";
        (await walk.Visitor.Send(await walk.Visitor.Open(address), address)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private async Task<Visitor> Comes(string link)
    {
        var visitor = await portal.Visitor();
        var answer = await visitor.Send(await visitor.Open(link), link, ("Password", Password));
        answer.Headers.Location!.ToString().ShouldBe("/wessex/home");
        return visitor;
    }

    private static async Task TakesOver(Visitor visitor, Walk walk)
    {
        var takeOver = (await visitor.Open("/wessex/home")).QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!).First(href => href.EndsWith("/take-over", StringComparison.Ordinal));
        takeOver.ShouldBe(walk.Absence + "/take-over");
        var page = await visitor.Open(takeOver);
        page.Words("main").ShouldContain("23 February 2026");
        (await visitor.Send(page, takeOver)).Headers.Location!.ToString().ShouldBe(walk.Absence);
        (await visitor.Open(walk.Absence)).Words("main").ShouldContain("The absence is yours now");
    }

    private static async Task Sends(Visitor visitor, Walk walk)
    {
        var form = walk.Absence + "/forms/pre-absence";
        (await visitor.Open(walk.Absence)).QuerySelectorAll("main a").ShouldContain(a => a.GetAttribute("href") == form);
        var section = $"{form}/sections/{A.Of("wessex").Form("pre-absence").Sections[0].Key}";
        (await visitor.Send(await visitor.Open(section), section, ("needsSupport", "no"), ("then", "continue"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var check = form + "/check-answers";
        (await visitor.Send(await visitor.Open(check), check)).Headers.Location!.ToString().ShouldBe(form + "/submitted");
    }
}
