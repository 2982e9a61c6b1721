using System.Net;

using SuppoRTT.Domain.Absences.Requests;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Requests;

public sealed class MakeRequestTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "requests/make";

    protected override Member Reader => Cast.Trainee;

    protected override (string Name, string Value)? Field => ("Reason", "Typed for an hour");

    protected override Task<string> GivenAbsence() => Given(a => a.Absence());

    [Fact]
    public async Task Post_IsAskedOnce_ShownOnTheAbsence_AndTheTeamIsTold()
    {
        var reference = await GivenAbsence();
        var doctor = await Portal.SignedInAs(Reader);
        var day = (await Portal.Saved(reference)).Period.ExpectedReturn!.Value.AddDays(30);
        var page = await doctor.Open(AddressOf(reference));

        foreach (var _ in new[] { 1, 2 })
        {
            (await doctor.Send(page, AddressOf(reference), ("Kind", "deferred-return"), ("Return.Day", $"{day.Day}"), ("Return.Month", $"{day.Month}"), ("Return.Year", $"{day.Year}"), ("Reason", "The nursery has no place before")))
                .StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        (await Portal.Audit(reference)).Count(e => e == nameof(RequestMade)).ShouldBe(1);
        (await doctor.Open($"/wessex/absences/{reference}")).Words("main").ShouldContain("The nursery has no place before");
        (await (await Portal.SignedInAs(Cast.Staff)).Open("/wessex/home")).QuerySelector($"main a[href='/wessex/absences/{reference}/requests/1/decide']").ShouldNotBeNull();
        (await (await Portal.SignedInAs(Cast.ProgrammeDirector)).Open($"/wessex/absences/{reference}")).Words("main").ShouldNotContain("nursery");
        (await doctor.Open($"/wessex/absences/{reference}/timeline")).Words("main").ShouldContain("Deanery asked: A later return");
    }

    [Fact]
    public async Task Post_OfNothing_OrOfAnEarlierDay_SaysSo_AndKeepsWhatWasTyped()
    {
        var reference = await GivenAbsence();
        var doctor = await Portal.SignedInAs(Reader);
        var page = await doctor.Open(AddressOf(reference));

        (await (await doctor.Send(page, AddressOf(reference))).Html()).Errors().ShouldBe(["Select what you ask for", "Enter why you ask for it"], ignoreOrder: true);
        using var earlier = await doctor.Send(page, AddressOf(reference), ("Kind", "deferred-return"), ("Return.Day", "1"), ("Return.Month", "1"), ("Return.Year", "2020"), ("Reason", "Kept"));

        earlier.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var again = await earlier.Html();
        again.Errors().ShouldBe(["The later first day back must be after the one that is planned"]);
        again.QuerySelector("textarea")!.TextContent.Trim().ShouldBe("Kept");
    }

    [Fact]
    public async Task Post_OfWhatTheDeaneryDoesNotList_SaysSo_AndOfWhatWaitsAlready_IsAConflictThatKeepsTheWords()
    {
        var reference = await Given(a => a.Requested());
        var doctor = await Portal.SignedInAs(Reader);
        var page = await doctor.Open(AddressOf(reference));
        page.QuerySelectorAll("main input[name='Kind']").Select(i => i.GetAttribute("value")).ShouldBe(["deferred-start", "more-reorientation-days"]);
        page.Words("main").ShouldContain("A later return: This was asked for already");

        using var unknown = await doctor.Send(page, AddressOf(reference), ("Kind", "a-car"), ("Reason", "Kept"));
        (await unknown.Html()).Errors().ShouldBe(["Select what you ask for"]);
        using var again = await doctor.Send(page, AddressOf(reference), ("Kind", "deferred-return"), ("Return.Day", "1"), ("Return.Month", "8"), ("Return.Year", "2027"), ("Reason", "Kept"));

        again.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var conflict = await again.Html();
        conflict.Words("main").ShouldContain("This was asked for already");
        conflict.Words("main").ShouldContain("A later return");
        conflict.Words("main").ShouldNotContain("deferred-return");
        (await Portal.Audit(reference)).Count(e => e == nameof(RequestMade)).ShouldBe(1);
    }

    [Fact]
    public async Task Get_ByADirectorWhoDoesNotSupervise_IsNotFound_AndOnHoldSaysSo()
    {
        (await (await Portal.SignedInAs(Cast.ProgrammeDirector)).Get(AddressOf(await GivenAbsence()))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await Portal.SignedInAs(Reader)).Open(AddressOf(await Given(a => a.OnHold())))).QuerySelector("main form").ShouldBeNull();
    }
}

public sealed class WithdrawRequestTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "requests/1/withdraw";

    protected override Member Reader => Cast.Trainee;

    protected override Task<string> GivenAbsence() => Given(a => a.Requested());

    [Fact]
    public async Task Post_IsWithdrawn_Once_AndNobodyElseMay()
    {
        var reference = await GivenAbsence();
        (await (await Portal.SignedInAs(Cast.Supervisor)).Get(AddressOf(reference))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var doctor = await Portal.SignedInAs(Reader);
        var page = await doctor.Open(AddressOf(reference));

        (await doctor.Send(page, AddressOf(reference))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await doctor.Send(page, AddressOf(reference))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await Portal.Audit(reference)).Count(e => e == nameof(RequestWithdrawn)).ShouldBe(1);
        (await doctor.Open(AddressOf(reference))).QuerySelector("main form").ShouldBeNull();
    }
}

public sealed class AppealOnRequestTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "requests/1/appeal";

    protected override Member Reader => Cast.Trainee;

    protected override (string Name, string Value)? Field => ("Reason", "Typed for an hour");

    protected override Task<string> GivenAbsence() => Given(a => a.RequestRefused());

    [Fact]
    public async Task Post_IsWithASecondPerson_WhoDecides_AndTheRegisterSaysSo()
    {
        var reference = await GivenAbsence();
        var doctor = await Portal.SignedInAs(Reader);

        (await doctor.Send(await doctor.Open(AddressOf(reference)), AddressOf(reference), ("Reason", "It was held for others"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var staff = await Portal.SignedInAs(Cast.Staff);
        var decide = $"/wessex/absences/{reference}/requests/1/decide";
        (await staff.Open("/wessex/home")).QuerySelector($"main a[href='{decide}']").ShouldNotBeNull();
        (await staff.Send(await staff.Open(decide), decide, ("Granted", "true"), ("Reason", "Looked at afresh"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var register = await staff.Open("/wessex/decisions?about=RequestAppeal&outcome=Granted");
        register.QuerySelectorAll("main tbody a").Select(a => a.TextContent).ShouldBe([reference]);
        register.Words("main").ShouldContain("A later return");
        register.Words("main").ShouldNotContain("Looked at afresh");
    }
}
