using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.People;

/// <summary>Who was added and has not come yet, and who may know of them.</summary>
public sealed class InvitedPeopleTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task Invitation_OfAWrongAddress_IsTakenBack_AndIsNotWrittenAnyMore()
    {
        var staff = await portal.SignedInAs(Cast.Wessex.Staff);
        (await staff.Send(await staff.CheckPerson("jo.wrong@hospital.test", ("Role", "DeaneryStaff"), ("Scope", "Deanery")), Adding.Address, ("Then", "confirm"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var end = $"/wessex/people/{(await portal.Known("jo.wrong@hospital.test"))!.Id}/end";

        (await staff.Send(await staff.Open(end), end)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await portal.Known("jo.wrong@hospital.test"))!.Until.ShouldBe(A.Today);
        (await staff.Open("/wessex/people?invited=true")).Words("main").ShouldNotContain("jo.wrong@");
    }

    [Fact]
    public async Task Page_IsForStaffOfTheWholeDeanery_AndSoIsWhoHasNotCome()
    {
        await portal.In("wessex", async db =>
        {
            (await db.Memberships.Include(m => m.Roles).SingleAsync(m => m.PersonId == Cast.Wessex.OtherSupervisor.Id)).Grant(Role.DeaneryStaff, ScopeKind.Programme, Cast.Wessex.Post.ProgrammeId, Actor.System("tests"), A.Morning);
            await db.SaveChangesAsync();
        });
        var (staff, ofAPart) = (await portal.SignedInAs(Cast.Wessex.Staff), await portal.SignedInAs(Cast.Wessex.OtherSupervisor));
        (await staff.Send(await staff.CheckPerson("jo.part@hospital.test", ("Role", "Trainee")), Adding.Address, ("Then", "confirm"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var member = (await portal.Known("jo.part@hospital.test"))!.Id;

        (await ofAPart.Open(Adding.Address)).Words("main").ShouldContain("Staff of the whole deanery can add people to it.");
        (await ofAPart.Send(await ofAPart.Open("/wessex/people"), Adding.Address, ("Name", "Jo"), ("Email", "jo.no@hospital.test"), ("Role", "Trainee"), ("Then", "confirm"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await ofAPart.Open("/wessex/people?invited=true")).Words("main").ShouldNotContain("jo.part@");
        (await ofAPart.Get($"/wessex/people/{member}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ofAPart.Get($"/wessex/people/{member}/end")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await portal.SignedInAs(Cast.Wessex.ProgrammeDirector)).Get(Adding.Address)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await (await portal.SignedInAs(Cast.WestMidlands.Staff)).Get(Adding.Address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await portal.SignedInAs(Cast.WestMidlands.Staff)).Get($"/west-midlands/people/{member}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await staff.PostWithoutToken(Adding.Address)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await portal.Known("jo.no@hospital.test")).ShouldBeNull();
    }
}
