using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Testing;
using SuppoRTT.Web.Infrastructure.Reminders;
using SuppoRTT.Web.Infrastructure.Tenancy;
using SuppoRTT.Web.Tests.Mail;
using SuppoRTT.Web.Tests.Reminders;

namespace SuppoRTT.Web.Tests.RotaPlans;

/// <summary>What becomes of a plan that was sent, whatever happens to the absence; who is asked when nobody acknowledges it.</summary>
public sealed class RotaPlanUpkeepTests : IDisposable
{
    private readonly Portal _portal = new();

    private static Cast Cast => Cast.Wessex;

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Dates_ThatMove_EndThePlan_AndTheOneThatIsSignedAnewIsSentByItself()
    {
        var sent = await _portal.GivenRotaPlan();
        await _portal.Happens(sent.Reference, a => a.ChangeDates(new AbsencePeriod(a.Period.Starts, a.Period.ExpectedReturn!.Value.AddDays(30)), "Later", Cast.Trainee.Actor, A.Morning));
        await _portal.Sweep();
        (await Kinds(sent)).ShouldBe([MailKind.RotaPlan, MailKind.RotaPlanWithdrawn]);

        await IsSignedAgain(sent);
        await _portal.Sweep();
        await _portal.Sweep();

        (await Kinds(sent)).ShouldBe([MailKind.RotaPlan, MailKind.RotaPlanWithdrawn, MailKind.RotaPlan]);
        (await _portal.LatestSending(sent)).Plan.ShouldBe(2);
        (await _portal.In("wessex", db => db.RotaPlans.Where(p => db.Absences.Any(b => b.Id == p.AbsenceId && b.Reference == sent.Reference)).OrderBy(p => p.Number).Select(p => p.Revision).ToListAsync())).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task Plan_OfAnotherTrustThanThatOfTheContact_IsNotToldThere_AndDoctorAndChampionAreAsked()
    {
        var sent = await _portal.GivenRotaPlan();
        var (link, other) = (await _portal.LinkTo(sent), await _portal.AnotherTrust());
        await _portal.Happens(sent.Reference, a => a.ReopenForm(Rota.Form, 1, "Another trust", Cast.Trainee.Actor, A.Morning));
        await _portal.In("wessex", db => db.RotaContacts.Where(c => c.Id == sent.Contact).ExecuteUpdateAsync(s => s.SetProperty(c => c.TrustId, other)));
        await IsSignedAgain(sent);
        await _portal.Sweep();
        await _portal.Sweep();

        (await Kinds(sent)).ShouldBe([MailKind.RotaPlan, MailKind.RotaPlanWithdrawn]);
        (await (await _portal.Visitor()).Get(link)).StatusCode.ShouldBe(System.Net.HttpStatusCode.Gone);
        (await _portal.MessagesTo("wessex", Cast.Trainee.Id)).Where(m => m.Kind == MailKind.RotaLeftUntold).ShouldHaveSingleItem().Reference.ShouldBe(sent.Reference);
        var doctor = await _portal.SignedInAs(Cast.Trainee);
        foreach (var page in new[] { "", "/rota-plan" })
        {
            (await doctor.Open($"/wessex/absences/{sent.Reference}{page}")).Words("main").ShouldContain("Nobody who makes the rota has a plan that counts.");
        }

        (await (await _portal.SignedInAs(Cast.Champion)).Open("/wessex/rota-plans")).Words("main").ShouldContain("To be sent again since 2 March 2026");
        (await doctor.Open($"/wessex/absences/{sent.Reference}/rota-plan/send")).Words("main").ShouldContain("No contact for the rota is known for this trust.");
        _portal.Clock.Now = A.Morning.AddDays(7);
        await _portal.Sweep();
        (await _portal.RemindersOf(sent.Reference)).ShouldContain(m => m.Trigger == ReminderTrigger.HandoverWaits && m.RecipientId == Cast.Champion.Id);
    }

    [Fact]
    public async Task Nothing_ThatChangesThePlan_IsSentTwice_AndWhatDoesNotChangeItNever()
    {
        var sent = await _portal.GivenRotaPlan();
        await _portal.Happens(sent.Reference, a => a.AgreeContact(new ContactWhileAway(ContactWay.AsUsual), Cast.Trainee.Actor, A.Morning));
        await _portal.Sweep();
        await _portal.Sweep();

        (await Kinds(sent)).ShouldBe([MailKind.RotaPlan]);
        await _portal.Happens(sent.Reference, a => a.Withdraw("Plans changed", Cast.Trainee.Actor, A.Morning));
        await _portal.Sweep();
        await _portal.Sweep();

        (await Kinds(sent)).ShouldBe([MailKind.RotaPlan, MailKind.RotaPlanWithdrawn]);
    }

    [Fact]
    public async Task Silence_IsForTheChampion_After5WorkingDays_AndForTheTpd_After5More()
    {
        var sent = await _portal.GivenRotaPlan();
        Task<List<OutboxMessage>> Asked() => _portal.In("wessex", db => db.Outbox.Where(o => o.Reference == sent.Reference && o.Trigger == ReminderTrigger.HandoverWaits && o.Purpose != ReminderPurpose.Know).OrderBy(o => o.Id).ToListAsync());
        foreach (var day in Enumerable.Range(0, 15))
        {
            _portal.Clock.Now = A.Morning.AddDays(day);
            await _portal.Sweep();
        }

        (await Asked()).Select(o => (o.RecipientId, o.PlannedFor)).ShouldBe([(Cast.Champion.Id, new DateOnly(2026, 3, 9)), (Cast.ProgrammeDirector.Id, new DateOnly(2026, 3, 16))]);
        (await _portal.LetterTo("wessex", Cast.Champion.Id)).Path().ShouldBe($"/wessex/absences/{sent.Reference}/rota-plan");
    }

    [Fact]
    public async Task Letter_SaysNothingOfTheDoctor_AndOneThatWasReplacedIsNotSent()
    {
        var sent = await _portal.GivenRotaPlan();
        var letter = await _portal.LetterToContact(sent);

        letter.Subject.ShouldBe("A plan for a returning doctor is ready to read");
        new[] { Cast.Trainee.Name, "Demo", sent.Reference, "Demonstration" }.ShouldAllBe(secret => !$"{letter.Subject}{letter.Text}{letter.Html}".Contains(secret, StringComparison.Ordinal));
        await _portal.Happens(sent.Reference, a => a.HoldRotaPlan(Cast.Trainee.Actor, A.Morning));

        (await Judged(sent)).ShouldBe([(MailKind.RotaPlan, false), (MailKind.RotaPlanWithdrawn, false)], "of a plan that never went nobody hears that it is no longer valid");

        await _portal.In("wessex", async db =>
        {
            var plan = await db.Outbox.SingleAsync(o => o.Reference == sent.Reference && o.Kind == MailKind.RotaPlan);
            (db.Entry(plan).Property(o => o.State).CurrentValue, db.Entry(plan).Property(o => o.Attempts).CurrentValue) = (MailState.Sent, 1);
            await db.SaveChangesAsync();
        });
        (await Judged(sent))[1].ShouldBe((MailKind.RotaPlanWithdrawn, true));
    }

    [Fact]
    public async Task WhoToCall_WhoIsReachedAtAnotherAddress_IsNamedWithIt_AndOneWhoLeftIsNamedNoMore()
    {
        var sent = await _portal.GivenRotaPlan();
        await _portal.Sweep();
        await _portal.In("wessex", db => db.Absences.Where(a => a.Reference == sent.Reference).ExecuteUpdateAsync(s => s.SetProperty(a => a.LookAt, (DateTimeOffset?)null)));
        (await Told(sent)).ShouldContain(Cast.Supervisor.Email);
        var (supervisor, change) = (await _portal.SignedInAs(Cast.Supervisor), "/account/change-address");
        await supervisor.Send(await supervisor.Open(change), change, ("Address", "sam.moved@trust.test"), ("Password", Cast.Password));
        var confirm = (await _portal.LetterTo("wessex", Cast.Supervisor.Id)).Path();
        await supervisor.Send(await supervisor.Open(confirm), confirm);

        await _portal.Sweep();

        (await Told(sent)).ShouldContain("sam.moved@trust.test", Case.Sensitive, "by nothing but the change of address");
        await _portal.In("wessex", async db =>
        {
            (await db.MemberOf(Cast.Supervisor.Id, default)).End(Cast.Staff.Actor, _portal.Clock.Now);
            await db.SaveChangesAsync();
            await db.LookAgainAround(Cast.Supervisor.Id, null, _portal.Clock.Now, default);
        });
        await _portal.Sweep();
        (await Told(sent)).ShouldNotContain(Cast.Supervisor.Name);
        (await Told(sent)).ShouldNotContain("sam.moved@trust.test");
        (await Kinds(sent)).ShouldBe([MailKind.RotaPlan, MailKind.RotaPlan, MailKind.RotaPlan]);
    }

    /// <summary>The text of the newest version.</summary>
    private Task<string> Told(SentRotaPlan sent) => _portal.In("wessex", db =>
        db.RotaPlans.Where(p => db.Absences.Any(a => a.Id == p.AbsenceId && a.Reference == sent.Reference)).OrderByDescending(p => p.Number).Select(p => p.Content).FirstAsync());

    private async Task IsSignedAgain(SentRotaPlan sent)
    {
        var a = await _portal.Make("wessex");
        await _portal.In("wessex", async db =>
        {
            var absence = (await db.WholeAbsence(sent.Reference, Cast.Trainee.Actor, default))!;
            db.Add(a.Submit(absence, Rota.Form)!);
            a.SignOff(absence, Rota.Form);
            await db.SaveChangesAsync();
        });
    }

    /// <summary>What was written to contacts, and whether it may go by now.</summary>
    private async Task<List<(MailKind Kind, bool Goes)>> Judged(SentRotaPlan sent)
    {
        var went = new List<(MailKind, bool)>();
        foreach (var message in await _portal.MessagesToContacts(sent.Reference))
        {
            await _portal.Services.GetRequiredService<DeaneryScopes>().Within(message.DeaneryId, there => there.GetRequiredService<ReminderCheck>().MayGo(message, default), default);
            went.Add((message.Kind, message.State != MailState.Withdrawn));
        }

        return went;
    }

    private async Task<List<MailKind>> Kinds(SentRotaPlan sent) => [.. (await _portal.MessagesToContacts(sent.Reference)).Select(m => m.Kind)];
}
