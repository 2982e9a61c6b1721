using System.Net;

using AngleSharp.Html.Dom;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Testing;

namespace SuppoRTT.Web.Tests.Registering;

public sealed class ChooseSupervisorTests(Portal portal) : RegistrationPageTests(portal)
{
    protected override string Page => "supervisor";

    protected override (string Name, string Value)? Field => ("Email", "jo.newly@nhs.net");

    [Theory]
    [InlineData("sam")]
    [InlineData("Okafor")]
    [InlineData("dr sám demo-oka")]
    [InlineData(" SUPERVISOR@wessex.ex")]
    public async Task Find_ByTheBeginningOfAWord_OffersThem(string typed) => Offered(await Find(typed)).ShouldBe(["Sam Demo-Okafor"]);

    [Theory]
    [InlineData("kafor")] // not the beginning
    [InlineData("asha")] // a doctor in training, and nothing else
    [InlineData("supervisor@west-midlands.example")]
    [InlineData("%%")]
    [InlineData("_a")]
    public async Task Find_OfSomebodyWhomTheDirectoryDoesNotShow_OffersNobody(string typed)
    {
        var page = await Find(typed);

        Offered(page).ShouldBeEmpty();
        page.QuerySelector($"[name=Find]")!.GetAttribute("value").ShouldBe(typed);
    }

