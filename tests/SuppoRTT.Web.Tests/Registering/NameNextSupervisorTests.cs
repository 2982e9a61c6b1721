using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Registering;

/// <summary>The page of the supervisor names who follows on a day to come, or says that nobody is known.</summary>
public sealed class NameNextSupervisorTests(Portal portal) : IClassFixture<Portal>
{
    private static readonly (string, string?)[] _august = [("When", "later"), ("From.Day", "5"), ("From.Month", "8"), ("From.Year", "2026")];

    private static Cast Cast => Cast.Wessex;

    [Fact]
    public async Task Post_ForADayToCome_SaysWhatFollows_ThenTellsThoseWhomItConcerns()
    {
        var (reference, address) = await Given();
        var visitor = await portal.SignedInAs(Cast.Trainee);

        var check = await (await visitor.Send(await visitor.Open(address), address, [.. await Walk.Chosen(portal, Cast.OtherSupervisor), .. _august])).Html();
        check.Words("main").ShouldContain("From 5 August 2026");
        check.Words("main").ShouldContain($"{Cast.Supervisor.Name} has every duty");
        foreach (var _ in new[] { 1, 2 })
        {
            (await visitor.Send(check, address, ("Then", "confirm"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        (await portal.Audit(reference)).Count(name => name == nameof(NextSupervisorNamed)).ShouldBe(1);
        (await Told(reference)).ShouldBe([(MailKind.SupervisorNamed, Cast.Supervisor.Id), (MailKind.NextSupervisorNamed, Cast.OtherSupervisor.Id), (MailKind.SupervisorToChange, Cast.Supervisor.Id)], ignoreOrder: true);
        (await visitor.Open($"/wessex/absences/{reference}")).Words("main").ShouldContain($"{Cast.OtherSupervisor.Name}, from 5 August 2026");
    }

    [Fact]
    public async Task Post_OfThePresentSupervisor_OrOfABadDay_SaysWhyNot()
    {
        var (_, address) = await Given();
        var visitor = await portal.SignedInAs(Cast.Trainee);
        var page = await visitor.Open(address);

        (await Errors(visitor, page, address, [.. await Walk.Chosen(portal, Cast.Supervisor), .. _august])).ShouldHaveSingleItem().ShouldContain("is the supervisor already");
        (await Errors(visitor, page, address, [.. await Walk.Chosen(portal, Cast.OtherSupervisor), ("When", "later")])).ShouldBe(["Enter the day from which they supervise"]);
        (await Errors(visitor, page, address, [.. await Walk.Chosen(portal, Cast.OtherSupervisor), ("When", "later"), ("From.Day", "5"), ("From.Month", "8"), ("From.Year", "2036")])).ShouldBe(["The day must be within 2 years"]);
        (await Errors(visitor, page, address, [.. await Walk.Chosen(portal, Cast.OtherSupervisor), ("When", "later"), ("From.Day", "5"), ("From.Month", "8"), ("From.Year", "2025")])).ShouldBe(["The day must be today or later. Check the year"]);
    }

    [Fact]
    public async Task Post_ForToday_IsNow()
    {
        var (reference, address) = await Given();
        var visitor = await portal.SignedInAs(Cast.Trainee);

        await visitor.Send(await visitor.Open(address), address, [.. await Walk.Chosen(portal, Cast.OtherSupervisor), ("When", "later"), ("From.Day", "2"), ("From.Month", "3"), ("From.Year", "2026")]);

        (await portal.Audit(reference)).Last().ShouldBe(nameof(SupervisorNamed));
    }

    [Fact]
    public async Task Post_NotKnownYet_LeavesItOpen_AndTellsWhoSupervised()
    {
        var (reference, address) = await Given();
        var visitor = await portal.SignedInAs(Cast.Trainee);

        var check = await (await visitor.Send(await visitor.Open(address), address, Walk.NotKnown)).Html();
        check.Words("main").ShouldContain("The training programme director is asked to find out who supervises");
        foreach (var _ in new[] { 1, 2 })
        {
            (await visitor.Send(check, address, ("Then", "confirm"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        (await portal.Audit(reference)).Count(name => name == nameof(SupervisorLeftOpen)).ShouldBe(1);
        (await Told(reference)).ShouldContain((MailKind.NoLongerAsked, Cast.Supervisor.Id));
        (await (await portal.SignedInAs(Cast.Supervisor)).Get($"/wessex/absences/{reference}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Post_NotKnownYetFromADayToCome_KeepsThePresentOneUntilThen()
    {
        var (reference, address) = await Given();
        var visitor = await portal.SignedInAs(Cast.Staff);

        var check = await (await visitor.Send(await visitor.Open(address), address, [.. Walk.NotKnown, .. _august])).Html();
        await visitor.Send(check, address, ("Then", "confirm"));

        (await visitor.Open($"/wessex/absences/{reference}")).Words("main").ShouldContain("It is not known yet who follows, from 5 August 2026");
        (await Told(reference)).ShouldContain((MailKind.SupervisorToChange, Cast.Trainee.Id));
    }

    [Fact]
    public async Task Form_SentWithoutASupervisor_SaysWhyItWaits()
    {
        var reference = await portal.Given("wessex", a => a.AwaitingSignOff(absence: a.Absence(supervised: false)));

        var page = await (await portal.SignedInAs(Cast.Trainee)).Open($"/wessex/absences/{reference}/forms/pre-absence");

        page.Words("main").ShouldContain("It waits for a supervisor: nobody has been named since 2 March 2026");
        page.QuerySelectorAll($"main a[href='/wessex/absences/{reference}/name-supervisor']").Length.ShouldBe(1);
    }

    private async Task<(string Reference, string Address)> Given()
    {
        var reference = await portal.Given("wessex", a => a.Absence());
        return (reference, $"/wessex/absences/{reference}/name-supervisor");
    }

    private static async Task<IReadOnlyList<string>> Errors(Visitor visitor, AngleSharp.Html.Dom.IHtmlDocument page, string address, (string, string?)[] answers)
    {
        using var response = await visitor.Send(page, address, answers);
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        return (await response.Html()).Errors();
    }

    private async Task<IReadOnlyList<(MailKind, PersonId)>> Told(string reference) =>
        [.. (await portal.In("wessex", db => db.Outbox.Where(m => m.RecipientId != null && db.Absences.Any(a => a.Reference == reference && a.Id == m.AbsenceId)).Select(m => new { m.Kind, m.RecipientId }).ToListAsync())).Select(m => (m.Kind, m.RecipientId!.Value))];
}
