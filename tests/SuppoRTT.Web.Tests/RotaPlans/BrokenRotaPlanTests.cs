using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Reminders;

namespace SuppoRTT.Web.Tests.RotaPlans;

/// <summary>One plan for the rota that cannot be made any more holds up neither the plans of others nor its own reminders.</summary>
public sealed class BrokenRotaPlanTests : IDisposable
{
    private readonly Portal _portal = new();

    private static Cast Cast => Cast.Wessex;

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Plan_ThatCannotBeKeptUp_HoldsUpNeitherThePlansOfOthers_NorItsOwnReminders()
    {
        var (bad, good) = (await _portal.GivenRotaPlan(), await _portal.GivenRotaPlan());
        await _portal.Sweep();
        await _portal.In("wessex", db => db.Revisions.Where(r => r.FormKey == Rota.Form && db.Absences.Any(a => a.Id == r.AbsenceId && a.Reference == bad.Reference))
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.Answers, "no answers")));
        _portal.Clock.Now = A.Morning.AddDays(7);
        foreach (var sent in new[] { bad, good })
        {
            await _portal.Happens(sent.Reference, a => a.AgreeContact(new ContactWhileAway(ContactWay.AsUsual), Cast.Trainee.Actor, _portal.Clock.Now));
        }

        await _portal.Happens(good.Reference, a => a.ChangeDates(new AbsencePeriod(a.Period.Starts, a.Period.ExpectedReturn!.Value.AddDays(30)), "Later", Cast.Trainee.Actor, _portal.Clock.Now));

        await _portal.Sweep();

        (await Kinds(bad)).ShouldBe([MailKind.RotaPlan]);
        (await Kinds(good)).ShouldBe([MailKind.RotaPlan, MailKind.RotaPlanWithdrawn], "looked at in the same round, and kept up");
        (await _portal.RemindersOf(bad.Reference)).ShouldContain(m => m.Trigger == ReminderTrigger.HandoverWaits && m.Purpose != ReminderPurpose.Know && m.RecipientId == Cast.Champion.Id);
        (await _portal.LookAt(bad.Reference) > _portal.Clock.Now).ShouldBeTrue("it does not come up again every minute");
    }

    private async Task<List<MailKind>> Kinds(SentRotaPlan sent) => [.. (await _portal.MessagesToContacts(sent.Reference)).Select(m => m.Kind)];
}
