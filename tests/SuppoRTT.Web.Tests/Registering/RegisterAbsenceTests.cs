using System.Net;

using SuppoRTT.Testing;
using SuppoRTT.Web.Testing;

namespace SuppoRTT.Web.Tests.Registering;

public sealed class RegisterAbsenceTests(Portal portal) : IClassFixture<Portal>
{
    private const string Start = "/wessex/register-absence";

    [Theory]
    [InlineData("wessex", "SuppoRTT is for everyone who is away from clinical training for 3 months or more")]
    [InlineData("west-midlands", "We look at each request and let you know")]
    public async Task Get_ByTheDoctor_ExplainsTheRuleOfTheDeanery(string deanery, string rule) =>
        (await (await portal.SignedInAs(Cast.Of(deanery).Trainee)).Open($"/{deanery}/register-absence")).QuerySelector("main")!.TextContent.ShouldContain(rule);

    [Theory]
    [InlineData("wessex", "the name or e-mail address of the educational supervisor")]
    [InlineData("west-midlands", "the name or e-mail address of the supervisor, TPD or college tutor")]
    public async Task Get_ByTheDoctor_CallsTheSupervisorAsTheDeaneryDoes(string deanery, string words) =>
        (await (await portal.SignedInAs(Cast.Of(deanery).Trainee)).Open($"/{deanery}/register-absence")).Words("main").ShouldContain(words);

    [Fact]
    public async Task Get_BySomebodyWhoRegistersForOthers_SpeaksOfTheDoctor()
    {
        var words = (await (await portal.SignedInAs(Cast.WestMidlands.Champion)).Open("/west-midlands/register-absence")).Words("main");

        words.ShouldContain("say why it would help the doctor");
        words.ShouldNotContain("help you");
    }

    [Fact]
    public async Task Post_ByTheDoctor_BeginsWithTheAbsence()
    {
        var visitor = await portal.SignedInAs(Cast.Wessex.Trainee);
        var page = await visitor.Open(Start);
        page.QuerySelector("[name=Whose]").ShouldBeNull();

        (await visitor.Send(page, Start)).Headers.Location!.ToString().ShouldEndWith("/absence");
    }

    [Fact]
    public async Task Post_BySomebodyWhoRegistersForOthers_BeginsWithTheDoctor()
    {
        foreach (var member in new[] { Cast.Wessex.Supervisor, Cast.Wessex.Champion, Cast.Wessex.Staff })
        {
            var visitor = await portal.SignedInAs(member);

            (await visitor.Send(await visitor.Open(Start), Start, ("Whose", "mine"))).Headers.Location!.ToString().ShouldEndWith("/doctor");
        }
    }

    [Fact]
    public async Task Post_BySomebodyWhoMayRegisterBoth_AsksWhoseItIs()
    {
        await portal.In("wessex", async db =>
        {
            var staff = await Data.Members.MemberQueries.MemberOf(db, Cast.Wessex.OtherTrainee.Id, default);
            staff.Grant(Domain.People.Role.Champion, Domain.People.ScopeKind.Deanery, null, Cast.Wessex.Staff.Actor, A.Morning);
            await db.SaveChangesAsync();
        });
        var visitor = await portal.SignedInAs(Cast.Wessex.OtherTrainee);
        var page = await visitor.Open(Start);

        var response = await visitor.Send(page, Start);

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await response.Html()).Errors().ShouldBe(["Select whose absence it is"]);
        (await visitor.Send(page, Start, ("Whose", "mine"))).Headers.Location!.ToString().ShouldEndWith("/absence");
        (await visitor.Send(page, Start, ("Whose", "another"))).Headers.Location!.ToString().ShouldEndWith("/doctor");
    }

    [Fact]
    public async Task Get_ByARoleThatRegistersNothing_IsForbidden() =>
        (await (await portal.SignedInAs(Cast.Wessex.ProgrammeDirector)).Get(Start)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

    [Fact]
    public async Task Post_WithoutToken_IsABadRequest() =>
        (await (await portal.SignedInAs(Cast.Wessex.Trainee)).PostWithoutToken(Start)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
}
