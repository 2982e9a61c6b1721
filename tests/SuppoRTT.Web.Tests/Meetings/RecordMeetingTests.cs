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
    public async Task Get_OfASignedFormThatAnotherDoes_SaysWhomToAsk()
    {
        var people = Cast.WestMidlands;
        var reference = await Portal.Given(people.Deanery, a =>
        {
            var absence = a.Absence();
            absence.NamePartner(a.Form("pre-absence"), a.MembershipOf(people.CollegeTutor), people.Trainee.Actor, A.Morning);
            var (_, revision) = a.AwaitingSignOff(absence: absence);
            a.SignOff(absence, "pre-absence", people.CollegeTutor.Actor);
            return (absence, revision);
        });

        var page = await (await Portal.SignedInAs(people.ProgrammeDirector)).Open($"/{people.Deanery}/absences/{reference}/forms/pre-absence/record-meeting");

        page.Words("main").ShouldContain($"ask the doctor or {people.CollegeTutor.Name} to open the form again");
    }

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
    public async Task Post_OfAChange_AsksWhyAndKeepsWhatItSaid()
    {
        var reference = await Given(a =>
        {
            var absence = a.Absence();
            absence.RecordMeeting("pre-absence", A.Met, a.Cast.Supervisor.Actor, A.Morning);
            return absence;
        });
        var visitor = await Portal.SignedInAs(Cast.Trainee);
        var page = await visitor.Open(AddressOf(reference));
        page.Words("main").ShouldContain("It says that you met on 2 March 2026.");

        (await (await visitor.Send(page, AddressOf(reference), _held)).Html()).Errors().ShouldBe(["Select why you change the record"]);
        (await visitor.Send(page, AddressOf(reference), [("MetAgain", "no"), ("WhoWasThere", "The two of us"), .. _held])).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await Portal.Audit(reference))[^1].ShouldBe("MeetingCorrected");
        (await visitor.Open($"/wessex/absences/{reference}/timeline")).Words("main").ShouldContain("Record of the meeting for “Pre-absence form” put right: by video, now by phone; who was there");
        (await visitor.Open($"/wessex/absences/{reference}/forms/pre-absence")).Words("main").ShouldContain("Met on 2 March 2026, by video. Who was there: Both of us Changed by Asha Demo-Rao on 2 March 2026");
    }

    [Fact]
    public async Task Post_OverARecordThatWasNotOnTheScreen_IsAConflict()
    {
        var reference = await GivenAbsence();
        var (visitor, doctor) = (await Portal.SignedInAs(Reader), await Portal.SignedInAs(Cast.Trainee));
        var page = await visitor.Open(AddressOf(reference));
        await doctor.Send(await doctor.Open(AddressOf(reference)), AddressOf(reference), [("WhoWasThere", "The two of us"), .. _held]);

        (await visitor.Send(page, AddressOf(reference), _held)).StatusCode.ShouldBe(HttpStatusCode.Conflict);

        (await Portal.Saved(reference)).MeetingOf("pre-absence")!.WhoWasThere.ShouldBe("The two of us");
    }

    [Fact]
    public async Task SignedForm_KeepsItsMeeting_AndSaysTheWayOn()
    {
        var reference = await Given(a => a.SignedOff());
        var visitor = await Portal.SignedInAs(Reader);

        var page = await visitor.Open(AddressOf(reference));

        page.Words("main").ShouldContain("This form is signed, and the meeting is part of what was signed.");
        page.QuerySelector($"main a[href='/wessex/absences/{reference}/forms/pre-absence/reopen']").ShouldNotBeNull();
        page.QuerySelector("main form").ShouldBeNull();
        (await visitor.Open($"/wessex/absences/{reference}")).QuerySelector($"main a[href='{AddressOf(reference)}']").ShouldBeNull();
        (await visitor.Open($"/wessex/absences/{reference}/forms/pre-absence")).QuerySelector($"main a[href='{AddressOf(reference)}']").ShouldBeNull();
    }

    [Fact]
    public async Task Get_ByStaffAndChampion_IsNotFound()
    {
        var reference = await GivenAbsence();

        (await (await Portal.SignedInAs(Cast.Staff)).Get(AddressOf(reference))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await Portal.SignedInAs(Cast.Champion)).Get(AddressOf(reference))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
