using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Members;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.People;

namespace SuppoRTT.Web.Tests.Deputies;

public sealed class NameMyDeputyTests(Portal portal) : IClassFixture<Portal>
{
    private const string Address = "/wessex/my-deputies/name";

    private static Cast Wessex => Cast.Wessex;

    [Fact]
    public async Task Post_FindsThenNames_AndItIsInTheAudit()
    {
        var sam = await portal.SignedInAs(Wessex.Supervisor);
        using var found = await sam.Send(await sam.Open(Address), Address, [("Find", "Ola"), ("Then", "find"), .. Until(16)]);
        found.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await found.Html();
        page.QuerySelector("#Until-day")!.GetAttribute("value").ShouldBe("16");
        page.QuerySelectorAll("input[name=Choice]").Length.ShouldBe(1);

        using var named = await sam.Send(page, Address, ("Choice", $"{await portal.MemberOf(Wessex.OtherSupervisor)}"), ("Then", "name"));

        named.Headers.Location!.ToString().ShouldBe("/wessex/my-deputies");
        var deputy = (await portal.DeputiesOf(Wessex.Supervisor)).ShouldHaveSingleItem();
        (deputy.PersonId, deputy.Role, deputy.From, deputy.Until, deputy.Reason).ShouldBe((Wessex.OtherSupervisor.Id, Role.EducationalSupervisor, A.Today, new DateOnly(2026, 3, 16), null));
        (await portal.In("wessex", db => db.Audit.SingleAsync(e => e.Name == nameof(DeputyNamed)))).By.Id.ShouldBe(Wessex.Supervisor.Id.Value);
    }

    [Fact]
    public async Task Post_OfNothing_OfOtherRoles_OrForTooLong_IsUnprocessable_AndKeepsWhatWasTyped()
    {
        var pat = await portal.SignedInAs(Wessex.ProgrammeDirector);
        var page = await pat.Open(Address);
        async Task<IReadOnlyList<string>> Errors(params (string Name, string? Value)[] answers)
        {
            using var response = await pat.Send(page, Address, answers);
            response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            return (await response.Html()).Errors();
        }

        (await Errors()).ShouldBe(["Find the deputy and select them", "Enter the last day"], ignoreOrder: true);
        (await Errors([("Choice", $"{await portal.MemberOf(Wessex.CollegeTutor)}"), .. Until(16)])).ShouldBe(["Find somebody who holds the same role, and select them"]);
        (await Errors(("Find", "a"), ("Then", "find"))).ShouldBe(["Enter at least 2 letters of the name"]);
        var second = await portal.GivenMember("wessex", name: "Ann Demo-Able", held: new RoleHeld(Role.TrainingProgrammeDirector, ScopeKind.Programme, Guid.NewGuid()));
        (await Errors(("Choice", $"{second}"), ("Until.Day", "2"), ("Until.Month", "9"), ("Until.Year", "2026"))).ShouldBe(["The last day must not be before the first, and within six months of it"]);
        using var kept = await pat.Send(page, Address, ("Choice", $"{second}"), ("From.Day", "1"), ("From.Month", "3"), ("From.Year", "2026"));
        var html = await kept.Html();
        html.QuerySelector("#From-day")!.GetAttribute("value").ShouldBe("1");
        html.QuerySelector("input[name=Choice]")!.HasAttribute("checked").ShouldBeTrue();
    }

    [Theory]
    [InlineData(Role.Trainee, "Tom")]
    [InlineData(Role.DeaneryStaff, "Dee")]
    public async Task Post_ToFindThoseOfARoleThatIsNotTheirs_FindsNobody(Role role, string name)
    {
        var sam = await portal.SignedInAs(Wessex.Supervisor);

        using var found = await sam.Send(await sam.Open(Address), Address, ("Role", role.ToString()), ("Find", name), ("Then", "find"));

        (await found.Html()).QuerySelectorAll("input[name=Choice]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Post_OfAStalePage_OrOfARoleThatIsNotTheirs_Conflicts()
    {
        var kit = await portal.SignedInAs(Wessex.Champion);
        var second = await portal.GivenMember("wessex", name: "Bea Demo-Able", held: new RoleHeld(Role.Champion));
        var page = await kit.Open(Address);
        using var stale = await kit.Send(page, Address, [("Choice", $"{second}"), ("Version", "0"), .. Until(16)]);
        stale.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        using var other = await kit.Send(page, Address, [("Choice", $"{await portal.MemberOf(Wessex.Supervisor)}"), ("Role", "EducationalSupervisor"), .. Until(16)]);
        other.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await portal.DeputiesOf(Wessex.Champion)).ShouldBeEmpty();
        (await kit.PostWithoutToken(Address)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Post_OfSomebodyOfAnotherDeanery_FindsAndNamesNobody()
    {
        var sam = await portal.SignedInAs(Wessex.Supervisor);
        var elsewhere = await portal.MemberOf(Cast.WestMidlands.OtherSupervisor);
        var before = (await portal.DeputiesOf(Wessex.Supervisor)).Count;

        using var named = await sam.Send(await sam.Open(Address), Address, [("Choice", $"{elsewhere}"), ("Then", "name"), .. Until(16)]);

        named.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await named.Html()).Errors().ShouldBe(["Find somebody who holds the same role, and select them"]);
        (await portal.DeputiesOf(Wessex.Supervisor)).Count.ShouldBe(before);
    }

    [Fact]
    public async Task Post_BySomebodyWhoStandsInForAnotherThen_SaysWhoIsToNameAnother()
    {
        var absent = await portal.GivenMember("wessex", name: "Lea Demo-Away", held: new RoleHeld(Role.EducationalSupervisor));
        await portal.In("wessex", async db =>
        {
            var member = (await db.MemberWithDeputies(absent, default))!;
            member.NameDeputy((await db.MemberWithDeputies(Wessex.OtherSupervisor.Id, default))!, [], Role.EducationalSupervisor, new DeputyDays(A.Today, A.Today.AddDays(7)), "Away suddenly", member.Version, Wessex.Staff.Actor, A.Morning);
            await db.SaveChangesAsync();
        });
        var (ola, there) = (await portal.SignedInAs(Wessex.OtherSupervisor), await portal.GivenMember("wessex", name: "Mae Demo-There", held: new RoleHeld(Role.EducationalSupervisor)));

        using var named = await ola.Send(await ola.Open(Address), Address, [("Choice", $"{there}"), ("Then", "name"), .. Until(16)]);

        named.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await named.Html()).Errors().ShouldHaveSingleItem().ShouldContain("nobody would do that work");
        (await portal.DeputiesOf(Wessex.OtherSupervisor)).ShouldBeEmpty();
    }

    private static (string, string?)[] Until(int day) => [("Until.Day", $"{day}"), ("Until.Month", "3"), ("Until.Year", "2026")];
}
