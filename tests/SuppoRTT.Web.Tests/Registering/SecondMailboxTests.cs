using System.Net;

using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Reminders;

namespace SuppoRTT.Web.Tests.Registering;

/// <summary>Another mailbox of the doctor is no supervisor, wherever one is named or confirmed.</summary>
public sealed class SecondMailboxTests(Portal portal) : IClassFixture<Portal>
{
    private const string Away = "asha.away@home.example";

    private static Cast Cast => Cast.WestMidlands;

    [Theory]
    [InlineData("the registration")]
    [InlineData("the supervisor")]
    [InlineData("the form")]
    public async Task Naming_ByAnotherMailboxOfTheDoctor_SaysWhyNot(string named)
    {
        var reference = await portal.Given(Cast.Deanery, a => a.Absence(A.Today.AddDays(84)));
        await GiveAddressFor(reference, Away);

        foreach (var address in new[] { Cast.Trainee.Email.Replace("@", "+es@", StringComparison.Ordinal), Away.ToUpperInvariant() })
        {
            (await ErrorsOf(named, reference, address)).ShouldBe(["This looks like an address of the doctor. Nobody signs their own form: choose somebody else"], address);
        }
    }

    [Fact]
    public async Task Confirming_AtAnAddressThatTheDoctorGaveSince_IsRefused()
    {
        var reference = await portal.Given(Cast.Deanery, a => a.Absence(A.Today.AddDays(84)));
        var (doctor, since) = (await portal.SignedInAs(Cast.Trainee), "asha.since@home.example");
        var (naming, confirming) = ($"/{Cast.Deanery}/absences/{reference}/name-supervisor", $"/{Cast.Deanery}/absences/{reference}/confirm-supervisor");
        var check = await (await doctor.Send(await doctor.Open(naming), naming, Walk.Invited("Jo Newly", since))).Html();
        (await doctor.Send(check, naming, ("Then", "confirm"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var staff = await portal.SignedInAs(Cast.Staff);
        var before = await staff.Open(confirming);

        await GiveAddressFor(reference, since);

        var page = await staff.Open(confirming);
        page.Words("main").ShouldContain("This looks like an address of the doctor. Nobody signs their own form, so nobody can be confirmed at it.");
        page.QuerySelector("main form button").ShouldBeNull();
        page.QuerySelector("main a[href*='decline-supervisor']").ShouldNotBeNull();
        (await staff.Send(before, confirming)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var named = (await portal.Saved(reference, Cast.Deanery)).Supervisor!;
        (await portal.In(Cast.Deanery, db => db.MemberOf(named.PersonId, default))).AwaitsConfirmation.ShouldBeTrue();
    }

    private Task GiveAddressFor(string reference, string address) => portal.Happens(
        reference, a => a.AgreeContact(new ContactWhileAway(ContactWay.OtherAddress, OtherAddress: address), Cast.Trainee.Actor, portal.Clock.Now), deanery: Cast.Deanery);

    private async Task<IReadOnlyList<string>> ErrorsOf(string named, string reference, string email)
    {
        if (named == "the registration")
        {
            return (await (await (await Walk.ToSupervisor(portal, Cast.Trainee)).Answer("supervisor", Walk.Invited("Jo Newly", email))).Html()).Errors();
        }

        var (doctor, address) = (await portal.SignedInAs(Cast.Trainee), $"/{Cast.Deanery}/absences/{reference}/{(named == "the form" ? "forms/pre-absence/name-partner" : "name-supervisor")}");
        using var answer = await doctor.Send(await doctor.Open(address), address, [.. Walk.Invited("Jo Newly", email), ("As", nameof(Role.CollegeTutor))]);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        return (await answer.Html()).Errors();
    }
}
