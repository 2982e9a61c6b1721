using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Reminders;

namespace SuppoRTT.Web.Tests.Calendars;

public sealed class ShowCalendarTests : IDisposable
{
    private const string Form = "pre-absence";

    private readonly Portal _portal = new();

    private static Cast Cast => Cast.Wessex;

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Get_WithoutSignIn_ShowsTheMeetingsOfOnePerson_Neutrally()
    {
        var own = await Given(A.Morning.AddDays(30));
        await Given(A.Morning.AddDays(31), Cast.OtherSupervisor);
        var address = await (await _portal.SignedInAs(Cast.Supervisor)).MakesAddress();

        using var response = await (await _portal.Visitor()).Get(address);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/calendar; charset=utf-8");
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var text = await response.Content.ReadAsStringAsync();
        var read = ReadCalendar.Of(text);
        var entry = read.Events.ShouldHaveSingleItem();
        (read.Method, read.Name, entry.Starts, entry.Summary, entry.Location).ShouldBe(("PUBLISH", "SuppoRTT", A.Morning.AddDays(30), "SuppoRTT meeting", null));
        entry.Url.ShouldEndWith("/wessex/home");
        new[] { own, Form, "Demo", "Library", "@wessex", "arental", "aternity" }.ShouldAllBe(secret => !text.Contains(secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_ShowsWhatIsAheadAndTheLast90Days_AndNothingThatWasCalledOff()
    {
        await Given(A.Morning.AddDays(1));
        await Given(A.Morning.AddDays(60));
        var off = await Given(A.Morning.AddDays(61));
        await Sweeps.Happens(_portal, off, a => a.CallOffMeeting(Form, 1, Cast.Trainee.Actor, A.Morning));
        _portal.Clock.Now = A.Morning.AddDays(92);
        await Given(A.Morning.AddDays(120));

        var entries = await Read(await (await _portal.SignedInAs(Cast.Trainee)).MakesAddress());

        entries.Select(e => e.Starts).ShouldBe([A.Morning.AddDays(60), A.Morning.AddDays(120)]);
    }

    [Fact]
    public async Task Get_OfStaff_ShowsOnlyWhatTheyWereAskedTo_AndOfATpdWhoProposedIt_That()
    {
        var reference = await Given(A.Morning.AddDays(30));
        await Sweeps.Happens(_portal, reference, a => a.ProposeMeeting(Form, A.Morning.AddDays(40), "Library", Cast.ProgrammeDirector.Actor, A.Morning), Cast.ProgrammeDirector.Actor);

        (await Read(await (await _portal.SignedInAs(Cast.Staff)).MakesAddress())).ShouldBeEmpty();
        (await Read(await (await _portal.SignedInAs(Cast.ProgrammeDirector)).MakesAddress())).ShouldHaveSingleItem().Starts.ShouldBe(A.Morning.AddDays(40));
    }

    [Fact]
    public async Task Get_OnceTheOwnerHasLeft_OrTheirAccountIsClosed_IsAsIfItHadNeverBeen()
    {
        var visitor = await _portal.Visitor();
        var unknown = await Answer(visitor, "/wessex/calendar/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics");
        var (left, closed) = (await (await _portal.SignedInAs(Cast.OtherTrainee)).MakesAddress(), await (await _portal.SignedInAs(Cast.OtherSupervisor)).MakesAddress());
        (await visitor.Get(left)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await _portal.In("wessex", async db =>
        {
            (await db.Memberships.SingleAsync(m => m.PersonId == Cast.OtherTrainee.Id)).End(Cast.Staff.Actor, A.Morning);
            (await db.Users.SingleAsync(u => u.PersonId == Cast.OtherSupervisor.Id)).LockoutEnd = DateTimeOffset.MaxValue;
            await db.SaveChangesAsync();
        });

        (await Answer(visitor, left)).ShouldBe(unknown);
        (await Answer(visitor, closed)).ShouldBe(unknown);
        unknown.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Get_UnderAnotherDeanery_IsNotFound()
    {
        await Given(A.Morning.AddDays(30));
        var address = await (await _portal.SignedInAs(Cast.Trainee)).MakesAddress();

        (await (await _portal.Visitor()).Get(address.Replace("/wessex/", "/west-midlands/", StringComparison.Ordinal))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task GetAndHead_ChangeNothing_AndCostTheSameHoweverMany()
    {
        await Given(A.Morning.AddDays(30));
        var address = await (await _portal.SignedInAs(Cast.Trainee)).MakesAddress();
        var visitor = await _portal.Visitor();
        await visitor.Get(address);
        var before = await Rows();

        var one = await _portal.Commands.Of(() => visitor.Get(address));
        using var head = await visitor.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));
        (await Rows()).ShouldBe(before);
        foreach (var day in Enumerable.Range(31, 5))
        {
            await Given(A.Morning.AddDays(day));
        }

        head.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await _portal.Commands.Of(() => visitor.Get(address))).ShouldBe(one);
        (await Read(address)).Count.ShouldBe(6);
    }

    private static async Task<(HttpStatusCode Status, string Text)> Answer(Visitor visitor, string address)
    {
        using var response = await visitor.Get(address);
        return (response.StatusCode, (await response.Html()).Words("main"));
    }

    private async Task<IReadOnlyList<ReadEvent>> Read(string address) => ReadCalendar.Of(await (await (await _portal.Visitor()).Get(address)).Content.ReadAsStringAsync()).Events;

    private Task<(int, int, int)> Rows() => _portal.In("wessex", async db => (await db.Audit.CountAsync(), await db.Outbox.CountAsync(), await db.CalendarFeeds.CountAsync()));

    private Task<string> Given(DateTimeOffset at, Member? supervisor = null) => _portal.Given("wessex", a =>
    {
        var absence = a.Absence();
        absence.NameSupervisor((supervisor ?? Cast.Supervisor).Id, (supervisor ?? Cast.Supervisor).Name, Cast.Trainee.Actor, A.Morning);
        absence.ProposeMeeting(Form, at, "Library", Cast.Trainee.Actor, A.Morning);
        return absence;
    });
}
