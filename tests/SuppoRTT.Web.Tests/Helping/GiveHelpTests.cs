using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Helping;
using SuppoRTT.Testing;
using SuppoRTT.Web.Features.Helping;

namespace SuppoRTT.Web.Tests.Helping;

public sealed class GiveHelpTests(Portal portal) : AbsencePageTests(portal)
{
    private const string Reply = "They are back on Monday and will sign it then";

    protected override string Words => "forms/pre-absence/give-help";

    protected override Member Reader => Cast.Champion;

    protected override Task<string> GivenAbsence() => Given(a => a.HelpIsAsked());

    [Fact]
    public async Task Home_OfWhoWasAsked_AndOfStaff_ShowsIt_AndNobodyElses()
    {
        var reference = await GivenAbsence();

        foreach (var member in new[] { Cast.Champion, Cast.Staff })
        {
            (await (await Portal.SignedInAs(member)).Open("/wessex/home")).QuerySelector($"a[href='{AddressOf(reference)}']").ShouldNotBeNull();
        }

        foreach (var member in new[] { Cast.ProgrammeDirector, Cast.Supervisor, Cast.Trainee })
        {
            (await (await Portal.SignedInAs(member)).Open("/wessex/home")).QuerySelector($"a[href='{AddressOf(reference)}']").ShouldBeNull();
        }
    }

    [Fact]
    public async Task Home_ForAMeetingThatNobodyRecorded_ShowsItUntilItIs()
    {
        var reference = await Given(a => a.HelpIsAskedWithAMeeting());
        var champion = await Portal.SignedInAs(Reader);

        (await champion.Open("/wessex/home")).QuerySelector($"a[href='{AddressOf(reference)}']").ShouldNotBeNull();
        (await champion.Open(AddressOf(reference))).Words("main").ShouldContain($"They were to meet {Cast.Supervisor.Name}");
        await Change(Cast, reference, a => a.RecordMeeting("pre-absence", A.Met, Cast.Supervisor.Actor, HelpingAbsences.Asked));
        (await champion.Open("/wessex/home")).QuerySelector($"a[href='{AddressOf(reference)}']").ShouldBeNull();
    }

    [Fact]
    public async Task Home_OnceSomebodyElseDoesTheForm_ShowsItNoMore_AndThePageSaysSo()
    {
        var there = Cast.WestMidlands;
        var a = await Portal.Make(there.Deanery);
        var reference = await Portal.Given(there.Deanery, b => b.HelpIsAsked());
        var champion = await Portal.SignedInAs(there.Champion);
        var address = AddressOf(reference, there.Deanery);
        (await champion.Open($"/{there.Deanery}/home")).QuerySelector($"a[href='{address}']").ShouldNotBeNull();

        await Change(there, reference, absence => absence.NamePartner(a.Form("pre-absence"), a.MembershipOf(there.CollegeTutor), there.Trainee.Actor, HelpingAbsences.Asked));

        (await champion.Open($"/{there.Deanery}/home")).QuerySelector($"a[href='{address}']").ShouldBeNull();
        var page = await champion.Open(address);
        page.Words("main").ShouldContain("There is nothing left to do about it");
        page.QuerySelector("main form").ShouldBeNull();
    }

    [Fact]
    public async Task Post_Spoken_TellsTheDoctorAndStays_AndSettled_TakesItAway()
    {
        var reference = await GivenAbsence();
        var champion = await Portal.SignedInAs(Reader);

        (await champion.Send(await champion.Open(AddressOf(reference)), AddressOf(reference), ("HowFar", nameof(HelpStage.Spoken)), ("Reply", Reply))).Headers.Location!.ToString().ShouldBe("/wessex/home");

        var form = (await (await Portal.SignedInAs(Cast.Trainee)).Open($"/wessex/absences/{reference}/forms/pre-absence")).Words("main");
        form.ShouldContain($"{Cast.Champion.Name} said on 2 March 2026 that they have spoken about it");
        form.ShouldContain(Reply);
        (await champion.Open("/wessex/home")).QuerySelector($"a[href='{AddressOf(reference)}']").ShouldNotBeNull();
        await champion.Send(await champion.Open(AddressOf(reference)), AddressOf(reference), ("HowFar", nameof(HelpStage.Settled)));
        (await champion.Open("/wessex/home")).QuerySelector($"a[href='{AddressOf(reference)}']").ShouldBeNull();
        (await Portal.Audit(reference)).TakeLast(2).ShouldBe([nameof(HelpBegun), nameof(HelpSettled)]);
        (await Portal.In("wessex", db => db.Outbox.CountAsync(m => m.Kind == MailKind.HelpAnswered && m.Reference == reference && m.RecipientId == Cast.Trainee.Id))).ShouldBe(2);
    }

    [Fact]
    public async Task Post_WithoutAnAnswer_KeepsTheLine()
    {
        var reference = await GivenAbsence();
        var champion = await Portal.SignedInAs(Reader);

        using var response = await champion.Send(await champion.Open(AddressOf(reference)), AddressOf(reference), ("Reply", Reply));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await response.Html();
        page.Errors().ShouldBe(["Select how things stand"]);
        page.QuerySelector("textarea")!.TextContent.Trim().ShouldBe(Reply);
    }

    [Fact]
    public async Task Get_ByADirectorWhoWasNotAsked_IsNotFound()
    {
        var reference = await GivenAbsence();

        (await (await Portal.SignedInAs(Cast.ProgrammeDirector)).Get(AddressOf(reference))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Help_WhereNobodysReachCoversTheDoctor_ComesToTheDeanerysTeam()
    {
        var reference = await GivenAbsence();
        await Change(Cast, reference, a => a.ChangePost(new Post(), "Moved to another programme", Cast.Staff.Actor, HelpingAbsences.Asked));

        var from = await Portal.In("wessex", async db =>
            await Data.Helping.HelpQueries.HelpFor(db, await db.Absences.SingleAsync(a => a.Reference == reference), Cast.Supervisor.Id, A.Today, default));

        (from.Role, from.People.Count).ShouldBe((Domain.People.Role.DeaneryStaff, 0));
    }

    [Fact]
    public async Task Help_WhereTheChampionIsTheOneNotHeardOf_ComesToTheDirector()
    {
        var reference = await GivenAbsence();

        var from = await Portal.In("wessex", async db =>
            await Data.Helping.HelpQueries.HelpFor(db, await db.Absences.SingleAsync(a => a.Reference == reference), Cast.Champion.Id, A.Today, default));

        from.People.ShouldNotContain(p => p.Person == Cast.Champion.Id);
        from.Role.ShouldBe(Domain.People.Role.TrainingProgrammeDirector);
    }

    private Task Change(Cast cast, string reference, Action<Absence> change) => Portal.In(cast.Deanery, async db =>
    {
        change((await db.WholeAbsence(reference, cast.Staff.Actor, default))!);
        await db.SaveChangesAsync();
    });
}
