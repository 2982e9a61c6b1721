using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences.Requests;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Deputies;
using SuppoRTT.Web.Tests.Mail;
using SuppoRTT.Web.Tests.Reminders;

namespace SuppoRTT.Web.Tests.Requests;

public sealed class DecideOnRequestTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "requests/1/decide";

    protected override Member Reader => Cast.Staff;

    protected override (string Name, string Value)? Field => ("Reason", "Typed for an hour");

    protected override Task<string> GivenAbsence() => Given(a => a.Requested());

    [Fact]
    public async Task Post_IsToldToBoth_OffersTheDates_AndMovesNone()
    {
        var reference = await GivenAbsence();
        var staff = await Portal.SignedInAs(Reader);
        var before = (await Portal.Saved(reference)).Period;

        (await staff.Send(await staff.Open(AddressOf(reference)), AddressOf(reference), ("Granted", "true"), ("Reason", "The post can be held"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await Portal.Saved(reference)).Period.ShouldBe(before);
        foreach (var member in new[] { Cast.Trainee, Cast.Supervisor })
        {
            (await Portal.MessagesTo("wessex", member.Id)).ShouldContain(m => m.Kind == MailKind.DecisionMade && m.Reference == reference);
        }

        var page = await (await Portal.SignedInAs(Cast.Trainee)).Open($"/wessex/absences/{reference}");
        page.Words("main").ShouldContain("The post can be held");
        page.Words("main").ShouldContain("The first day back is still");
    }

    [Fact]
    public async Task Post_OnWhatStaffAskedForADoctor_IsToldToThem_AndOnWhatADeputyAsked_ToWhoIsAway()
    {
        var cast = Cast.WestMidlands;
        var reference = await Portal.Given(cast.Deanery, a => a.Requested(by: cast.Staff.Actor));
        await Decide(cast, reference);
        (await Told(cast, reference)).ShouldBe([cast.Staff.Id, cast.Supervisor.Id, cast.Trainee.Id], ignoreOrder: true);

        await Portal.GivenDeputy(cast.Supervisor, cast.OtherSupervisor.Id);
        var (lent, deputy) = (await Portal.Given(cast.Deanery, a => a.Absence()), await Portal.SignedInAs(cast.OtherSupervisor));
        var make = $"/west-midlands/absences/{lent}/requests/make";
        (await deputy.Send(await deputy.Open(make), make, ("Kind", "deferred-return"), ("Return.Day", "1"), ("Return.Month", "8"), ("Return.Year", "2027"), ("Reason", "The rota"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await Decide(cast, lent);
        (await Told(cast, lent)).ShouldBe([cast.Supervisor.Id, cast.Trainee.Id], ignoreOrder: true);
    }

    [Fact]
    public async Task GrantedDate_IsFilledInOnTheChangePage_WhichQuotesTheDecision_AndIsOfferedNoMoreOnceItIsSaved()
    {
        var reference = await Given(a => { var absence = a.Requested(); absence.DecideOnRequest(1, a.LaterReturn(), true, "The post can be held", Cast.Staff.Actor, A.Morning); return absence; });
        var wished = (await Portal.Saved(reference)).Period.ExpectedReturn!.Value.AddDays(30);
        var (doctor, absence) = (await Portal.SignedInAs(Cast.Trainee), $"/wessex/absences/{reference}");
        var offer = (await doctor.Open(absence)).QuerySelector($"main a[href='{absence}/change-dates?request=1']").ShouldNotBeNull().GetAttribute("href")!;

        var change = await doctor.Open(offer);
        change.Words("main").ShouldContain("Dee Demo-Fox: The post can be held");
        change.QuerySelector("#ExpectedReturn-month")!.GetAttribute("value").ShouldBe($"{wished.Month}");
        change.QuerySelector("textarea")!.TextContent.ShouldContain("A later return, granted by the deanery on 2 March 2026.");
        (await doctor.Open($"{absence}/change-dates")).QuerySelector("textarea")!.TextContent.Trim().ShouldBeEmpty();

        var other = await (await doctor.Send(change, $"{absence}/change-dates", ("then", "check"), ("ExpectedReturn.Year", $"{wished.Year + 1}"))).Html();
        other.Words("main").ShouldContain("You have entered another day.");
        var check = await (await doctor.Send(change, $"{absence}/change-dates", ("then", "check"))).Html();
        check.Words("main").ShouldContain("This is what you have entered.");
        (await doctor.Send(check, $"{absence}/change-dates", ("then", "save"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await Portal.Saved(reference)).Period.ExpectedReturn.ShouldBe(wished);
        (await doctor.Open(absence)).QuerySelector($"main a[href='{offer}']").ShouldBeNull();
    }

    [Fact]
    public async Task Post_OfMarkupAndManyLines_IsShownAsItWasTyped()
    {
        var reference = await GivenAbsence();
        var staff = await Portal.SignedInAs(Reader);
        const string Reason = "<script>alert(1)</script>\n<b>No</b> & no";

        await staff.Send(await staff.Open(AddressOf(reference)), AddressOf(reference), ("Granted", "false"), ("Reason", Reason));

        var page = await (await Portal.SignedInAs(Cast.Trainee)).Open($"/wessex/absences/{reference}");
        page.QuerySelectorAll("main .app-answer").Select(p => p.TextContent).ShouldContain(Reason);
        using var tooLong = await staff.Send(await staff.Open("/wessex/home"), $"/wessex/absences/{await GivenAbsence()}/requests/1/decide", ("Granted", "false"), ("Reason", new string('a', 2001)));
        (await tooLong.Html()).Errors().ShouldHaveSingleItem().ShouldContain("2,000 characters");
    }

    [Fact]
    public async Task Get_OfAnAbsenceThatHasEnded_AsksForNoDecision_AndTheDoctorReadsThatThereIsNone()
    {
        var reference = await Given(a => { var absence = a.Requested(); absence.Withdraw("Plans changed", Cast.Trainee.Actor, A.Morning); return absence; });

        var page = await (await Portal.SignedInAs(Reader)).Open(AddressOf(reference));

        page.QuerySelector("main form").ShouldBeNull();
        page.Words("main").ShouldContain("Nobody decides on this now.");
        (await (await Portal.SignedInAs(Cast.Trainee)).Open($"/wessex/absences/{reference}")).Words("main").ShouldContain("A later return: not decided, since the absence has ended");
    }

    [Fact]
    public async Task Post_OfTwoAtOnce_OneWins_AndTheOtherKeepsWhatTheyTyped()
    {
        var reference = await GivenAbsence();
        var staff = await Portal.SignedInAs(Reader);
        var page = await staff.Open(AddressOf(reference));
        await Portal.Happens(reference, a => a.DecideOnRequest(1, A.Of("wessex").LaterReturn(), false, "No post", RequestsOfA.Una, A.Morning), RequestsOfA.Una);

        using var second = await staff.Send(page, AddressOf(reference), ("Granted", "true"), ("Reason", "Typed with care"));

        second.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var shown = await second.Html();
        shown.Words("main").ShouldContain("Somebody else decided on this request");
        shown.Words("main").ShouldContain("Typed with care");
        (await Portal.In("wessex", async db => (await Data.Absences.WholeAbsences.WholeAbsence(db, reference, Cast.Staff.Actor, default))!)).Requests.Single().Status.ShouldBe(RequestStatus.Refused);
    }

    [Fact]
    public async Task Post_WithoutAnAnswer_SaysSo()
    {
        var reference = await GivenAbsence();
        var staff = await Portal.SignedInAs(Reader);

        using var answer = await staff.Send(await staff.Open(AddressOf(reference)), AddressOf(reference));

        (await answer.Html()).Errors().ShouldBe(["Select whether it is granted", "Enter a reason"], ignoreOrder: true);
    }

    [Fact]
    public async Task Get_ByTheProgrammeDirector_WhoDoesNotDecideHere_IsNotFound_AndWhereTheyDo_IsShown()
    {
        (await (await Portal.SignedInAs(Cast.ProgrammeDirector)).Get(AddressOf(await GivenAbsence()))).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var reference = await Portal.Given("west-midlands", a => a.Requested());
        var director = await Portal.SignedInAs(Cast.WestMidlands.ProgrammeDirector);
        (await director.Open("/west-midlands/home")).QuerySelector($"main a[href='{AddressOf(reference, "west-midlands")}']").ShouldNotBeNull();
        (await director.Send(await director.Open(AddressOf(reference, "west-midlands")), AddressOf(reference, "west-midlands"), ("Granted", "false"), ("Reason", "The rota"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private async Task Decide(Cast cast, string reference)
    {
        var (director, decide) = (await Portal.SignedInAs(cast.ProgrammeDirector), AddressOf(reference, cast.Deanery));
        (await director.Send(await director.Open(decide), decide, ("Granted", "true"), ("Reason", "The post can be held"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private Task<List<PersonId?>> Told(Cast cast, string reference) =>
        Portal.In(cast.Deanery, db => db.Outbox.Where(m => m.Reference == reference && m.Kind == MailKind.DecisionMade).Select(m => m.RecipientId).ToListAsync());
}
