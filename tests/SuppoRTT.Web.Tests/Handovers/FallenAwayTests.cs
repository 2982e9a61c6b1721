using System.Net;

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Infrastructure.Handovers;
using SuppoRTT.Web.Tests.People;

namespace SuppoRTT.Web.Tests.Handovers;

/// <summary>Who was to supervise from a later date has left, or their account was closed: staff know at once, and on the day whoever supervises goes on.</summary>
public sealed class FallenAwayTests : IDisposable
{
    private readonly Portal _portal = new();

    private static Cast Cast => Cast.Wessex;

    public void Dispose() => _portal.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Staff_ReadItTheSameDay_AndOnTheDayNothingChangesButThatTheyAreTold(bool isClosed)
    {
        var reference = await _portal.Given("wessex", a => a.Absence().Handover(Cast.OtherSupervisor));
        var staff = await _portal.SignedInAs(Cast.Staff);
        (await staff.Open("/wessex/home")).Words("main").ShouldNotContain("Somebody new is needed");
        await (isClosed ? _portal.ClosesAccountOf(Cast.OtherSupervisor) : Leaves());

        var home = await staff.Open("/wessex/home");
        home.Words("main").ShouldContain($"{Cast.OtherSupervisor.Name}: next supervisor of {Cast.Trainee.Name}");
        home.Words("main").ShouldContain("Was to begin on 1 April 2026.");
        home.QuerySelectorAll($"main a[href='/wessex/absences/{reference}/name-supervisor']").Length.ShouldBe(1);
        (await staff.Open($"/wessex/absences/{reference}/move-handover")).Words("main").ShouldContain("is not there any more");
        _portal.Clock.Now = A.Morning.AddDays(30);
        await _portal.Services.GetRequiredService<HandoversJob>().Run(default);

        (await _portal.Audit(reference))[^1].ShouldBe(nameof(NextSupervisorFellAway));
        (await (await _portal.SignedInAs(Cast.Supervisor)).Get($"/wessex/absences/{reference}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await _portal.SignedInAs(Cast.Staff)).Open($"/wessex/absences/{reference}/timeline")).Words("main").ShouldContain($"{Cast.OtherSupervisor.Name} was to supervise from this day, and is not there any more");
        var told = await _portal.In("wessex", db => db.Outbox.Where(m => m.At == _portal.Clock.Now).Select(m => new { m.Kind, m.RecipientId }).ToListAsync());
        told.Select(m => (m.Kind, m.RecipientId)).ShouldBe(
            [(MailKind.NextSupervisorFellAway, null), (MailKind.SupervisorToChange, Cast.Supervisor.Id), (MailKind.SupervisorToChange, Cast.Trainee.Id)], ignoreOrder: true);
    }

    [Fact]
    public async Task EndOfAMembership_SaysBeforehandWhomTheyWereToSupervise()
    {
        var reference = await _portal.Given("wessex", a => a.Absence().Handover(Cast.OtherSupervisor));

        var page = await (await _portal.SignedInAs(Cast.Staff)).Open($"/wessex/people/{await _portal.MemberOf(Cast.OtherSupervisor)}/end");

        page.Words("main").ShouldContain($"Whom they were to supervise from a later date Unless somebody else is named before that day, whoever supervises then goes on. {Cast.Trainee.Name}, from 1 April 2026");
        page.QuerySelector($"main a[href='/wessex/absences/{reference}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Former_WhoWasOnlyAskedIn_KeepsNoRole_OnceItIsHandedOver()
    {
        var (onTheDay, moved) = (await Invited(1), await Invited(2));
        await GivenHandover(onTheDay);
        var reference = await GivenHandover(moved);
        var (staff, address) = (await _portal.SignedInAs(Cast.Staff), $"/wessex/absences/{reference}/move-handover");

        await staff.Send(await staff.Open(address), address, ("From.Day", "2"), ("From.Month", "3"), ("From.Year", "2026"));
        (await HoldsRole(moved), await HoldsRole(onTheDay)).ShouldBe((false, true));
        _portal.Clock.Now = A.Morning.AddDays(30);
        await _portal.Services.GetRequiredService<HandoversJob>().Run(default);

        (await HoldsRole(onTheDay)).ShouldBeFalse();
    }

    private async Task<Person> Invited(int number)
    {
        var person = new Person(new PersonId(Guid.CreateVersion7()), "Gale Demo-Orr", $"gale.orr{number}@hospital.example");
        await _portal.In("wessex", async db =>
        {
            var membership = Membership.Expected(await db.Deaneries.Where(d => d.Slug == "wessex").Select(d => d.Id).SingleAsync(), person, A.Today);
            membership.TakePartAsSupervisor([Role.EducationalSupervisor], isConfirmed: true, Cast.Staff.Actor, _portal.Clock.Now);
            db.Add(membership);
            await db.SaveChangesAsync();
        });
        return person;
    }

    private Task<string> GivenHandover(Person from) => _portal.Given("wessex", a =>
    {
        var absence = a.Absence(supervised: false);
        absence.NameSupervisor(from.Id, from.Name, a.Cast.Trainee.Actor, A.Morning);
        return absence.Handover(a.Cast.OtherSupervisor);
    });

    private Task<bool> HoldsRole(Person person) => _portal.In("wessex", async db => (await db.MemberOf(person.Id, default)).Roles.Any(r => r.Until is null));

    private Task Leaves() => _portal.In("wessex", async db =>
    {
        (await db.MemberOf(Cast.OtherSupervisor.Id, default)).End(Cast.Staff.Actor, _portal.Clock.Now);
        await db.SaveChangesAsync();
    });
}
