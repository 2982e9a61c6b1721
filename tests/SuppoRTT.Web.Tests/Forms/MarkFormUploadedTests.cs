using System.Net;

using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Forms;

public sealed class MarkFormUploadedTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "forms/pre-absence/mark-uploaded";

    protected override Member Reader => Cast.Trainee;

    protected override Task<string> GivenAbsence() => Given(a =>
    {
        var (absence, revision) = a.AwaitingSignOff(given: [("needsSupport", "yes"), ("portfolio", "horus")]);
        a.SignOff(absence, "pre-absence");
        return (absence, revision);
    });

    [Fact]
    public async Task Post_WithADay_IsNotedAndCanBeCorrected()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);
        var page = await visitor.Open(AddressOf(reference));
        page.Words("main").ShouldContain("Put it into Horus. Foundation training. Upload the PDF as a document.");

        (await visitor.Send(page, AddressOf(reference))).Headers.Location!.ToString().ShouldBe($"/wessex/absences/{reference}");
        (await visitor.Send(page, AddressOf(reference))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await ADayLater(reference);

        (await Portal.Saved(reference)).Form("pre-absence").UploadedOn.ShouldBe(new DateOnly(2026, 3, 3));
        (await Portal.Audit(reference)).Count(e => e == "FormUploaded").ShouldBe(2);
    }

    [Fact]
    public async Task Post_ThatItIsNotThereYet_TakesItBack_AndIsOfferedOnlyThen()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);
        var page = await visitor.Open(AddressOf(reference));
        page.QuerySelector("main button[name=then]").ShouldBeNull();
        await visitor.Send(page, AddressOf(reference));
        page = await visitor.Open(AddressOf(reference));
        var notThere = page.QuerySelector("main button[name=then]")!.GetAttribute("value");

        (await visitor.Send(page, AddressOf(reference), ("UploadedOn.Day", ""), ("then", notThere))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await visitor.Open($"/wessex/absences/{reference}")).Words("main").ShouldContain("We have noted that the form is not in your e-portfolio yet.");
        (await visitor.Send(page, AddressOf(reference), ("then", notThere))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await Portal.Saved(reference)).Form("pre-absence").UploadedOn.ShouldBeNull();
        (await Portal.Audit(reference)).Count(e => e == "FormUploadTakenBack").ShouldBe(1);
        (await visitor.Open($"/wessex/absences/{reference}/timeline")).Words("main").ShouldContain("“Pre-absence form” not in the e-portfolio yet, as the doctor says");
    }

    private async Task ADayLater(string reference)
    {
        Portal.Clock.Now = A.Morning.AddDays(1);
        try
        {
            var visitor = await Portal.SignedInAs(Reader);
            (await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference), ("UploadedOn.Day", "3"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }
        finally
        {
            Portal.Clock.Now = A.Morning;
        }
    }

    [Theory]
    [InlineData("3", "The day you uploaded the form must be today or in the past")]
    [InlineData("1", "The form was sent on 2 March 2026: it cannot have been uploaded before")]
    [InlineData("40", "The day you uploaded the form must be a real date, like 27 3 2026")]
    public async Task Post_WithAWrongDay_SaysSoAndKeepsIt(string day, string message)
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);

        var response = await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference), ("UploadedOn.Day", day));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await response.Html();
        page.Errors().ShouldBe([message]);
        page.QuerySelector("#UploadedOn-day")!.GetAttribute("value").ShouldBe(day);
    }

    [Fact]
    public async Task Get_WhereNoPortfolioIsNamed_ListsThem()
    {
        var reference = await Given(a => a.SignedOff());

        (await (await Portal.SignedInAs(Reader)).Open(AddressOf(reference))).Words("main").ShouldContain("FourteenFish");
    }

    [Fact]
    public async Task Get_OfALaterForm_NamesThePortfolioThatAnEarlierOneNamed()
    {
        var a = await Portal.Make("wessex");
        var (absence, first) = a.AwaitingSignOff(given: [("needsSupport", "yes"), ("portfolio", "horus")]);
        a.SignOff(absence, "pre-absence");
        var (_, second) = a.SignedOff("pre-return", absence);
        var reference = await Portal.Given("wessex", absence, first, second);

        var words = (await (await Portal.SignedInAs(Reader)).Open($"/wessex/absences/{reference}/forms/pre-return/mark-uploaded")).Words("main");

        words.ShouldContain("Put it into Horus.");
        words.ShouldNotContain("FourteenFish");
    }

    [Fact]
    public async Task Get_OffersNoCopyWithPrivateAnswersForThePortfolio()
    {
        var page = await (await Portal.SignedInAs(Reader)).Open(AddressOf(await GivenAbsence()));

        page.QuerySelectorAll("main a[href$='.pdf'], main ol a").Select(a => a.GetAttribute("href")).Where(href => href!.Contains("complete", StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
        page.Words("main").ShouldContain("Your private answers are left out");
    }

    [Fact]
    public async Task Post_OfAnOlderRevision_IsAConflict()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);

        (await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference), ("Revision", "0"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Get_BeforeItIsSigned_SaysThatItIsTooEarly()
    {
        var reference = await Given(a => a.AwaitingSignOff());

        (await (await Portal.SignedInAs(Reader)).Open(AddressOf(reference))).Words("main").ShouldContain("Only a signed form goes into the e-portfolio.");
    }

    [Fact]
    public async Task Get_ByTheSupervisor_IsForbidden() =>
        (await (await Portal.SignedInAs(Cast.Supervisor)).Get(AddressOf(await GivenAbsence()))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
}
