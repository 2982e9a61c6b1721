using System.Net;

using AngleSharp.Dom;
using AngleSharp.Html.Dom;

using SuppoRTT.Domain.Forms;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Forms;

/// <summary>Wessex: every form is completed and submitted even if no support is needed, in three clicks from the home page's link: the form, no support, confirm.</summary>
public sealed class ShortWayTests(Portal portal) : IClassFixture<Portal>
{
    private static Cast Cast => Cast.Wessex;

    [Theory]
    [InlineData("pre-absence")]
    [InlineData("pre-return")]
    [InlineData("post-return")]
    public async Task Form_WithoutSupport_IsSubmittedInThreeClicks_AndWaitsForItsSignature(string form)
    {
        var reference = await portal.Given("wessex", a => a.Absence(A.Today.AddDays(-100), A.Today.AddDays(-1)));
        var doctor = await portal.SignedInAs(Cast.Trainee);

        var first = await doctor.Open($"/wessex/absences/{reference}/forms/{form}");
        var second = await doctor.Send(first, ShortWay(first)!.GetAttribute("action")!, ("then", "continue"));
        var check = await doctor.Open(second.Headers.Location!.ToString());
        var third = await doctor.Send(check, second.Headers.Location!.ToString());

        second.Headers.Location!.ToString().ShouldEndWith($"/forms/{form}/check-answers");
        third.Headers.Location!.ToString().ShouldEndWith($"/forms/{form}/submitted");
        var saved = (await portal.Saved(reference)).Form(form);
        (saved.Status, saved.ValidSignature(Party.Trainee)!.By.Name).ShouldBe((FormStatus.AwaitingSignOff, Cast.Trainee.Name));
        (await (await portal.SignedInAs(Cast.Supervisor)).Open($"/wessex/absences/{reference}/forms/{form}/sign-off")).Words("main").ShouldContain("Sign off");
    }

    [Fact]
    public async Task Form_OfWhichTheReturnIsNotKnown_AsksForItOnItsPage()
    {
        var reference = await portal.Given("wessex", a => a.AbsenceForAnother());
        await portal.In("wessex", async db =>
        {
            (await Data.Absences.WholeAbsences.WholeAbsence(db, reference, Cast.Trainee.Actor, default))!.TakeOver(Cast.Trainee.Actor, A.Morning);
            await db.SaveChangesAsync();
        });
        var doctor = await portal.SignedInAs(Cast.Trainee);
        var page = await doctor.Open($"/wessex/absences/{reference}/forms/pre-return");

        var response = await doctor.Send(page, ShortWay(page)!.GetAttribute("action")!, ("then", "continue"));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var section = await response.Html();
        section.Errors().ShouldBe(["Enter the day you expect to come back"]);
        section.Typed("needsSupport").ShouldBe("no");
    }

    [Fact]
    public async Task ShortWay_IsOfferedToTheDoctorOnly_AndUntilTheySaidOtherwise()
    {
        var reference = await portal.GivenSupported();
        var fresh = await portal.Given("wessex", a => a.Absence());
        var elsewhere = await portal.Given("west-midlands", a => a.Absence());

        ShortWay(await (await portal.SignedInAs(Cast.Trainee)).Open($"/wessex/absences/{reference}/forms/pre-absence")).ShouldBeNull();
        ShortWay(await (await portal.SignedInAs(Cast.Supervisor)).Open($"/wessex/absences/{fresh}/forms/pre-absence")).ShouldBeNull();
        ShortWay(await (await portal.SignedInAs(Cast.WestMidlands.Trainee)).Open($"/west-midlands/absences/{elsewhere}/forms/pre-absence")).ShouldBeNull();
    }

    private static IElement? ShortWay(IHtmlDocument page) => page.QuerySelector("main form[action*='/sections/']");
}
