using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Testing;
using SuppoRTT.Web.Infrastructure.Reminders;

namespace SuppoRTT.Web.Testing;

/// <summary>Many reminders that wait to be sent to people who can be reached, and nothing else that waits.</summary>
public static class WaitingReminders
{
    private const int InOneSave = 250;

    /// <param name="portal">Whose database it is.</param>
    /// <param name="count">How many; two of each absence, to the doctor and the supervisor.</param>
    public static async Task Remind(this Portal portal, int count)
    {
        var make = await portal.Make("wessex");
        await portal.In("wessex", async db =>
        {
            foreach (var member in new[] { make.Cast.Trainee, make.Cast.Supervisor })
            {
                db.Entry(await db.People.SingleAsync(p => p.Id == member.Id)).Property(p => p.Email).CurrentValue = $"{member.Role}@mail.test";
            }

            await db.SaveChangesAsync();
        });
        foreach (var some in Enumerable.Range(0, count / 2).Chunk(InOneSave))
        {
            await portal.In("wessex", async db =>
            {
                db.AddRange(some.Select(_ => make.Absence()));
                await db.SaveChangesAsync();
                await db.Outbox.Where(m => m.State == MailState.Waiting).ForEachAsync(m => m.KeepInPortal());
                await db.SaveChangesAsync();
            });
        }

        var written = 0;
        while (await portal.Services.GetRequiredService<SweepJob>().Run(default) is > 0 and var some)
        {
            written += some;
        }

        if (written != count)
        {
            throw new InvalidOperationException($"{written} reminders were due, and not {count}.");
        }
    }
}
