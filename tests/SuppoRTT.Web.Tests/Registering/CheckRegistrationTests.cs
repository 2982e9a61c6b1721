using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Testing;
using SuppoRTT.Web.Testing;

namespace SuppoRTT.Web.Tests.Registering;

public sealed class CheckRegistrationTests(Portal portal) : RegistrationPageTests(portal)
{
    protected override string Page => "check";

    [Fact]
    public async Task Post_ByTheDoctor_MakesTheAbsenceAndTellsTheSupervisor()
    {
        var walk = await Walk.ToCheck(Portal, Reader, await Walk.Chosen(Portal, Cast.Supervisor));
        var check = await walk.Open(Page);
        foreach (var words in new[] { "29 February 2028", "1 March 2029", "Needs no approval", Cast.Supervisor.Name, Cast.Supervisor.Email, "From 7 December 2027, by 21 December 2027", "10 to 12 weeks before the absence" })
        {
            check.QuerySelector("main")!.TextContent.ShouldContain(words);
        }

        await walk.Register();

        var absence = await walk.Saved();
        (absence.Status, absence.Planned, absence.TypeCode, absence.AwaitsTakeover).ShouldBe((AbsenceStatus.Open, true, "MAT", false));
        absence.Supervisor!.PersonId.ShouldBe(Cast.Supervisor.Id);
        await Portal.In("wessex", async db =>
        {
            (await db.Audit.Where(e => e.SubjectId == absence.Id.Value).OrderBy(e => e.Number).Select(e => e.Name).ToListAsync()).ShouldBe(["AbsenceRegistered", "SupervisorNamed"]);
            (await db.Outbox.Where(m => m.Reference == walk.Reference).Select(m => m.RecipientId).ToListAsync()).ShouldBe([Cast.Supervisor.Id]);
        });
    }

    [Fact]
    public async Task Get_OfAnAbsenceThatIsOver_SaysThatTheReturnIsConfirmedNext()
    {
        var walk = await Walk.Begin(Portal, Reader);
        await walk.Answered("absence", "dates", Walk.Ill);
        await walk.Answered("dates", "approval",
            ("Starts.Day", "1"), ("Starts.Month", "9"), ("Starts.Year", "2025"), ("ReturnKnown", "true"), ("ExpectedReturn.Day", "2"), ("ExpectedReturn.Month", "2"), ("ExpectedReturn.Year", "2026"));
        await walk.Answered("approval", "supervisor", Walk.NoApproval);
        await walk.Answered("supervisor", "check", Walk.NotKnown);

        (await walk.Open(Page)).Words("main").ShouldContain("The day of the return has passed. The next step is to confirm the return. The forms come after that, one by one.");
        (await (await Walk.ToCheck(Portal, Reader)).Open(Page)).Words("main").ShouldNotContain("has passed");
    }

    [Fact]
    public async Task Post_Twice_MakesOneAbsenceAndLeadsThereBothTimes()
    {
        var walk = await Walk.ToCheck(Portal, Reader);
        var page = await walk.Open(Page);
        var before = await Portal.In("wessex", db => db.Absences.CountAsync());

        var answers = await Task.WhenAll(walk.Visitor.Send(page, walk.AddressOf(Page)), walk.Visitor.Send(page, walk.AddressOf(Page)));
        var late = await walk.Visitor.Send(page, walk.AddressOf(Page));

        answers.Append(late).ShouldAllBe(a => a.Headers.Location!.ToString() == walk.Absence);
        (await Portal.In("wessex", db => db.Absences.CountAsync())).ShouldBe(before + 1);
        var id = (await walk.Saved()).Id.Value;
        (await Portal.In("wessex", db => db.Audit.CountAsync(e => e.Name == "AbsenceRegistered" && e.SubjectId == id))).ShouldBe(1);
    }

