using System.Net;

using SuppoRTT.Domain.Absences.ActionPlans;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.ActionPlans;

public sealed class AddNeedTests(Portal portal) : AbsencePageTests(portal)
{
    private static readonly (string, string?)[] _typed =
        [("Need", "Airway skills"), ("Area", "Skills"), ("Action", "Two days\r\nin theatre"), ("Resource", "Theatre 4 👩🏽‍⚕️"), ("Who", "مريم"), ("By.Day", "29"), ("By.Month", "2"), ("By.Year", "2028"), ("Funding", "None"), ("Evidence", "Logbook")];

    protected override string Words => "action-plan/add-need";

    protected override Member Reader => Cast.Trainee;

    protected override (string Name, string Value)? Field => ("Action", "Typed for an hour");

    protected override Task<string> GivenAbsence() => Given(a => a.Absence());

    [Fact]
    public async Task Post_Twice_AddsTheLineOnceWithEveryPart()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);
        var page = await visitor.Open(AddressOf(reference));

        var both = await Task.WhenAll(visitor.Send(page, AddressOf(reference), _typed), visitor.Send(page, AddressOf(reference), _typed));

        both.ShouldAllBe(r => r.StatusCode == HttpStatusCode.Redirect && r.Headers.Location!.ToString() == $"/wessex/absences/{reference}/action-plan");
        (await Portal.SavedPlan(reference)).ShouldHaveSingleItem().Content
            .ShouldBe(new NeedContent("Airway skills", NeedArea.Skills, "Two days\nin theatre", "Theatre 4 👩🏽‍⚕️", "مريم", new DateOnly(2028, 2, 29), "None", NeedStatus.NotStarted, "Logbook"));
        (await Portal.Audit(reference)).Count(e => e == "NeedAdded").ShouldBe(1);
    }

    [Fact]
    public async Task Post_ByBothAtTheSameTime_AddsBothLines()
    {
        var reference = await GivenAbsence();
        var (doctor, supervisor) = (await Portal.SignedInAs(Reader), await Portal.SignedInAs(Cast.Supervisor));
        var (one, other) = (await doctor.Open(AddressOf(reference)), await supervisor.Open(AddressOf(reference)));

        await Task.WhenAll(doctor.Send(one, AddressOf(reference), _typed), supervisor.Send(other, AddressOf(reference), [.. _typed.Where(t => t.Item1 != "Need"), ("Need", "Prescribing")]));

        (await Portal.SavedPlan(reference)).Select(n => n.Content.Need).ShouldBe(["Airway skills", "Prescribing"], ignoreOrder: true);
    }

    [Fact]
    public async Task Post_WithWrongAnswers_NamesEachAndKeepsThem()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);
        var words = new string('x', 50_000);

        var response = await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference), ("Need", " "), ("Area", "Wishes"), ("Action", words), ("By.Day", "27"), ("By.Month", "3"), ("By.Year", "20206"), ("Who", "Sam"));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await response.Html();
        page.Errors().ShouldBe(["Enter what is needed", "Select the area: knowledge, skills or behaviour", "What will be done must be 1,000 characters or fewer", "By when must be a real date, like 27 3 2027, or empty"], ignoreOrder: true);
        page.QuerySelector("#Action")!.TextContent.Trim().ShouldBe(words);
        page.QuerySelector("#By-year")!.GetAttribute("value").ShouldBe("20206");
        page.QuerySelector("#Who")!.GetAttribute("value").ShouldBe("Sam");
    }

    [Fact]
    public async Task Post_ByTheTpdOfTheProgramme_AddsIt_AndByTheDeaneryIsForbidden()
    {
        var reference = await GivenAbsence();
        var tpd = await Portal.SignedInAs(Cast.ProgrammeDirector);

        (await tpd.Send(await tpd.Open(AddressOf(reference)), AddressOf(reference), _typed)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await (await Portal.SignedInAs(Cast.Staff)).Get(AddressOf(reference))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Post_AfterTheAbsenceWasWithdrawn_IsAConflictThatShowsWhatWasTyped()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);
        var page = await visitor.Open(AddressOf(reference));
        await Portal.In(Cast.Deanery, async db =>
        {
            (await Data.Absences.WholeAbsences.WholeAbsence(db, reference, Reader.Actor, default))!.Withdraw("Plans changed", Reader.Actor, A.Morning);
            await db.SaveChangesAsync();
        });

        var response = await visitor.Send(page, AddressOf(reference), _typed);

        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await response.Html()).Words("main").ShouldContain("29 2 2028");
    }
}
