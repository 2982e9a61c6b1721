using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Registering;

public sealed class TakeOverAbsenceTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "take-over";

    protected override Member Reader => Cast.Trainee;

    protected override Task<string> GivenAbsence() => Given(a => a.AbsenceForAnother());

    [Fact]
    public async Task Post_ByTheDoctor_MakesItTheirsOnce()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);
        var page = await visitor.Open(AddressOf(reference));

        (await visitor.Send(page, AddressOf(reference))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await visitor.Send(page, AddressOf(reference))).StatusCode.ShouldBe(HttpStatusCode.Conflict);

        (await Portal.In("wessex", db => db.Absences.Where(a => a.Reference == reference).Select(a => a.AwaitsTakeover).SingleAsync())).ShouldBeFalse();
    }
}

public sealed class NameSupervisorTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "name-supervisor";

    protected override Member Reader => Cast.Trainee;

    protected override Task<string> GivenAbsence() => Given(a => a.Absence());

    [Fact]
    public async Task Post_NamingAnother_EndsTheFormersView()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);

        (await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference), ("Email", Cast.OtherSupervisor.Email))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await (await Portal.SignedInAs(Cast.Supervisor)).Get($"/wessex/absences/{reference}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await Portal.SignedInAs(Cast.OtherSupervisor)).Get($"/wessex/absences/{reference}")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Post_FromAStalePage_IsAConflict()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);

        (await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference), ("Email", Cast.OtherSupervisor.Email), ("Version", "0"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Post_OfAnUnknownAddress_SaysSoAndKeepsIt()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);

        var response = await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference), ("Email", "nobody@wessex.example"));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await response.Html()).QuerySelector("#Email")!.GetAttribute("value").ShouldBe("nobody@wessex.example");
    }
}

public sealed class DecideOnAbsenceTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "decide";

    protected override Member Reader => Cast.Staff;

    protected override Task<string> GivenAbsence() => Portal.Given("wessex", a =>
    {
        // A short absence, in a deanery that decides case by case.
        var registration = new AbsenceRegistration(a.Cast.Trainee.Id, a.Cast.Trainee.Name, a.Cast.Post, true, a.Rules.AbsenceTypes[0].Code, new Approval(ApprovalState.NotNeeded), new AbsencePeriod(A.Today, A.Today.AddDays(30)), "It was a hard year");
        var rules = a.Rules with { Threshold = a.Rules.Threshold with { Below = Domain.Deaneries.BelowThreshold.CaseByCase } };
        return Absence.Register(a.Deanery, Reference.New(), registration, a.Forms, rules, a.Cast.Trainee.Actor, A.Morning);
    });

    [Theory]
    [InlineData("True", AbsenceStatus.Open)]
    [InlineData("False", AbsenceStatus.Declined)]
    public async Task Post_WithAReason_DecidesAndTellsTheDoctor(string accepts, AbsenceStatus status)
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);
        var page = await visitor.Open(AddressOf(reference));
        page.QuerySelector("main")!.TextContent.ShouldContain("It was a hard year");

        (await visitor.Send(page, AddressOf(reference), ("Accepts", accepts))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await visitor.Send(page, AddressOf(reference), ("Accepts", accepts), ("Reason", "Because it helps"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await Portal.In("wessex", db => db.Absences.Where(a => a.Reference == reference).Select(a => a.Status).SingleAsync())).ShouldBe(status);
        (await Portal.In("wessex", db => db.Outbox.CountAsync(m => m.Reference == reference && m.RecipientId == Cast.Trainee.Id))).ShouldBe(1);
    }
}
