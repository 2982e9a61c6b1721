using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Infrastructure.Reminders;

namespace SuppoRTT.Web.Tests.Reminders;

/// <summary>Lets the work of the clock be done at a moment, and tells what came of it.</summary>
internal static class Sweeps
{
    public static Task<int> Sweep(this Portal portal) => portal.Services.GetRequiredService<SweepJob>().Run(default);

    public static Task<int> Digest(this Portal portal) => portal.Services.GetRequiredService<DigestJob>().Run(default);

    public static Task<List<OutboxMessage>> RemindersOf(this Portal portal, string reference) => portal.In("wessex", db =>
        db.Outbox.AsNoTracking().Where(o => o.Reference == reference && o.Kind == MailKind.Reminder).OrderBy(o => o.Id).ToListAsync());

    public static Task<List<PlannedReminder>> ForeseenFor(this Portal portal, string reference) => portal.In("wessex", db =>
        db.PlannedReminders.AsNoTracking().Where(p => p.Reference == reference).OrderBy(p => p.From).ThenBy(p => p.Id).ToListAsync());

    public static Task<DateTimeOffset?> LookAt(this Portal portal, string reference) =>
        portal.In("wessex", db => db.Absences.Where(a => a.Reference == reference).Select(a => a.LookAt).SingleAsync());

    /// <summary>Something happens to an absence.</summary>
    public static Task Happens(this Portal portal, string reference, Action<Absence> say, Actor? by = null, string deanery = "wessex") => portal.In(deanery, async db =>
    {
        say((await db.WholeAbsence(reference, by ?? Cast.Of(deanery).Trainee.Actor, default))!);
        await db.SaveChangesAsync();
    });

    /// <summary>Gives somebody of the cast an address to which e-mails really go.</summary>
    public static Task<string> Reachable(this Portal portal, Member member) => portal.In("wessex", async db =>
    {
        var person = await db.People.SingleAsync(p => p.Id == member.Id);
        var address = $"{Guid.NewGuid():N}@mail.test";
        db.Entry(person).Property(p => p.Email).CurrentValue = address;
        await db.SaveChangesAsync();
        return address;
    });
}
