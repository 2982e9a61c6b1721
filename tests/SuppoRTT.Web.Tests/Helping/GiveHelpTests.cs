using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;
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
    public async Task Post_Spoken_TellsTheDoctorAndStays_AndSettled_TakesItAway()
    {
        var reference = await GivenAbsence();
        var champion = await Portal.SignedInAs(Reader);

        (await champion.Send(await champion.Open(AddressOf(reference)), AddressOf(reference), ("Stage", nameof(HelpStage.Spoken)), ("Reply", Reply))).Headers.Location!.ToString().ShouldBe("/wessex/home");

        var form = (await (await Portal.SignedInAs(Cast.Trainee)).Open($"/wessex/absences/{reference}/forms/pre-absence")).Words("main");
        form.ShouldContain($"{Cast.Champion.Name} said on 1 March 2026 that they have spoken about it");
        form.ShouldContain(Reply);
        (await champion.Open("/wessex/home")).QuerySelector($"a[href='{AddressOf(reference)}']").ShouldNotBeNull();
        await champion.Send(await champion.Open(AddressOf(reference)), AddressOf(reference), ("Stage", nameof(HelpStage.Settled)));
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
        page.Errors().ShouldBe(["Select how far it is"]);
        page.QuerySelector("textarea")!.TextContent.Trim().ShouldBe(Reply);
    }

    [Fact]
    public async Task Get_ByADirectorWhoWasNotAsked_IsNotFound()
    {
        var reference = await GivenAbsence();

        (await (await Portal.SignedInAs(Cast.ProgrammeDirector)).Get(AddressOf(reference))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
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
}
