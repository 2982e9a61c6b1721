using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Reminders;

public sealed class AgreeContactTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "agree-contact";

    protected override Member Reader => Cast.Trainee;

    protected override Task<string> GivenAbsence() => Given(a => a.Absence());

    [Theory]
    [InlineData("NotAtAll", "Not at all.")]
    [InlineData("AsUsual", "As usual, by e-mail, between 10:00 and 12:30.")]
    [InlineData("OtherAddress", "By e-mail to asha@home.example, between 10:00 and 12:30.")]
    [InlineData("ThroughSomeone", "Only through Sam Demo-Okafor.")]
    public async Task Post_OfAWay_IsSaved_AndSaidAgain(string way, string said)
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);

        var response = await visitor.Send(
            await visitor.Open(AddressOf(reference)), AddressOf(reference),
            ("Way", way), ("OtherAddress", "asha@home.example"), ("Through", Cast.Supervisor.Id.Value.ToString()), ("From", "10"), ("Until", "12.30"));

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Portal.Saved(reference)).Contact!.Way.ToString().ShouldBe(way);
        (await visitor.Open($"/wessex/absences/{reference}/reminders")).Words("main").ShouldContain(said);
        (await visitor.Open(AddressOf(reference))).QuerySelector($"input[value={way}]")!.HasAttribute("checked").ShouldBeTrue();
    }

    [Theory]
    [InlineData(null, null, null, null, "Select how the doctor may be reached")]
    [InlineData("OtherAddress", "no address", null, null, "Enter an e-mail address in the correct format, like name@example.com")]
    [InlineData("OtherAddress", "asha.o’brien@home.example", null, null, "Enter the e-mail address without “’”: before the @ only letters without accents and a straight apostrophe (') can be used")]
    [InlineData("ThroughSomeone", null, null, null, "Select through whom the doctor is reached")]
    [InlineData("AsUsual", null, "10", null, "Enter until what time, like 16:00, or leave both times empty")]
    [InlineData("AsUsual", null, "noon", "14", "Enter from what time, like 10:00, or leave both times empty")]
    [InlineData("AsUsual", null, "14:00", "10:00", "The second time must be later than the first")]
    public async Task Post_OfWhatIsNotWhole_SaysSo(string? way, string? address, string? from, string? until, string error)
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);

        var response = await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference), ("Way", way), ("OtherAddress", address), ("From", from), ("Until", until));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await response.Html()).Errors().ShouldBe([error]);
        (await Portal.Saved(reference)).Contact.ShouldBeNull();
    }

    [Fact]
    public async Task AddressForTheTimeAway_IsNotShownToThoseWhoOnlyLookAfterTheDoctor()
    {
        var reference = await GivenAbsence();
        await Portal.Happens(reference, a => a.AgreeContact(new ContactWhileAway(ContactWay.OtherAddress, OtherAddress: "asha@home.example"), Cast.Trainee.Actor, A.Morning));

        foreach (var (member, said) in new[] { (Cast.Champion, "By e-mail to another address."), (Cast.ProgrammeDirector, "By e-mail to another address."), (Cast.Supervisor, "By e-mail to asha@home.example.") })
        {
            (await (await Portal.SignedInAs(member)).Open($"/wessex/absences/{reference}/reminders")).Words("main").ShouldContain(said);
        }
    }

    [Fact]
    public async Task Get_BySomebodyWhoDoesNotManageIt_IsForbidden() =>
        (await (await Portal.SignedInAs(Cast.Champion)).Get(AddressOf(await GivenAbsence()))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
}
