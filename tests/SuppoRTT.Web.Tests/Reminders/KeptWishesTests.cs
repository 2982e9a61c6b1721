using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Reminders;

/// <summary>What an absence keeps for reminders comes back from the database as it was, or as nothing.</summary>
public sealed class KeptWishesTests(Portal portal) : IClassFixture<Portal>
{
    private static readonly QuietTime _quiet = new(A.Today, null, Cast.Wessex.Supervisor.Id);

    private static readonly ContactWhileAway _contact = new(ContactWay.OtherAddress, null, new ContactHours(new(10, 0), new(12, 30)), "asha@home.example");

    private static Actor Doctor => Cast.Wessex.Trainee.Actor;

    [Fact]
    public async Task Wishes_AreKept_AndForgotten()
    {
        var reference = await portal.Given("wessex", a => a.Absence());
        (await Wishes(reference)).ShouldBe((null, null, null));

        await Change(reference, absence =>
        {
            absence.OptOut("Because", "Dr Okafor", Doctor, A.Morning);
            absence.StartQuietTime(_quiet, Doctor, A.Morning);
            absence.AgreeContact(_contact, Doctor, A.Morning);
        });

        (await Wishes(reference)).ShouldBe((new OptOut(A.Today, "Because", "Dr Okafor"), _quiet, _contact));
        await Change(reference, absence => absence.AgreeContact(new ContactWhileAway(ContactWay.NotAtAll), Doctor, A.Morning));
        (await Wishes(reference)).Contact.ShouldBe(new ContactWhileAway(ContactWay.NotAtAll));
        await Change(reference, absence =>
        {
            absence.OptBackIn(Doctor, A.Morning);
            absence.EndQuietTime(Doctor, A.Morning);
        });
        (await Wishes(reference)).ShouldBe((null, null, new ContactWhileAway(ContactWay.NotAtAll)));
    }

    [Fact]
    public async Task Event_OfAnAbsence_HasItLookedAtAtOnce_EvenIfItWasToBeAtThatMoment()
    {
        var reference = await portal.Given("wessex", a => a.Absence());
        (await LookAt(reference)).ShouldBe(A.Morning);

        await Change(reference, absence => absence.StartQuietTime(_quiet, Doctor, A.Morning.AddDays(1)));
        (await LookAt(reference)).ShouldBe(A.Morning.AddDays(1));

        await portal.In("wessex", async db =>
        {
            var absence = (await db.WholeAbsence(reference, Doctor, default))!;
            await portal.In("wessex", other => other.Absences.Where(a => a.Reference == reference).ExecuteUpdateAsync(s => s.SetProperty(a => a.LookAt, A.Morning.AddDays(28))));
            absence.EndQuietTime(Doctor, A.Morning.AddDays(1));
            await db.SaveChangesAsync();
        });
        (await LookAt(reference)).ShouldBe(A.Morning.AddDays(1));
    }

    private Task Change(string reference, Action<Absence> say) => portal.In("wessex", async db =>
    {
        say((await db.WholeAbsence(reference, Doctor, default))!);
        await db.SaveChangesAsync();
    });

    private Task<(OptOut? OptOut, QuietTime? Quiet, ContactWhileAway? Contact)> Wishes(string reference) => portal.In("wessex", async db =>
    {
        var absence = await db.Absences.SingleAsync(a => a.Reference == reference);
        return (absence.OptedOut, absence.Quiet, absence.Contact);
    });

    private Task<DateTimeOffset?> LookAt(string reference) => portal.In("wessex", db => db.Absences.Where(a => a.Reference == reference).Select(a => a.LookAt).SingleAsync());
}
