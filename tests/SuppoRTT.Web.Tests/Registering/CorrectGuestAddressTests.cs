using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Mail;
using SuppoRTT.Web.Tests.SignOffs;

namespace SuppoRTT.Web.Tests.Registering;

public sealed class CorrectGuestAddressTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "forms/pre-absence/correct-guest-address";

    protected override Member Reader => Cast.Trainee;

    protected override async Task<string> GivenAbsence() => (await Portal.GivenGuest()).Reference;

    [Fact]
    public async Task Post_IsShownOnceMore_ThenTheOldLinkIsDead_TheRightOneIsAsked_AndTheWrongOneHearsNothing()
    {
        var guest = await Portal.GivenGuest();
        var link = await guest.Asked();
        var heard = (await Portal.MessagesTo("wessex", guest.Guest)).Count;
        var doctor = await Portal.SignedInAs(Reader);
        var (address, right) = (AddressOf(guest.Reference), $"right.{guest.Address}");

        using (var check = await doctor.Send(await doctor.Open(address), address, ("Email", right), ("Then", "continue")))
        {
            var page = await check.Html();
            page.Words("main").ShouldContain(right);
            (await (await Portal.Visitor()).Get(link)).StatusCode.ShouldBe(HttpStatusCode.OK);
            using var done = await doctor.Send(page, address, ("Then", "confirm"));
            done.StatusCode.ShouldBe(HttpStatusCode.Redirect);
            using var twice = await doctor.Send(page, address, ("Then", "confirm"));
            twice.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        using var dead = await (await Portal.Visitor()).Get(link);
        dead.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await dead.Html()).Words("main").ShouldNotContain("Gale");
        (await Portal.MessagesTo("wessex", guest.Guest)).Count.ShouldBe(heard);
        var person = await Portal.In("wessex", db => db.People.Where(p => p.FoldedEmail == Person.FoldEmail(right)).Select(p => p.Id).SingleAsync());
        (await Portal.MessagesTo("wessex", person)).Count(m => m.Kind == MailKind.SigningAsked).ShouldBe(1);
        (await Portal.Saved(guest.Reference)).Supervisor!.PersonId.ShouldBe(person);
        (await doctor.Open($"/wessex/absences/{guest.Reference}/timeline")).Words("main").ShouldContain("Address of Gale Demo-Orr was wrong");
    }

    [Theory]
    [InlineData("", "Enter the right e-mail address")]
    [InlineData("not an address", "Enter an e-mail address in the correct format, like name@example.com")]
    [InlineData("the same", "This is the address that you say is wrong. Enter the right one")]
    [InlineData("the doctor's", "This looks like an address of the doctor. Nobody signs their own form: enter the address of who signs it")]
    [InlineData("a member's", "Ed Demo-Lane is in the directory with this address. Choose them there, so that they sign in")]
    public async Task Post_OfAnAddressThatCannotBe_SaysWhy_AndKeepsIt(string typed, string error)
    {
        var guest = await Portal.GivenGuest();
        var doctor = await Portal.SignedInAs(Reader);
        var given = typed switch { "the same" => guest.Address, "the doctor's" => Plus(Reader.Email), "a member's" => Cast.OtherSupervisor.Email, _ => typed };

        using var answer = await doctor.Send(await doctor.Open(AddressOf(guest.Reference)), AddressOf(guest.Reference), ("Email", given), ("Then", "confirm"));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await answer.Html();
        page.Errors().ShouldBe([error.Replace("Ed Demo-Lane", Cast.OtherSupervisor.Name, StringComparison.Ordinal)]);
        page.QuerySelector("input[name=Email]")!.GetAttribute("value").ShouldBe(given);
    }

    [Fact]
    public async Task Get_ByTheSupervisorOrAChampion_IsNotFound_AndOfOneWithAnAccountSaysSo()
    {
        var reference = await Portal.Given("wessex", a => a.AwaitingSignOff());

        foreach (var member in new[] { Cast.Supervisor, Cast.Champion })
        {
            (await (await Portal.SignedInAs(member)).Get(AddressOf(reference))).StatusCode.ShouldBe(HttpStatusCode.NotFound, member.Name);
        }

        (await (await Portal.SignedInAs(Reader)).Open(AddressOf(reference))).Words("main").ShouldContain("Whoever signs this form has an account");
    }

    private static string Plus(string address) => address.Replace("@", "+other@", StringComparison.Ordinal);
}
