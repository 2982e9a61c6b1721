using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Mail;

/// <summary>An e-mail that need not come by e-mail says where that is chosen.</summary>
public sealed class DecliningTests(Portal portal) : IClassFixture<Portal>
{
    private const string Preferences = "/wessex/preferences";

    private static int _round;

    [Fact]
    public async Task Reminder_ThatMayBeDeclined_NamesThePreferences_ButNeverTheFirstRequest()
    {
        var absence = await Absence();
        (await Reminded(absence, ReminderTrigger.ContactCheck, ReminderPurpose.Act)).ShouldNotContain(Preferences);
        (await Reminded(absence, ReminderTrigger.ContactCheck, ReminderPurpose.Act)).ShouldContain(Preferences);
    }

    [Fact]
    public async Task Digest_NamesThePreferences_IfSomethingInItMayBeDeclined()
    {
        var absence = await Absence();
        (await Digest(absence, ReminderTrigger.FormDue)).ShouldNotContain(Preferences);
        (await Digest(absence, ReminderTrigger.ContactCheck)).ShouldContain(Preferences);
    }

    [Fact]
    public async Task Reminder_ToTheTeam_NamesNoPreferences_SinceItHasNone()
    {
        var absence = await Absence();
        var letters = new List<string>();
        for (var i = 0; i < 2; i++)
        {
            letters.Add(await Text(Message(absence, ReminderTrigger.ContactCheck, ReminderPurpose.Know, null)));
        }

        letters.ShouldAllBe(l => !l.Contains(Preferences));
    }

    [Fact]
    public async Task Reminder_ThatMayNotBeDeclined_AndACallForHelp_DoNot()
    {
        var absence = await Absence();
        foreach (var (trigger, purpose) in new[] { (ReminderTrigger.FormDue, ReminderPurpose.Act), (ReminderTrigger.FormDue, ReminderPurpose.Act), (ReminderTrigger.ContactCheck, ReminderPurpose.Help) })
        {
            (await Reminded(absence, trigger, purpose)).ShouldNotContain(Preferences);
        }
    }

    private async Task<Absence> Absence()
    {
        var absence = (await portal.Make("wessex")).Absence();
        await portal.Given("wessex", absence);
        return absence;
    }

    /// <summary>What an e-mail says that reminds the supervisor once more of the same step.</summary>
    private Task<string> Reminded(Absence absence, ReminderTrigger trigger, ReminderPurpose purpose) => Text(Message(absence, trigger, purpose, Cast.Wessex.Supervisor.Id));

    /// <summary>What a digest says with one reminder in it.</summary>
    private async Task<string> Digest(Absence absence, ReminderTrigger trigger)
    {
        var reminder = Message(absence, trigger, ReminderPurpose.Act, Cast.Wessex.Supervisor.Id, Delivery.DailyDigest);
        var digest = new OutboxMessage(absence.DeaneryId, Cast.Wessex.Supervisor.Id, MailKind.Digest, null, null, $"digest-{reminder.UniqueKey}", A.Morning);
        reminder.JoinDigest(digest);
        await portal.In("wessex", async db =>
        {
            db.Add(reminder);
            await db.SaveChangesAsync();
        });
        return (await portal.Written(digest))!.Text;
    }

    private static OutboxMessage Message(Absence absence, ReminderTrigger trigger, ReminderPurpose purpose, PersonId? to, Delivery delivery = Delivery.AtOnce) =>
        OutboxMessage.Of(new PlannedReminder(absence.DeaneryId, absence.Reference, new Reminder
        {
            Key = new ReminderKey(absence.Id, "step", "rung", to, Interlocked.Increment(ref _round)),
            Trigger = trigger,
            Form = null,
            Purpose = purpose,
            To = new Addressee(to is null ? ReminderTo.Staff : ReminderTo.Supervisor, to),
            On = A.Today,
            By = null,
            Rule = "Because",
            Window = null,
            Source = null,
            IsFirst = true,
            Delivery = delivery,
            Hours = null,
        }), A.Morning);

    private async Task<string> Text(OutboxMessage message)
    {
        await portal.In("wessex", async db =>
        {
            db.Add(message);
            await db.SaveChangesAsync();
        });
        return (await portal.Written(message))!.Text;
    }
}
