using System.Net;

using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.People;

namespace SuppoRTT.Web.Tests.Deputies;

public sealed class NameDeputyTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task Post_ByStaff_NeedsAReason_AndTheMemberReadsIt()
    {
        var address = $"/wessex/people/{await portal.MemberOf(Cast.Wessex.Supervisor)}/deputies/name";
        var staff = await portal.SignedInAs(Cast.Wessex.Staff);
        (string, string?)[] said = [("Choice", $"{await portal.MemberOf(Cast.Wessex.OtherSupervisor)}"), ("Until.Day", "9"), ("Until.Month", "3"), ("Until.Year", "2026"), ("Then", "name")];
        var page = await staff.Open(address);
        using var wrong = await staff.Send(page, address, said);
        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await wrong.Html()).Errors().ShouldBe(["Say why you name somebody for them"]);

        using var named = await staff.Send(page, address, [.. said, ("Reason", "Away since Monday")]);

        named.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var deputy = (await portal.DeputiesOf(Cast.Wessex.Supervisor)).ShouldHaveSingleItem();
        (deputy.NamedById, deputy.Reason).ShouldBe((Cast.Wessex.Staff.Id, "Away since Monday"));
        (await (await portal.SignedInAs(Cast.Wessex.Supervisor)).Open("/wessex/my-deputies")).Words("main").ShouldContain("Named by the deanery: Away since Monday");
        (await (await portal.SignedInAs(Cast.Wessex.ProgrammeDirector)).Get(address)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
