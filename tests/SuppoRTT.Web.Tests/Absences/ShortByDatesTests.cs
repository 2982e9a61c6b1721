using System.Net;

using AngleSharp.Dom;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Testing;
using SuppoRTT.Web.Testing;

namespace SuppoRTT.Web.Tests.Absences;

/// <summary>New dates that make an absence short where the deanery decides case by case, or make its decision needless.</summary>
public sealed class ShortByDatesTests(Portal portal) : IClassFixture<Portal>
{
    private static readonly Cast _cast = Cast.WestMidlands;

    [Fact]
    public async Task Post_OfAShortAbsence_SaysSo_AsksWhy_AndIsThenDecidedByStaff_WithTheReasonBeforeThem()
    {
        var reference = await portal.Given("west-midlands", a => a.SignedOff());
        var (visitor, address) = (await portal.SignedInAs(_cast.Trainee), AddressOf(reference));
        var check = await (await Post(visitor, reference, "2 6 2026", "2 7 2026")).Html();
        check.Words(".nhsuk-card--warning").ShouldContain("With these dates the absence is shorter than 3 months. SuppoRTT is usually for absences of 3 months or more.");

        var refused = await visitor.Send(check, address, ("ReasonIfShort", " "), ("then", "save"));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var again = await refused.Html();
        again.Errors().ShouldBe(["Enter why the programme would still help"]);
        again.Words("main").ShouldContain("Nothing is saved yet");
        (await visitor.Send(again, address, ("ReasonIfShort", "I was very ill"), ("then", "save"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var saved = await portal.Saved(reference, "west-midlands");
        (saved.Status, saved.Form("pre-absence").Status).ShouldBe((AbsenceStatus.AwaitingDecision, FormStatus.SignedOff));
        (await visitor.Open($"/west-midlands/absences/{reference}")).Words("main").ShouldContain("Why it would help I was very ill");
        var staff = await portal.SignedInAs(_cast.Staff);
        (await staff.Open("/west-midlands/home")).QuerySelectorAll("main a").ShouldContain(a => a.GetAttribute("href")!.Contains(reference, StringComparison.Ordinal));
        var decide = await staff.Open($"/west-midlands/absences/{reference}/decide");
        decide.Words("main").ShouldContain("I was very ill");
        decide.Words("main").ShouldContain("What was written and signed stays, whatever you decide.");
        (await staff.Send(decide, $"/west-midlands/absences/{reference}/decide", ("Applies", "true"), ("Reason", "It helps"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await portal.Saved(reference, "west-midlands")).Status.ShouldBe(AbsenceStatus.Open);
        (await visitor.Open($"/west-midlands/absences/{reference}/timeline")).Words("main").ShouldContain("Deanery asked to decide: the absence is a short one now");
    }

    [Fact]
    public async Task Post_AcceptedOnceAndShortenedAgain_ShowsTheLatestDecision()
    {
        var reference = await portal.Given("west-midlands", a =>
        {
            var absence = a.Accepted("The first time");
            var (starts, rules, by) = (absence.Period.Starts, a.Rules.Threshold, a.Cast.Trainee.Actor);
            absence.ChangeDates(new AbsencePeriod(starts, null), "Not known", by, A.Morning, null, new ShortAbsence(rules, null));
            absence.ChangeDates(new AbsencePeriod(starts, starts.AddMonths(1)), "Known again", by, A.Morning, null, new ShortAbsence(rules, "Once more"));
            absence.Accept("The second time", a.Cast.Staff.Actor, A.Morning);
            return absence;
        });

        (await (await portal.SignedInAs(_cast.Trainee)).Open($"/west-midlands/absences/{reference}")).Words("main").ShouldContain("The second time");
    }

    [Fact]
    public async Task Post_OfOneThatWaits_IsPossible_AndOpensItOnceItIsNotShort()
    {
        var reference = await portal.Given("west-midlands", a => a.AwaitingDecision());
        var (visitor, address) = (await portal.SignedInAs(_cast.Trainee), AddressOf(reference));
        (await visitor.Open($"/west-midlands/absences/{reference}")).QuerySelector($"main a[href='{address}']").ShouldNotBeNull();

        var check = await (await Post(visitor, reference, "22 3 2026", "22 9 2026")).Html();
        check.Words("main").ShouldContain("The deanery need not decide any more, and the forms open at once.");
        check.QuerySelector("[name=ReasonIfShort]").ShouldBeNull();
        (await visitor.Send(check, address, ("then", "save"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await portal.Saved(reference, "west-midlands")).Status.ShouldBe(AbsenceStatus.Open);
        (await portal.Audit(reference, "west-midlands")).ShouldContain(nameof(DecisionSpared));
    }

    [Fact]
    public async Task Post_OfOneThatStaysShort_GoesOnWaiting_WithTheRequestAndNotTheReasonForTheDates()
    {
        var reference = await portal.Given("west-midlands", a => a.AwaitingDecision());
        var (visitor, address) = (await portal.SignedInAs(_cast.Trainee), AddressOf(reference));

        await visitor.Send(await (await Post(visitor, reference, "22 3 2026", "22 5 2026")).Html(), address, ("then", "save"));

        (await portal.Saved(reference, "west-midlands")).Status.ShouldBe(AbsenceStatus.AwaitingDecision);
        (await visitor.Open($"/west-midlands/absences/{reference}")).Words("main").ShouldContain("Why it would help It was a hard year");
    }

    [Fact]
    public async Task Post_WhereNobodyDecides_SaysTheRuleAndAsksNothing()
    {
        var reference = await portal.Given("wessex", a => a.Absence());

        var check = await (await Post(await portal.SignedInAs(Cast.Wessex.Trainee), reference, "2 6 2026", "2 7 2026", "wessex")).Html();

        check.Words("main").ShouldContain("With these dates the absence is shorter than 3 months. SuppoRTT is for everyone");
        check.QuerySelector("[name=ReasonIfShort]").ShouldBeNull();
    }

    private static string AddressOf(string reference, string deanery = "west-midlands") => $"/{deanery}/absences/{reference}/change-dates";

    private static async Task<HttpResponseMessage> Post(Visitor visitor, string reference, string starts, string back, string deanery = "west-midlands")
    {
        var (s, b) = (starts.Split(' '), back.Split(' '));
        return await visitor.Send(
            await visitor.Open(AddressOf(reference, deanery)), AddressOf(reference, deanery),
            ("Starts.Day", s[0]), ("Starts.Month", s[1]), ("Starts.Year", s[2]), ("Return", "known"),
            ("ExpectedReturn.Day", b[0]), ("ExpectedReturn.Month", b[1]), ("ExpectedReturn.Year", b[2]), ("Reason", "The unit has asked me"), ("then", "check"));
    }
}
