using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Testing;
using SuppoRTT.Web.Tests.Mail;

namespace SuppoRTT.Web.Tests.Registering;

public sealed class NameDoctorTests(Portal portal) : RegistrationPageTests(portal)
{
    protected override string Page => "doctor";

    protected override Member Reader => Cast.Wessex.Supervisor;

    protected override (string Name, string Value)? Field => ("Name", "Jo Ill");

    [Fact]
    public async Task Find_OfADoctor_OffersDoctorsOfThisDeaneryOnly()
    {
        var walk = await Begun();

        ChooseSupervisorTests.Offered(await (await walk.Answer(Page, ("Find", "demo"), ("Then", "find"))).Html()).ShouldBe(["Asha Demo-Rao", "Tom Demo-Ellis"], ignoreOrder: true);
    }

    [Fact]
    public async Task Register_ForADoctorOfTheDirectory_WaitsForThemAndWritesNothingToThem()
    {
        var walk = await Walk.ForAnother(Portal, Reader, await Walk.Chosen(Portal, Cast.OtherTrainee), await Walk.Chosen(Portal, Reader));

        await walk.Register();

        var absence = await walk.Saved();
        (absence.TraineeId, absence.AwaitsTakeover, absence.Planned, absence.Supervisor!.PersonId).ShouldBe((Cast.OtherTrainee.Id, true, false, Reader.Id));
        (await walk.Mail()).ShouldNotContain(m => m.Contains(Cast.OtherTrainee.Email, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Register_ForADoctorOfTheDirectoryWhomWeMayWriteTo_TellsThemWithoutSayingWhat()
    {
        var walk = await Walk.ForAnother(Portal, Reader, [.. await Walk.Chosen(Portal, Cast.OtherTrainee), ("MayWrite", "true")], Walk.NotKnown);
        (await walk.Open("check")).Words("main").ShouldContain("We write to them now.");

        await walk.Register();

        (await walk.Mail()).ShouldContain($"RegisteredForYou to {Cast.OtherTrainee.Email}");
        (await Portal.Audit(walk.Reference)).ShouldBe([nameof(AbsenceRegistered), nameof(DoctorTold)]);
        var letter = await Portal.LetterTo("wessex", Cast.OtherTrainee.Id);
        letter.Text.ShouldContain("Something was entered for you");
        letter.Path().ShouldBe(walk.Absence);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public async Task Register_ForADoctorWhoIsNotHere_InvitesThemOnlyIfWeMayWrite(string mayWrite, bool invited)
    {
        var email = $"ill.{mayWrite}@nhs.example";
        var walk = await Walk.ForAnother(Portal, Reader, Walk.Invited("Jo Ill", email, mayWrite), Walk.NotKnown);
        (await walk.Open("check")).QuerySelector("main")!.TextContent.ShouldContain(invited ? "We write to this address now" : "We do not write to them until");

        await walk.Register();

        (await walk.Saved()).TraineeName.ShouldBe("Jo Ill");
        (await walk.Mail()).Any(m => m.Contains(email, StringComparison.Ordinal)).ShouldBe(invited);
        var member = await Portal.In("wessex", async db => await db.MemberOf((await walk.Saved()).TraineeId, default));
        (member.AwaitsAcceptance, member.Roles.Single().Role).ShouldBe((true, Role.Trainee));
    }

    [Fact]
    public async Task Register_ForADoctorOfAnotherDeanery_ShowsTheTypedNameOnly()
    {
        var walk = await Walk.ForAnother(Portal, Reader, Walk.Invited("Jo Ill", Cast.WestMidlands.Trainee.Email, "false"), await Walk.Chosen(Portal, Reader));
        await walk.Register();
        var first = walk.Absence + "/forms/pre-absence/sections/your-absence";
        (await walk.Visitor.Send(await walk.Visitor.Open(first), first, ("needsSupport", "yes"), ("then", "later"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var text = "";
        foreach (var page in new[] { walk.Absence, walk.Absence + "/timeline", walk.Absence + "/forms/pre-absence/sections/about-you" })
        {
            using var response = await walk.Visitor.Get(page);
            response.StatusCode.ShouldBe(HttpStatusCode.OK, page);
            text += await response.Content.ReadAsStringAsync();
        }

        text.ShouldContain("Jo Ill");
        text.ShouldNotContain(Cast.WestMidlands.Trainee.Name);
    }

    [Fact]
    public async Task Post_OfAnAddressOfAnotherDeanery_IsAnsweredAsOneThatNobodyKnows()
    {
        var walk = await Walk.ForAnother(Portal, Reader, Walk.Invited("Jo Ill", "somebody@nhs.example", "false"), Walk.NotKnown);

        var answers = new List<string>();
        foreach (var email in new[] { Cast.WestMidlands.Trainee.Email, "anybody@west-midlands.example" })
        {
            await walk.Answered(Page, "check", Walk.Invited("Jo Ill", email, "false"));
            using var check = await walk.Visitor.Get(walk.AddressOf("check"));
            answers.Add(ChooseSupervisorTests.Plain(await check.Content.ReadAsStringAsync(), email));
        }

        answers[1].ShouldBe(answers[0]);
    }

    [Fact]
    public async Task Post_WithAWrongAnswer_SaysSoAndKeepsTheRest()
    {
        var response = await (await Begun()).Answer(Page, ("Choice", "invite"), ("Name", "Jo Ill"), ("Email", "jo"));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await response.Html();
        page.Errors().ShouldBe(["Enter an e-mail address in the correct format, like name@example.com", "Select whether we may write to the doctor now"]);
        page.QuerySelector("[name=Name]")!.GetAttribute("value").ShouldBe("Jo Ill");
        (await (await (await Begun()).Answer(Page, [.. Walk.NotKnown, ("MayWrite", "false")])).Html()).Errors().ShouldHaveSingleItem().ShouldStartWith("Find the doctor");
    }

    [Fact]
    public async Task Get_ByADoctor_IsForbidden() =>
        (await (await Portal.SignedInAs(Cast.Trainee)).Get($"/wessex/register-absence/{Domain.Common.Reference.New()}/doctor")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

    private protected override Task<Walk> Begun() => Walk.Begin(Portal, Reader);
}
