using System.Net;

using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.People;

public sealed class FindPeopleTests(Portal portal) : IClassFixture<Portal>
{
    private const string Address = "/wessex/people";

    [Theory]
    [InlineData("okaf", 1)]
    [InlineData("Sam", 1)]
    [InlineData("Zz", 0)]
    public async Task Find_ByTheBeginningOfAName_LeadsToWhatTheyDoHere(string typed, int found)
    {
        var staff = await portal.SignedInAs(Cast.Wessex.Staff);

        var page = await (await staff.Send(await staff.Open(Address), Address, ("Find", typed))).Html();

        page.QuerySelectorAll("main a[href$='/end-role']").Select(a => a.GetAttribute("href")).ShouldBe(Enumerable.Repeat($"{Address}/{Cast.Wessex.Supervisor.Id.Value}/end-role", found));
    }

    [Fact]
    public async Task Find_OfNothing_AsksForAName_AndThePageIsForStaff()
    {
        var staff = await portal.SignedInAs(Cast.Wessex.Staff);

        var response = await staff.Send(await staff.Open(Address), Address, ("Find", " "));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await response.Html()).Errors().ShouldBe(["Enter the beginning of a name"]);
        (await (await portal.SignedInAs(Cast.Wessex.Champion)).Get(Address)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
