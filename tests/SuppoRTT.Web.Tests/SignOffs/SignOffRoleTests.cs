using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.SignOffs;

/// <summary>Who holds two roles in which a form is signed says in which they sign it.</summary>
public sealed class SignOffRoleTests(Portal portal) : IClassFixture<Portal>
{
    private static readonly (string, string?)[] _signed =
        [("HeldOn.Day", "1"), ("HeldOn.Month", "3"), ("HeldOn.Year", "2026"), ("Mode", "Video"), ("WhoWasThere", "The two of us"), ("Declaration", "yes")];

    private static Cast Cast => Cast.WestMidlands;

    [Fact]
    public async Task Post_OfTheOtherRole_StandsInTheSignature()
    {
        var (visitor, reference, address) = await Given();
        var page = await visitor.Open(address);
        page.QuerySelectorAll("[name=As]").Select(e => e.GetAttribute("value")).ShouldBe(["EducationalSupervisor", "CollegeTutor"], ignoreOrder: true);
        page.QuerySelectorAll("[name=As][checked]").Length.ShouldBe(1);

        (await visitor.Send(page, address, [.. _signed, ("As", "CollegeTutor")])).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var signature = (await portal.Saved(reference, Cast.Deanery)).Form("pre-absence").ValidSignature(Party.Supervisor)!;
        signature.By.Role.ShouldBe(Role.CollegeTutor);
        (await visitor.Open(address)).Words("main").ShouldContain("as college tutor");
    }

    [Theory]
    [InlineData("")]
    [InlineData("TrainingProgrammeDirector")]
    public async Task Post_OfNoRoleOfTheirs_AsksAgain(string role)
    {
        var (visitor, reference, address) = await Given();

        var response = await visitor.Send(await visitor.Open(address), address, [.. _signed, ("As", role)]);

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await response.Html()).Errors().ShouldBe(["Select the role in which you sign"]);
        (await portal.Saved(reference, Cast.Deanery)).Form("pre-absence").Status.ShouldBe(FormStatus.AwaitingSignOff);
    }

    [Fact]
    public async Task Get_WithOneRole_AsksNothing()
    {
        var reference = await portal.Given(Cast.Deanery, a => a.AwaitingSignOff());

        (await (await portal.SignedInAs(Cast.ProgrammeDirector)).Open(AddressOf(reference))).QuerySelector("[name=As]").ShouldBeNull();
    }

    private static string AddressOf(string reference) => $"/{Cast.Deanery}/absences/{reference}/forms/pre-absence/sign-off";

    /// <summary>The supervisor is college tutor of the programme as well.</summary>
    private async Task<(Visitor Visitor, string Reference, string Address)> Given()
    {
        await portal.In(Cast.Deanery, async db =>
        {
            var membership = await db.Memberships.Include(m => m.Roles).SingleAsync(m => m.PersonId == Cast.Supervisor.Id);
            membership.Grant(Role.CollegeTutor, ScopeKind.Programme, Cast.Post.ProgrammeId, Actor.System("tests"), A.Morning);
            await db.SaveChangesAsync();
        });
        var reference = await portal.Given(Cast.Deanery, a => a.AwaitingSignOff());
        return (await portal.SignedInAs(Cast.Supervisor), reference, AddressOf(reference));
    }
}
