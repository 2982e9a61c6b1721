using System.Net;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Meetings;

public sealed class RecordMeetingTests(Portal portal) : AbsencePageTests(portal)
{
    private static readonly (string, string?)[] _held = [("HeldOn.Day", "2"), ("HeldOn.Month", "3"), ("HeldOn.Year", "2026"), ("Mode", "Phone")];

    protected override string Words => "forms/pre-absence/record-meeting";

    protected override Member Reader => Cast.Supervisor;

    protected override (string Name, string Value)? Field => ("WhoWasThere", "Typed for an hour");

    protected override Task<string> GivenAbsence() => Given(a => a.Absence());

    [Fact]
    public async Task Post_OfAMeeting_IsRecordedOnce()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);
        var page = await visitor.Open(AddressOf(reference));
        page.QuerySelector("#WhoWasThere")!.GetAttribute("value").ShouldBe("Asha Demo-Rao and Sam Demo-Okafor");

        var both = await Task.WhenAll(visitor.Send(page, AddressOf(reference), _held), visitor.Send(page, AddressOf(reference), _held));

        both.ShouldAllBe(r => r.StatusCode == HttpStatusCode.Redirect && r.Headers.Location!.ToString() == $"/wessex/absences/{reference}");
        (await Portal.Saved(reference)).MeetingOf("pre-absence")!.Held.ShouldBe(new HeldMeeting(A.Today, MeetingMode.Phone, "Asha Demo-Rao and Sam Demo-Okafor"));
        (await Portal.Audit(reference)).Count(e => e == "MeetingHeld").ShouldBe(1);
    }

    [Fact]
    public async Task Post_WithWrongAnswers_NamesEachAndKeepsThem()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);

        var response = await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference), ("HeldOn.Day", "3"), ("HeldOn.Month", "3"), ("HeldOn.Year", "2026"), ("Mode", "Telepathy"), ("WhoWasThere", new string('א', 501)));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await response.Html();
        page.Errors().ShouldContain("The day you met must be today or in the past");
        page.Errors().ShouldContain("Who was there must be 500 characters or fewer");
        page.QuerySelector("#HeldOn-day")!.GetAttribute("value").ShouldBe("3");
        page.QuerySelector("#WhoWasThere")!.GetAttribute("value")!.Length.ShouldBe(501);
    }

    [Fact]
    public async Task Get_ByStaffAndChampion_IsNotFound()
    {
        var reference = await GivenAbsence();

        (await (await Portal.SignedInAs(Cast.Staff)).Get(AddressOf(reference))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await Portal.SignedInAs(Cast.Champion)).Get(AddressOf(reference))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
