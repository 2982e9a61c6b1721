using System.Net;

using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Testing;
using SuppoRTT.Web.Features;

namespace SuppoRTT.Web.Tests.Meetings;

public sealed class ProposeMeetingTests(Portal portal) : AbsencePageTests(portal)
{
    private static readonly (string, string?)[] _day = [("On.Day", "27"), ("On.Month", "4"), ("On.Year", "2026")];

    protected override string Words => "forms/pre-absence/propose-meeting";

    protected override Member Reader => Cast.Trainee;

    protected override (string Name, string Value)? Field => ("Place", "Typed for an hour");

    protected override Task<string> GivenAbsence() => Given(a => a.Absence());

    [Fact]
    public async Task Post_WithDayTimeAndPlace_IsKeptAsAUkTimeAndShownAgain()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);
        var page = await visitor.Open(AddressOf(reference));

        var response = await visitor.Send(page, AddressOf(reference), [.. _day, ("Time", "14.30"), ("Place", "الغرفة 3, https://meet.example/👋")]);

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        response.Headers.Location!.ToString().ShouldBe($"/wessex/absences/{reference}");
        var meeting = (await Portal.Saved(reference)).MeetingOf("pre-absence")!;
        meeting.ProposedFor.ShouldBe(new DateTimeOffset(2026, 4, 27, 13, 30, 0, TimeSpan.Zero));
        (await Portal.Audit(reference))[^1].ShouldBe("MeetingProposed");
        var again = await (await Portal.SignedInAs(Cast.Supervisor)).Open(AddressOf(reference));
        again.Words("h1").ShouldBe("Change the proposed meeting");
        again.QuerySelector("#Time")!.GetAttribute("value").ShouldBe("14:30");
        again.QuerySelector("#Place")!.GetAttribute("value").ShouldBe("الغرفة 3, https://meet.example/👋");
    }

    [Fact]
    public async Task Post_WithATimeThatNoClockShows_SaysSoAndKeepsWhatWasTyped()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);

        var response = await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference),
            ("On.Day", "28"), ("On.Month", "3"), ("On.Year", "2027"), ("Time", "01:30"), ("Place", "Library"));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await response.Html();
        page.Errors().ShouldContain("Enter another time: the clocks go forward that night, from 01:00 to 02:00");
        page.QuerySelector("#Time")!.GetAttribute("value").ShouldBe("01:30");
        (await Portal.Saved(reference)).MeetingOf("pre-absence")?.ProposedFor.ShouldBeNull();
    }

    [Fact]
    public async Task Get_SaysWhoIsInvited_AndWhoIsNotWrittenToNow()
    {
        var reference = await GivenAbsence();
        var quiet = await Given(a =>
        {
            var absence = a.Absence();
            absence.StartQuietTime(new QuietTime(A.Today, null, Cast.Supervisor.Id), Cast.Trainee.Actor, A.Morning);
            return absence;
        });
        var (doctor, supervisor, director) = (await Portal.SignedInAs(Reader), await Portal.SignedInAs(Cast.Supervisor), await Portal.SignedInAs(Cast.ProgrammeDirector));

        (await doctor.Open(AddressOf(reference))).Words("main").ShouldContain("You and Sam Demo-Okafor get an e-mail, with an entry for the calendar");
        (await supervisor.Open(AddressOf(reference))).Words("main").ShouldContain("You and Asha Demo-Rao get an e-mail");
        (await director.Open(AddressOf(reference))).Words("main").ShouldContain("You, Asha Demo-Rao and Sam Demo-Okafor get an e-mail");
        (await doctor.Open(AddressOf(quiet))).Words("main").ShouldContain("Sam Demo-Okafor gets an e-mail. You get none now, as you wished.");
        (await supervisor.Open(AddressOf(quiet))).Words("main").ShouldContain("Asha Demo-Rao is not written to now. Please tell them in the way that was agreed.");
        var done = await supervisor.Send(await supervisor.Open(AddressOf(quiet)), AddressOf(quiet), [.. _day, ("Time", "14.30"), ("Place", "Library")]);
        (await supervisor.Open(done.Headers.Location!.ToString())).Words("main").ShouldContain("The meeting is proposed. Please tell Asha Demo-Rao in the way that was agreed");
    }

    [Fact]
    public async Task Get_OfASignedForm_SaysToOpenItFirst() =>
        (await (await Portal.SignedInAs(Reader)).Open(AddressOf(await Given(a => a.SignedOff())))).Words("main").ShouldContain("This form is signed. Open it again if you want to meet about it once more.");

    [Fact]
    public async Task Post_WithNothing_NamesEachField()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);

        var response = await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await response.Html()).Errors().ShouldBe(["Enter the day of the meeting", "Enter the time of the meeting", "Enter where you meet, or a link"]);
    }

    [Fact]
    public async Task Post_WithTheMomentPast_SaysSoAndKeepsWhatWasTyped()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);
        var open = await visitor.Open(AddressOf(reference));

        var earlier = await (await visitor.Send(open, AddressOf(reference), ("On.Day", "2"), ("On.Month", "3"), ("On.Year", "2026"), ("Time", "8:59"), ("Place", "Library"))).Html();
        var odd = await (await visitor.Send(open, AddressOf(reference), ("On.Day", "1"), ("On.Month", "3"), ("On.Year", "2026"), ("Time", "half two"), ("Place", "Library"))).Html();

        earlier.Errors().ShouldBe(["The time of the meeting must be in the future"]);
        odd.Errors().ShouldBe(["The day of the meeting must be today or in the future", "The time of the meeting must be like 14:30"]);
        odd.QuerySelector("#Time")!.GetAttribute("value").ShouldBe("half two");
    }

    [Fact]
    public async Task Get_ByTheTpd_IsShown_AndByTheChampion_NotFound()
    {
        var reference = await GivenAbsence();

        (await (await Portal.SignedInAs(Cast.ProgrammeDirector)).Get(AddressOf(reference))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await Portal.SignedInAs(Cast.Champion)).Get(AddressOf(reference))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Post_OnceTheAbsenceIsWithdrawn_IsAConflictThatShowsThePlace()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);
        var page = await visitor.Open(AddressOf(reference));
        await Portal.In(Cast.Deanery, async db =>
        {
            var absence = (await Data.Absences.WholeAbsences.WholeAbsence(db, reference, Cast.Trainee.Actor, default))!;
            absence.Withdraw("Not going", Cast.Trainee.Actor, A.Morning);
            await db.SaveChangesAsync();
        });

        var response = await visitor.Send(page, AddressOf(reference), [.. _day, ("Time", "14:30"), ("Place", "The library, first floor")]);

        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await response.Html()).Words("main").ShouldContain("The library, first floor");
        (await visitor.Open(AddressOf(reference))).Words("main").ShouldContain("This absence was withdrawn.");
    }

    [Theory]
    [InlineData("14:30", "14:30")]
    [InlineData("1430", "14:30")]
    [InlineData("2.30pm", "14:30")]
    [InlineData("2 pm", "14:00")]
    [InlineData("12am", "00:00")]
    [InlineData("9", "09:00")]
    [InlineData("24:00", null)]
    [InlineData("13pm", null)]
    [InlineData("12:60", null)]
    [InlineData("", null)]
    public void Time_AsPeopleTypeIt_IsRead(string typed, string? read) =>
        (TypedTime.Read(typed)?.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(read);
}