    [Fact]
    public async Task Get_AfterItWasRegistered_LeadsToTheAbsence()
    {
        var walk = await Walk.ToCheck(Portal, Reader);
        await walk.Register();

        (await walk.Visitor.Get(walk.AddressOf("dates"))).Headers.Location!.ToString().ShouldBe(walk.Absence);
        (await (await Portal.SignedInAs(Cast.OtherTrainee)).Get(walk.AddressOf("dates"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Get_BeforeEverythingIsAnswered_LeadsToTheFirstPageThatIsNot()
    {
        var walk = await Walk.ToSupervisor(Portal, Reader);

        (await walk.Visitor.Get(walk.AddressOf(Page))).Headers.Location!.ToString().ShouldBe(walk.AddressOf("supervisor"));
    }

    [Fact]
    public async Task Get_ADayLater_BeginsAgain()
    {
        var walk = await Walk.ToCheck(Portal, Reader);
        Portal.Clock.Now = A.Morning.AddHours(25);
        await walk.Visitor.SignIn(Reader.Email);

        (await walk.Visitor.Get(walk.AddressOf(Page))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        Portal.Clock.Now = A.Morning;
    }

    [Fact]
    public async Task Get_WithAnotherAbsenceInTheSameTime_PointsItOutAndDoesNotForbidIt()
    {
        var other = await Portal.Given("wessex", a => a.Absence(new DateOnly(2028, 5, 1), new DateOnly(2028, 9, 1)));
        var apart = await Portal.Given("wessex", a => a.Absence(new DateOnly(2029, 3, 1), new DateOnly(2029, 9, 1)));
        var held = await Portal.Given("wessex", a =>
        {
            var absence = a.Absence(new DateOnly(2028, 6, 1), new DateOnly(2028, 8, 1));
            absence.PutOnHold("The doctor asked for time", Cast.Staff.Actor, A.Morning);
            return absence;
        });
        var walk = await Walk.ToCheck(Portal, Reader);

        var page = await walk.Open(Page);

        page.QuerySelector($"main a[href='/wessex/absences/{other}']").ShouldNotBeNull();
        page.QuerySelector($"main a[href='/wessex/absences/{held}']").ShouldNotBeNull("On hold it goes on");
        page.QuerySelector($"main a[href='/wessex/absences/{apart}']").ShouldBeNull();
        await walk.Register();
    }

    [Fact]
    public async Task Post_OfAShortAbsenceWhereTheDeaneryDecides_WaitsForTheDecision()
    {
        var walk = await Walk.Begin(Portal, Cast.WestMidlands.Trainee);
        await walk.Answered("absence", "dates", Walk.Maternity);
        await walk.Answered("dates", "reason", Walk.TwoMonths);
        await walk.Answered("reason", "approval", ("Reason", "It was a hard year"));
        await walk.Answered("approval", "supervisor", ("State", "Approved"), ("ApprovedBy", "The trust"));
        await walk.Answered("supervisor", Page, Walk.NotKnown);
        (await walk.Open(Page)).QuerySelector("main")!.TextContent.ShouldContain("the deanery decides");

        await walk.Register();

        var absence = await walk.Saved();
        absence.Status.ShouldBe(AbsenceStatus.AwaitingDecision);
        absence.Remarks.ShouldHaveSingleItem().Text.ShouldBe("It was a hard year");
        absence.Approval.By.ShouldBe("The trust");
    }

    [Fact]
    public async Task Post_OfAShortAbsenceWhereDoctorsOptIn_IsOpen()
    {
        var walk = await Walk.Begin(Portal, Reader);
        await walk.Answered("absence", "dates", Walk.Maternity);
        await walk.Answered("dates", "approval", Walk.TwoMonths);
        await walk.Answered("approval", "supervisor", Walk.NoApproval);
        await walk.Answered("supervisor", Page, Walk.NotKnown);
        (await walk.Open(Page)).QuerySelector("main")!.TextContent.ShouldContain("you can still use it");

        await walk.Register();

        (await walk.Saved()).Status.ShouldBe(AbsenceStatus.Open);
    }

    private protected override Task<Walk> Begun() => Walk.ToCheck(Portal, Reader);
}
