using System.Net;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Calendars;

namespace SuppoRTT.Web.Tests.Meetings;

public sealed class DownloadMeetingTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "forms/pre-absence/meeting";

    protected override Member Reader => Cast.Trainee;

    protected override bool IsPosted => false;

    protected override Task<string> GivenAbsence() => Given(a =>
    {
        var absence = a.Absence();
        absence.ProposeMeeting("pre-absence", A.Morning.AddDays(50), "Occupational Health", Cast.Trainee.Actor, A.Morning);
        return absence;
    });

    [Fact]
    public async Task Get_IsAFileOfTheMeeting_ThatNamesNobodyAndNoPlace()
    {
        var reference = await GivenAbsence();

        using var response = await (await Portal.SignedInAs(Cast.Supervisor)).Get(AddressOf(reference));

        response.Content.Headers.ContentType!.ToString().ShouldBe("text/calendar; charset=utf-8");
        response.Content.Headers.ContentDisposition!.FileName.ShouldBe("meeting.ics");
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var text = await response.Content.ReadAsStringAsync();
        var read = ReadCalendar.Of(text);
        var entry = read.Events.ShouldHaveSingleItem();
        (read.Method, entry.Starts, entry.Summary, entry.Location, entry.Attendees.Count, entry.Organizer.Count).ShouldBe(("PUBLISH", A.Morning.AddDays(50), "SuppoRTT meeting", null, 0, 0));
        entry.Url.ShouldEndWith("/wessex/home");
        new[] { reference, "pre-absence", "Demo-Rao", "Demo-Okafor", "Occupational" }.ShouldAllBe(secret => !text.Contains(secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_WhereNothingIsProposed_IsNotFound_AndThePageOffersItOnlyThen()
    {
        var (with, without) = (await GivenAbsence(), await Given(a => a.Absence()));
        var visitor = await Portal.SignedInAs(Reader);

        (await visitor.Get(AddressOf(without))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.Open($"/wessex/absences/{with}/forms/pre-absence")).QuerySelector($"a[href='{AddressOf(with)}']").ShouldNotBeNull();
        (await visitor.Open($"/wessex/absences/{without}/forms/pre-absence")).QuerySelector($"a[href='{AddressOf(without)}']").ShouldBeNull();
    }

    [Fact]
    public async Task Head_ChangesNothing()
    {
        var reference = await GivenAbsence();
        var before = await Portal.Audit(reference);
        var visitor = await Portal.SignedInAs(Reader);

        using var response = await visitor.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, AddressOf(reference)));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Portal.Audit(reference)).ShouldBe(before);
    }
}