    [Fact]
    public async Task Find_OfMany_AsksForMore()
    {
        for (var i = 0; i < 12; i++)
        {
            await Portal.In("wessex", db => Joined(db, $"Maria Many{i:00}", $"many{i}@wessex.example"));
        }

        var page = await Find("maria");

        Offered(page).Count.ShouldBe(10);
        page.QuerySelector("main")!.TextContent.ShouldContain("type more of the name");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" m ")]
    public async Task Find_OfNothingOrALetter_AsksForMore(string typed)
    {
        using var response = await (await Begun()).Answer(Page, ("Find", typed), ("Then", "find"));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await response.Html()).Errors().ShouldBe(["Enter at least 2 letters of the name, or the e-mail address"]);
    }

    [Fact]
    public async Task Enter_InTheFieldToFind_Searches()
    {
        var walk = await Begun();
        var page = await walk.Open(Page);
        page.QuerySelector("main form button")!.GetAttribute("value").ShouldBe("enter");

        var found = await (await walk.Answer(Page, ("Find", "sam"), ("Then", "enter"))).Html();

        Offered(found).ShouldBe(["Sam Demo-Okafor"]);
        (await (await walk.Visitor.Send(found, walk.AddressOf(Page), ("Then", "enter"))).Html()).Errors().ShouldHaveSingleItem().ShouldStartWith("Find the supervisor and select them");
    }

    [Fact]
    public async Task Enter_InTheAddressOfWhoIsAskedIn_GoesOn()
    {
        using var response = await (await Begun()).Answer(Page, [.. Walk.Invited("Jo Newly", "jo.newly@nhs.net"), ("Find", "newly"), ("Then", "enter")]);

        response.Headers.Location!.ToString().ShouldEndWith("/check");
    }

    [Theory]
    [InlineData("wessex", "Who is your educational supervisor?", "The educational supervisor reads and signs the forms")]
    [InlineData("west-midlands", "Who is your supervisor, TPD or college tutor?", "does each step together with the doctor")]
    public async Task Get_ByTheDoctor_CallsTheSupervisorAsTheDeaneryDoes(string deanery, string question, string part)
    {
        var words = (await (await Walk.ToSupervisor(Portal, Cast.Of(deanery).Trainee)).Open(Page)).Words("main");

        words.ShouldContain(question);
        words.ShouldContain(part);
    }

    [Fact]
    public async Task Find_OfTheDoctorThemself_OffersNobody()
    {
        await Portal.In("wessex", async db =>
        {
            (await db.MemberOf(Cast.OtherTrainee.Id, default)).Grant(Role.EducationalSupervisor, ScopeKind.Deanery, null, Cast.Staff.Actor, A.Morning);
            await db.SaveChangesAsync();
        });
        var walk = await Walk.ToSupervisor(Portal, Cast.OtherTrainee, "mine");

        Offered(await (await walk.Answer(Page, ("Find", "tom"), ("Then", "find"))).Html()).ShouldBeEmpty();
        (await (await walk.Answer(Page, await Walk.Chosen(Portal, Cast.OtherTrainee))).Html()).Errors().ShouldHaveSingleItem().ShouldStartWith("Nobody supervises their own return");
        (await (await walk.Answer(Page, Walk.Invited("Me", Cast.OtherTrainee.Email.ToUpperInvariant()))).Html()).Errors().ShouldHaveSingleItem().ShouldStartWith("Nobody supervises their own return");
    }

    [Fact]
    public async Task Post_OfAnAddressOfAnotherDeanery_IsAnsweredAsOneThatNobodyKnows()
    {
        var walk = await Walk.ToSupervisor(Portal, Reader);
        var (known, unknown) = (Cast.WestMidlands.Supervisor.Email, "anybody@west-midlands.example");

        var answers = new List<string>();
        foreach (var email in new[] { known, unknown })
        {
            var page = await walk.Open(Page);
            page.QuerySelector("[name=Email]")!.RemoveAttribute("value");
            using var response = await walk.Visitor.Send(page, walk.AddressOf(Page), Walk.Invited("Jo Newly", email));
            using var check = await walk.Visitor.Get(walk.AddressOf("check"));
            answers.Add($"{response.StatusCode} {response.Headers.Location} {Plain(await check.Content.ReadAsStringAsync(), email)}");
        }

        answers[1].ShouldBe(answers[0]);
        answers[0].ShouldContain("(address)");
    }

    [Theory]
    [InlineData(null, "Jo", "jo@nhs.net", "Find the supervisor and select them, or select another answer")]
    [InlineData("4b1f5a3e-0000-7000-8000-000000000000", "Jo", "jo@nhs.net", "Find the supervisor and select them, or select another answer")]
    [InlineData("invite", "", "jo@nhs.net", "Enter the name of the supervisor")]
    [InlineData("invite", "Jo", "", "Enter the e-mail address of the supervisor")]
    [InlineData("invite", "Jo", "jo at nhs.net", "Enter an e-mail address in the correct format, like name@example.com")]
    public async Task Post_WithAWrongAnswer_SaysSoAndKeepsTheRest(string? choice, string name, string email, string message)
    {
        var response = await (await Begun()).Answer(Page, ("Find", "nobody"), ("Choice", choice), ("Name", name), ("Email", email));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await response.Html();
        page.Errors().ShouldBe([message]);
        (page.QuerySelector("[name=Name]")!.GetAttribute("value"), page.QuerySelector("[name=Email]")!.GetAttribute("value")).ShouldBe((name, email));
    }

    [Fact]
    public async Task Post_OfAMemberOfAnotherDeanery_IsNobody() =>
        (await (await (await Begun()).Answer(Page, await Walk.Chosen(Portal, Cast.WestMidlands.Supervisor))).Html()).Errors().ShouldHaveSingleItem().ShouldStartWith("Find the supervisor");

    [Fact]
    public async Task Post_OfVeryLongWords_IsAnsweredAndLeavesTheRegistrationAsItWas()
    {
        var walk = await Begun();

        (await walk.Answer(Page, ("Find", new string('q', 60_000)), ("Then", "find"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await walk.Answer(Page, ("Choice", "invite"), ("Name", new string('q', 60_000)), ("Email", "jo@nhs.net"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

        await walk.Answered(Page, "check", Walk.NotKnown);
    }

    private protected override Task<Walk> Begun() => Walk.ToSupervisor(Portal, Reader);

    internal static List<string> Offered(IHtmlDocument page) =>
        [.. page.QuerySelectorAll("[name=Choice]").Where(r => Guid.TryParse(r.GetAttribute("value"), out _)).Select(r => page.Words($"label[for='{r.Id}']"))];

    internal static string Plain(string html, string email) => System.Text.RegularExpressions.Regex.Replace(
        html.Replace(email, "(address)", StringComparison.Ordinal), "name=\"(__RequestVerificationToken|_OpenedBy)\" type=\"hidden\" value=\"[^\"]*\"", "(token)");

    private static async Task<bool> Joined(Data.SuppoRTTContext db, string name, string email)
    {
        var member = new Membership(Guid.CreateVersion7(), db.Deaneries.Single(d => d.Slug == "wessex").Id, new Person(new PersonId(Guid.CreateVersion7()), name, email), new Post(), null, null, A.Today);
        member.Grant(Role.EducationalSupervisor, ScopeKind.Deanery, null, Cast.Wessex.Staff.Actor, A.Morning);
        db.Add(member);
        return await db.SaveChangesAsync() > 0;
    }

    private async Task<IHtmlDocument> Find(string typed)
    {
        using var response = await (await Begun()).Answer(Page, ("Find", typed), ("Then", "find"));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await response.Html();
    }
}
