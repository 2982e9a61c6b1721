using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Infrastructure.Reminders;
using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.Web.Tests.Reminders;

/// <summary>The word that there is something to pass on goes to whoever hears in the doctor's place in the moment of sending.</summary>
public sealed class PassOnTests(Portal portal) : IClassFixture<Portal>
{
    private static Cast Cast => Cast.Wessex;

    [Fact]
    public async Task Word_ToWhoWasNamed_GoesToWhoIsNamedByThen()
    {
        var (reference, word) = await KeptBack(Cast.Champion.Id);
        word.RecipientId.ShouldBe(Cast.Champion.Id);
        await portal.Happens(reference, a => a.StartQuietTime(new QuietTime(A.Today, null, Cast.Supervisor.Id), Cast.Trainee.Actor, portal.Clock.Now));

        await Judge(word.Id);

        (await Words(reference)).Select(w => (w.RecipientId, w.State)).ShouldBe([(Cast.Champion.Id, MailState.Withdrawn), (Cast.Supervisor.Id, MailState.Waiting)]);
    }

    [Fact]
    public async Task Word_OfWhatTheDoctorIsWrittenToAboutAgain_OrHasRead_IsNotSent()
    {
        var (ended, first) = await KeptBack(Cast.Supervisor.Id);
        await portal.Happens(ended, a => a.EndQuietTime(Cast.Trainee.Actor, portal.Clock.Now));
        var (read, second) = await KeptBack(Cast.Supervisor.Id);
        await portal.In("wessex", async db =>
        {
            (await db.Outbox.SingleAsync(o => o.Reference == read && o.State == MailState.PortalOnly)).MarkRead(portal.Clock.Now);
            await db.SaveChangesAsync();
        });

        await Judge(first.Id);
        await Judge(second.Id);

        (await Words(ended)).ShouldHaveSingleItem().State.ShouldBe(MailState.Withdrawn);
        (await Words(read)).ShouldHaveSingleItem().State.ShouldBe(MailState.Withdrawn);
    }

    /// <summary>A loss, say: the word that waited through an outage is not sent any more.</summary>
    [Fact]
    public async Task Word_OnceTheAbsenceHasEnded_IsNotSent_ToNobody()
    {
        var (reference, word) = await KeptBack(Cast.Champion.Id);
        await portal.Happens(reference, a => a.Withdraw("A loss", Cast.Trainee.Actor, portal.Clock.Now));

        await Judge(word.Id);

        (await Words(reference)).ShouldHaveSingleItem().State.ShouldBe(MailState.Withdrawn);
    }

    [Fact]
    public async Task Word_OfADecisionThatTheDoctorMayAppealAgainst_IsSent()
    {
        var (reference, word) = await KeptBack(Cast.Champion.Id);
        await portal.In("wessex", async db =>
        {
            var absence = await db.Absences.SingleAsync(a => a.Reference == reference);
            db.Entry(absence).Property(a => a.Status).CurrentValue = AbsenceStatus.Declined;
            await db.SaveChangesAsync();
        });

        await Judge(word.Id);

        (await Words(reference)).ShouldHaveSingleItem().State.ShouldBe(MailState.Sending);
    }

    /// <summary>What others keep in the portal, as a second comment of a day, is no word to a doctor.</summary>
    [Fact]
    public async Task Word_IfOnlySomebodyElseKeepsAMessage_IsNotSent()
    {
        var (reference, word) = await KeptBack(Cast.Champion.Id);
        await portal.In("wessex", async db =>
        {
            (await db.Outbox.SingleAsync(o => o.Reference == reference && o.State == MailState.PortalOnly)).MarkRead(portal.Clock.Now);
            var kept = new OutboxMessage(word.DeaneryId, Cast.Supervisor.Id, MailKind.SomethingToRead, reference, "pre-absence", $"{Guid.NewGuid()}", portal.Clock.Now) { AbsenceId = word.AbsenceId };
            kept.KeepInPortal();
            db.Add(kept);
            await db.SaveChangesAsync();
        });

        await Judge(word.Id);

        (await Words(reference)).ShouldHaveSingleItem().State.ShouldBe(MailState.Withdrawn);
    }

    [Fact]
    public async Task Word_ToTheTeam_GoesToWhoeverHearsNow_AndOneThatHoldsGoes()
    {
        var (reference, word) = await KeptBack(Cast.Supervisor.Id);
        var toTeam = await portal.In("wessex", async db =>
        {
            var team = new OutboxMessage(word.DeaneryId, null, MailKind.PassOn, reference, null, $"{Guid.NewGuid()}", portal.Clock.Now) { AbsenceId = word.AbsenceId };
            db.Add(team);
            await db.SaveChangesAsync();
            return team.Id;
        });

        await Judge(toTeam);
        await Judge(word.Id);

        (await Words(reference)).Select(w => (w.RecipientId, w.State)).ShouldBe([(Cast.Supervisor.Id, MailState.Sending), (null, MailState.Withdrawn)]);
    }

    /// <summary>A form came back to a doctor in quiet time; the word to who was named.</summary>
    private async Task<(string Reference, OutboxMessage Word)> KeptBack(PersonId tells)
    {
        var reference = await portal.Given("wessex", a =>
        {
            var (absence, revision) = a.Returned();
            absence.StartQuietTime(new QuietTime(A.Today, null, tells), Cast.Trainee.Actor, A.Morning);
            return (absence, revision);
        });
        await Judge(await portal.In("wessex", db => db.Outbox.Where(o => o.Reference == reference && o.Kind == MailKind.FormReturned).Select(o => o.Id).SingleAsync()));
        return (reference, (await Words(reference)).ShouldHaveSingleItem());
    }

    /// <summary>As a sender does before it hands the message over.</summary>
    private Task<bool> Judge(long id) => portal.In("wessex", async db =>
    {
        await db.ClaimMail(id, portal.Clock.Now, default);
        var deanery = await db.Deaneries.Where(d => d.Slug == "wessex").Select(d => d.Id).SingleAsync();
        return await portal.Services.GetRequiredService<DeaneryScopes>().Within(deanery, async there =>
        {
            var check = there.GetRequiredService<ReminderCheck>();
            await check.MayGo(await there.GetRequiredService<Data.SuppoRTTContext>().Outbox.SingleAsync(o => o.Id == id), default);
            await check.Save(default);
            return true;
        }, default);
    });

    private Task<List<OutboxMessage>> Words(string reference) => portal.In("wessex", db => db.Outbox.AsNoTracking().Where(o => o.Reference == reference && o.Kind == MailKind.PassOn).OrderBy(o => o.Id).ToListAsync());
}
