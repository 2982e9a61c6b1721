using System.Net;

using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.People;

namespace SuppoRTT.Web.Tests.Deputies;

public sealed class ChangeDeputyTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task Post_ByStaff_EndsItAtOnce()
    {
        await portal.GivenDeputy(Cast.Wessex.Supervisor, Cast.Wessex.OtherSupervisor.Id);
        var address = $"/wessex/people/{await portal.MemberOf(Cast.Wessex.Supervisor)}/deputies/change";
        var staff = await portal.SignedInAs(Cast.Wessex.Staff);

        using var ended = await staff.Send(await staff.Open(address), address, ("Then", "end"));

        ended.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await portal.DeputiesOf(Cast.Wessex.Supervisor)).ShouldHaveSingleItem().EndedAt.ShouldNotBeNull();
        using var wrong = await staff.Send(await staff.Open($"/wessex/people/{await portal.MemberOf(Cast.Wessex.Supervisor)}/deputies/name"), address, ("Then", "change"));
        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }
}
