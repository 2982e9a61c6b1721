using System.Net;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences.Requests;
using SuppoRTT.Testing;
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
        page.Words("main").ShouldContain("Nothing has moved yet");
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
}
