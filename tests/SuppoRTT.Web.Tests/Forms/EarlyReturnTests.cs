using System.Net;

using AngleSharp.Dom;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Testing;
using SuppoRTT.Web.Testing;

namespace SuppoRTT.Web.Tests.Forms;

/// <summary>Somebody comes back before the plan of their return was due: asked kindly, and never to sign a day that is not so.</summary>
public sealed class EarlyReturnTests(Portal portal) : IClassFixture<Portal>
{
    private static Cast Cast => Cast.Wessex;

    [Fact]
    public async Task Next_OfADoctorWhoIsBackEarly_AsksForAShortForm_WithinAWeek()
    {
        var reference = await GivenBack();

        var next = (await (await portal.SignedInAs(Cast.Trainee)).Open($"/wessex/absences/{reference}")).Words(".app-next");

        next.ShouldContain("You came back on 2 March 2026. Fill in “Planning your return form” now. Short answers are enough. It is due by 9 March 2026.");
        next.ShouldNotContain("was due");
        next.ShouldNotContain("Return to training form");
    }

    [Fact]
    public async Task Form_OfADoctorWhoIsBack_OffersTheShortWayFirst_AndIsSignedWithTheDayOfTheReturn()
    {
        var reference = await GivenBack();
        var doctor = await portal.SignedInAs(Cast.Trainee);
        var page = await doctor.Open($"/wessex/absences/{reference}/forms/pre-return");
        page.QuerySelectorAll("main form .nhsuk-button").Select(b => b.TextContent.Trim()).ShouldBe(["I need no support", "Fill in the whole form"]);
        page.Words("main").ShouldContain("Do it by 9 March 2026: within a week of the return, because it came before this was due.");

        var shortly = await doctor.Send(page, page.QuerySelector("main form[action*='/sections/']")!.GetAttribute("action")!, ("then", "continue"));
        var check = await doctor.Open(shortly.Headers.Location!.ToString());
        (await doctor.Send(check, shortly.Headers.Location!.ToString())).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        check.Words("main").ShouldNotContain("2 June 2026");
        var answers = await portal.In("wessex", async db => Answers.Parse((await db.Revisions.SingleAsync(r => r.AbsenceId == db.Absences.Single(a => a.Reference == reference).Id)).Answers));
        answers.Date("expectedReturn").ShouldBe(A.Today);
    }

    [Fact]
    public async Task Section_OfADoctorWhoIsBack_ShowsTheDayAndDoesNotAskForIt()
    {
        var reference = await GivenBack();
        var page = await (await portal.SignedInAs(Cast.Trainee)).Open(Drafting.SectionOf(reference, "your-return", "pre-return"));

        page.QuerySelectorAll("main input[name^='expectedReturn.']").ShouldAllBe(i => i.GetAttribute("type") == "hidden");
        page.Words("main .nhsuk-inset-text").ShouldContain("You came back on 2 March 2026");
        page.QuerySelector($"main a[href='/wessex/absences/{reference}/confirm-return']").ShouldNotBeNull();
    }

    [Theory]
    [InlineData(0, "6", "3", "2026")]
    [InlineData(10, "", "", "")]
    public async Task DayToPlanTheReturn_IsProposedOnlyWhileItIsToCome(int daysLater, string day, string month, string year)
    {
        var member = Cast.WestMidlands.Trainee;
        var a = await portal.Make("west-midlands");
        var section = a.Form("pre-absence").Sections.First(s => s.Questions.Any(q => q.Key == "planReturnOn")).Key;
        var reference = await portal.Given("west-midlands", a.Absence(A.Today.AddDays(1), A.Today.AddDays(95)));
        portal.Clock.Now = A.Morning.AddDays(daysLater);
        try
        {
            var page = await (await portal.SignedInAs(member)).Open(Drafting.SectionOf(reference, section, deanery: "west-midlands"));
            (page.Typed("planReturnOn.Day"), page.Typed("planReturnOn.Month"), page.Typed("planReturnOn.Year")).ShouldBe((day, month, year));
        }
        finally
        {
            portal.Clock.Now = A.Morning;
        }
    }

    /// <summary>Expected in a quarter of a year, and back since today; the form before the absence is signed.</summary>
    private Task<string> GivenBack() => portal.Given("wessex", a =>
    {
        var (absence, _) = a.SignedOff("pre-absence", a.Absence(A.Today.AddMonths(-2), A.Today.AddMonths(3)));
        absence.ConfirmReturn(A.Today, Cast.Trainee.Actor, A.Morning);
        return absence;
    });
}
