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
    private async Task<string> Reminded(Absence absence, ReminderTrigger trigger, ReminderPurpose purpose)
    {
        var message = OutboxMessage.Of(new PlannedReminder(absence.DeaneryId, absence.Reference, new Reminder
        {
            Key = new ReminderKey(absence.Id, "step", "rung", Cast.Wessex.Supervisor.Id, Interlocked.Increment(ref _round)),
            Trigger = trigger,
            Form = null,
            Purpose = purpose,
            To = new Addressee(ReminderTo.Supervisor, Cast.Wessex.Supervisor.Id),
            On = A.Today,
            By = null,
            Rule = "Because",
            Window = null,
            Source = null,
            IsFirst = true,
            Delivery = Delivery.AtOnce,
            Hours = null,
        }), A.Morning);
        await portal.In("wessex", async db =>
        {
            db.Add(message);
            await db.SaveChangesAsync();
        });
        return (await portal.Written(message))!.Text;
    }
}
