using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Testing;

namespace SuppoRTT.Web.Tests.Registering;

public sealed class DecideOnAbsenceTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "decide";

    protected override Member Reader => Cast.Staff;

    protected override (string Name, string Value)? Field => ("Reason", "Typed for an hour");

    [Theory]
    [InlineData("true", AbsenceStatus.Open)]
    [InlineData("false", AbsenceStatus.Declined)]
    public async Task Post_WithAReason_DecidesOnceAndTellsDoctorAndSupervisor(string applies, AbsenceStatus status)
    {
        var (cast, reference) = (Cast.WestMidlands, await Portal.Given("west-midlands", a => Short(a, a.Cast.Trainee.Actor)));
        var address = AddressOf(reference, "west-midlands");
        var visitor = await Portal.SignedInAs(cast.Staff);
        var page = await visitor.Open(address);
        page.QuerySelector("main")!.TextContent.ShouldContain("It was a hard year");

        (await visitor.Send(page, address, ("Applies", applies), ("Reason", "Because it helps"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await visitor.Send(page, address, ("Applies", applies), ("Reason", "Because it helps"))).StatusCode.ShouldBe(HttpStatusCode.Redirect, "a second click leads on as the first did");
        (await visitor.Send(page, address, ("Applies", "true"), ("Reason", "For another reason"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);

        await Portal.In("west-midlands", async db =>
        {
            var absence = await db.Absences.SingleAsync(a => a.Reference == reference);
            absence.Status.ShouldBe(status);
            var told = await db.Outbox.Where(m => m.Reference == reference && m.Kind == Data.Mailing.MailKind.DecisionMade).Select(m => m.RecipientId).ToListAsync();
            told.ShouldBe([cast.Trainee.Id, cast.Supervisor.Id], ignoreOrder: true);
            (await db.Audit.Where(e => e.SubjectId == absence.Id.Value).OrderBy(e => e.Number).Select(e => e.By.Id).LastAsync()).ShouldBe(cast.Staff.Id.Value);
        });
        foreach (var member in new[] { cast.Trainee, cast.Supervisor })
        {
            (await (await Portal.SignedInAs(member)).Open($"/west-midlands/absences/{reference}/timeline")).QuerySelector("main")!.TextContent.ShouldContain("Because it helps");
        }
    }

    [Theory]
    [InlineData("true", AbsenceStatus.Open, nameof(AppealAllowed))]
    [InlineData("false", AbsenceStatus.AppealDismissed, nameof(AppealDismissed))]
    public async Task Post_OnAnAppeal_BySomebodyWithoutAPartInIt_DecidesForGoodAndTellsTheDoctor(string applies, AbsenceStatus status, string what)
    {
        var (cast, reference) = (Cast.WestMidlands, await Portal.Given("west-midlands", a => a.Appealed()));
        var address = AddressOf(reference, "west-midlands");
        var visitor = await Portal.SignedInAs(cast.Staff);
        (await visitor.Open("/west-midlands/home")).QuerySelectorAll($"main a[href='{address}']").Length.ShouldBe(1);
        var page = await visitor.Open(address);
        foreach (var words in new[] { "Una Demo-Lund decided on", "It is short enough to plan at work", "Nobody asked about my new post", "It was a hard year" })
        {
            page.Words("main").ShouldContain(words);
        }

        (await visitor.Send(page, address, ("Applies", applies), ("Reason", "Looked at afresh"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await Portal.Saved(reference, "west-midlands")).Status.ShouldBe(status);
        (await Portal.Audit(reference, "west-midlands"))[^1].ShouldBe(what);
        (await Portal.In("west-midlands", db => db.Outbox.CountAsync(m => m.Reference == reference && m.RecipientId == cast.Trainee.Id && m.Kind == Data.Mailing.MailKind.DecisionMade))).ShouldBe(2);
        (await (await Portal.SignedInAs(cast.Trainee)).Open($"/west-midlands/absences/{reference}")).Words("main").ShouldContain("Looked at afresh");
    }

    [Fact]
    public async Task Appeal_AgainstOnesOwnDecision_IsForSomebodyElse_OnThePage_OnHome_AndInAForgedPost()
    {
        var (cast, reference) = (Cast.WestMidlands, await Portal.Given("west-midlands", a => a.Appealed(decider: a.Cast.Staff.Actor)));
        var address = AddressOf(reference, "west-midlands");
        var visitor = await Portal.SignedInAs(cast.Staff);

        var page = await visitor.Open(address);

        page.Words("main").ShouldContain("somebody else at the deanery decides on the appeal");
        page.QuerySelector("main form").ShouldBeNull();
        (await visitor.Open("/west-midlands/home")).QuerySelectorAll($"main a[href='{address}']").ShouldBeEmpty();
        (await visitor.Open($"/west-midlands/absences/{reference}")).QuerySelectorAll($"main a[href='{address}']").ShouldBeEmpty();
        (await visitor.Send(page, address, ("Applies", "false"), ("Reason", "As before"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Portal.Saved(reference, "west-midlands")).Status.ShouldBe(AbsenceStatus.Appealed);
    }

    [Fact]
    public async Task Get_ByADoctorWhoWasDeclined_SaysWhyAndWhatToDoNext()
    {
        var reference = await Portal.Given("west-midlands", a =>
        {
            var absence = Short(a, a.Cast.Trainee.Actor);
            absence.Decline("Two weeks need no plan", a.Cast.Staff.Actor, A.Morning);
            return absence;
        });

        var page = await (await Portal.SignedInAs(Cast.WestMidlands.Trainee)).Open($"/west-midlands/absences/{reference}");

        page.QuerySelector("main")!.TextContent.ShouldContain("Two weeks need no plan");
        page.QuerySelector("main a[href='mailto:supportt@west-midlands.example']").ShouldNotBeNull();
        page.QuerySelector("main a[href='/west-midlands/register-absence']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Post_OfWhatSomebodyElseRegistered_DoesNotWriteToTheDoctor()
    {
        var reference = await Portal.Given("wessex", a => Short(a, a.Cast.Supervisor.Actor));
        var visitor = await Portal.SignedInAs(Reader);

        await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference), ("Applies", "true"), ("Reason", "Because it helps"));

        (await Portal.In("wessex", db => db.Outbox.Where(m => m.Reference == reference && m.Kind == Data.Mailing.MailKind.DecisionMade).Select(m => m.RecipientId).ToListAsync())).ShouldBe([Cast.Supervisor.Id]);
    }

    [Fact]
    public async Task Post_WithAWrongAnswer_SaysSoAndKeepsTheRest()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);
        var page = await visitor.Open(AddressOf(reference));

        (await (await visitor.Send(page, AddressOf(reference))).Html()).Errors().ShouldBe(["Select whether the programme applies", "Enter the reason for your decision"]);
        var response = await visitor.Send(page, AddressOf(reference), ("Applies", "false"), ("Reason", new string('x', 2001)));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await response.Html()).QuerySelector("[name=Reason]")!.TextContent.Trim().Length.ShouldBe(2001);
    }

    [Fact]
    public async Task Post_AfterTheSignInEnded_ShowsNothingOfItToSomebodyElse_AndNothingOnceItIsSent()
    {
        var address = AddressOf(await GivenAbsence());
        var page = await (await Portal.SignedInAs(Reader)).Open(address);
        var visitor = await Portal.Visitor();
        await visitor.Send(page, address, ("Reason", "Typed for an hour"));
        await visitor.SignIn(Reader.Email);

        await visitor.Send(await visitor.Open(address), address, ("Applies", "true"));

        (await visitor.Open(address)).Words("main").ShouldNotContain("We kept what you typed");
        var other = await Portal.Visitor();
        (await other.Send(page, address, ("Reason", "Typed for an hour"), ("_OpenedBy", "forged"))).Headers.Location!.ToString().ShouldNotContain("kept");
    }

    [Fact]
    public async Task Get_OfAnAbsenceThatIsOpen_SaysThatThereIsNothingToDecide() =>
        (await (await Portal.SignedInAs(Reader)).Open(AddressOf(await Portal.Given("wessex", a => a.Absence())))).QuerySelector("main form").ShouldBeNull();

    [Fact]
    public async Task Get_OfOnesOwn_IsNotFound()
    {
        var own = new Member("wessex", Reader.Name, Reader.Email, Reader.Id, Role.Trainee);
        var reference = await Portal.Given("wessex", a => Short(a, own.Actor, own));

        (await (await Portal.SignedInAs(Reader)).Get(AddressOf(reference))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    protected override Task<string> GivenAbsence() => Given(a => Short(a, a.Cast.Trainee.Actor));

    /// <summary>A short absence, in a deanery that decides case by case.</summary>
    private static Absence Short(A a, Actor by, Member? doctor = null)
    {
        var trainee = doctor ?? a.Cast.Trainee;
        var registration = new AbsenceRegistration(
            trainee.Id, trainee.Name, a.Cast.Post, true, a.Rules.AbsenceTypes[0].Code, new Approval(ApprovalState.NotNeeded), new AbsencePeriod(A.Today, A.Today.AddDays(30)), "It was a hard year",
            new NamedPerson(a.Cast.Supervisor.Id, a.Cast.Supervisor.Name));
        var rules = a.Rules with { Threshold = a.Rules.Threshold with { Below = Domain.Deaneries.BelowThreshold.CaseByCase } };
        return Absence.Register(a.Deanery, Reference.New(), registration, a.Forms, rules, by, A.Morning);
    }
}
