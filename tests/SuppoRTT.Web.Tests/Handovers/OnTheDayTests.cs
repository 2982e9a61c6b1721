using System.Net;

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Testing;
using SuppoRTT.Web.Infrastructure.Handovers;
using SuppoRTT.Web.Tests.Registering;
using SuppoRTT.Web.Tests.Reminders;

namespace SuppoRTT.Web.Tests.Handovers;

/// <summary>On its day the supervisor changes once: whether the scheduled work ran, ran twice, or did not run at all.</summary>
public sealed class OnTheDayTests : IDisposable
{
    private readonly Portal _portal = new();

    private static Cast Cast => Cast.Wessex;

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task TheWork_RunTwice_ChangesTheSupervisorOnce_AndTellsAllThree()
    {
        var reference = await _portal.Given("wessex", a => a.AwaitingSignOff().Handover(Cast.OtherSupervisor));
        var job = _portal.Services.GetRequiredService<HandoversJob>();
        (await job.Run(default)).ShouldBe(0);
        Becomes(Planned.Rotation);

        (await job.Run(default)).ShouldBe(1);
        (await job.Run(default)).ShouldBe(0);

        (await _portal.Audit(reference)).TakeLast(2).ShouldBe([nameof(SupervisorReplaced), nameof(SupervisorNamed)]);
        var told = await _portal.In("wessex", db => db.Outbox.Where(m => m.At == _portal.Clock.Now).Select(m => new { m.Kind, m.RecipientId, m.FormKey }).ToListAsync());
        told.Select(m => (m.Kind, m.RecipientId!.Value, m.FormKey)).ShouldBe(
            [(MailKind.PlaceTaken, Cast.Supervisor.Id, null), (MailKind.SupervisorNamed, Cast.OtherSupervisor.Id, null), (MailKind.SupervisorChanged, Cast.Trainee.Id, null), (MailKind.FormToSign, Cast.OtherSupervisor.Id, "pre-absence")], ignoreOrder: true);
    }

    [Fact]
    public async Task TheWork_WhileAFormWaitsAndItsMeetingIsAhead_TellsWhoFollowsOfBoth()
    {
        await _portal.Given("wessex", a =>
        {
            var (absence, revision) = a.AwaitingSignOff().Handover(Cast.OtherSupervisor);
            absence.ProposeMeeting("pre-absence", A.Morning.AddDays(40), "Library", Cast.Trainee.Actor, A.Morning);
            return (absence, revision);
        });
        Becomes(Planned.Rotation);

        (await _portal.Services.GetRequiredService<HandoversJob>().Run(default)).ShouldBe(1);

        (await _portal.In("wessex", db => db.Outbox.Where(m => m.At == _portal.Clock.Now && m.RecipientId == Cast.OtherSupervisor.Id).Select(m => m.Kind).ToListAsync()))
            .ShouldBe([MailKind.SupervisorNamed, MailKind.FormToSign, MailKind.MeetingRequest], ignoreOrder: true);
    }

    [Fact]
    public async Task APage_WithoutTheWork_ShowsItAsTheDaySays()
    {
        var reference = await _portal.Given("wessex", a => a.AwaitingSignOff().Handover(Cast.OtherSupervisor));
        var absence = $"/wessex/absences/{reference}";
        Becomes(Planned.Rotation.AddDays(-1));
        var (former, next) = (await _portal.SignedInAs(Cast.Supervisor), await _portal.SignedInAs(Cast.OtherSupervisor));
        ((await former.Get(absence)).StatusCode, (await next.Get(absence)).StatusCode).ShouldBe((HttpStatusCode.OK, HttpStatusCode.NotFound));

        Becomes(Planned.Rotation);
        (former, next) = (await _portal.SignedInAs(Cast.Supervisor), await _portal.SignedInAs(Cast.OtherSupervisor));

        ((await former.Get(absence)).StatusCode, (await next.Get(absence)).StatusCode).ShouldBe((HttpStatusCode.NotFound, HttpStatusCode.OK));
        (await next.Get($"{absence}/read-handover")).Headers.Location!.ToString().ShouldBe(absence);
        (await next.Open("/wessex/home")).QuerySelectorAll($"main a[href='{absence}/forms/pre-absence/sign-off']").Length.ShouldBe(1);
        (await (await _portal.SignedInAs(Cast.Trainee)).Open($"{absence}/timeline")).Words("main").ShouldContain("The portal");
    }

    [Fact]
    public async Task NotKnownYet_IsChasedWithTheDirector_AndNotShownToTheTeamWhileThereIsOne()
    {
        var reference = await _portal.Given("wessex", a => a.Absence(supervised: false));
        await _portal.Sweep();
        Becomes(A.Today.AddDays(7));

        await _portal.Sweep();

        var asked = (await _portal.RemindersOf(reference)).Single(m => m.Trigger == Domain.Deaneries.ReminderTrigger.SupervisorUnknown);
        asked.RecipientId.ShouldBe(Cast.ProgrammeDirector.Id);
        (await (await _portal.SignedInAs(Cast.Staff)).Open("/wessex/home")).Words("main").ShouldNotContain("Supervisors to find");
        (await (await _portal.SignedInAs(Cast.ProgrammeDirector)).Open("/wessex/home")).Words("main").ShouldContain("Since 2 March 2026, 7 days ago");
        (await (await _portal.SignedInAs(Cast.Trainee)).Open($"/wessex/absences/{reference}")).Words("main").ShouldContain("The training programme director is asked to find out who supervises");
    }

    private void Becomes(DateOnly day) => _portal.Clock.Now = new DateTimeOffset(day, new TimeOnly(9, 0), TimeSpan.Zero);
}
