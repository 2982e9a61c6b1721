using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Testing;
using SuppoRTT.Web.Infrastructure.Reminders;
using SuppoRTT.Web.Infrastructure.Tenancy;
using SuppoRTT.Web.Tests.Reminders;

namespace SuppoRTT.Web.Tests.Deputies;

/// <summary>What it costs in queries to pass on what waits for digests, which is looked at again and again while it waits.</summary>
public sealed class CostOfPassingOnTests
{
    private static Cast Wessex => Cast.Wessex;

    [Fact]
    public async Task RemindersOfOneWhoIsAway_AskTheSame_HoweverManyWait_AndWhatWasPassedOnIsNotLookedAtAgain()
    {
        var (few, many) = (await PassedOn(2), await PassedOn(12));

        (few.Copies, many.Copies).ShouldBe((2, 12));
        (many.Commands - few.Commands).ShouldBe(10, "each copy is written by itself, and nothing is asked for each");
        (few.Again, many.Again).ShouldBe((1, 1));
    }

    private static async Task<(int Copies, int Commands, int Again)> PassedOn(int reminders)
    {
        await using var portal = new Portal();
        await portal.GivenDeputy(Wessex.Supervisor, Wessex.OtherSupervisor.Id, days: 60);
        await portal.In("wessex", async db =>
        {
            var deanery = await db.Deaneries.Where(d => d.Slug == "wessex").Select(d => d.Id).SingleAsync();
            db.AddRange(Enum.GetValues<ReminderTrigger>().Select(t => new ReminderPreference(deanery, Wessex.OtherSupervisor.Id, t, Delivery.DailyDigest)));
            await db.SaveChangesAsync();
        });
        for (var i = 0; i < reminders; i++)
        {
            await portal.Given("wessex", a => a.Absence(A.Today.AddDays(84), A.Today.AddDays(400)));
        }

        await portal.Sweep();
        await portal.In("wessex", db => db.Outbox.Where(o => o.RecipientId == Wessex.Supervisor.Id && o.Kind == MailKind.Reminder).ExecuteUpdateAsync(s => s.SetProperty(o => o.State, MailState.ForDigest)));
        var commands = await PassOn(portal);
        var again = await PassOn(portal);
        return (await portal.In("wessex", db => db.Outbox.CountAsync(o => o.CopyOfId != null)), commands, again);
    }

    private static async Task<int> PassOn(Portal portal)
    {
        var deanery = await portal.In("wessex", db => db.Deaneries.Where(d => d.Slug == "wessex").Select(d => d.Id).SingleAsync());
        var commands = 0;
        await portal.Services.GetRequiredService<DeaneryScopes>().Within(deanery, async there => commands = await portal.Commands.Of(() => there.GetRequiredService<DeputyCopies>().PassOnBeforeDigests(default)), default);
        return commands;
    }
}
