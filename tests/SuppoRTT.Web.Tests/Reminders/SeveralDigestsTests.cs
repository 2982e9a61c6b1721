using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Mail;

namespace SuppoRTT.Web.Tests.Reminders;

/// <summary>More than one digest for one person: of several deaneries, and of several days once their address is right again.</summary>
public sealed class SeveralDigestsTests(MailingPortal portal) : IClassFixture<MailingPortal>
{
    private static readonly DateTimeOffset _nine = UkTime.InstantOf(A.Today, new TimeOnly(9, 30));

    private int _references;

    [Fact]
    public async Task Digests_OfSomebodyInTwoDeaneries_AreWrittenInEach_AndHoldNobodyElseUp()
    {
        portal.Clock.Now = _nine.AddDays(30);
        var both = Cast.WestMidlands.Supervisor.Id;
        await Held("wessex", both);
        await Held("west-midlands", both);
        await Held("west-midlands", Cast.WestMidlands.ProgrammeDirector.Id);

        (await portal.Digest()).ShouldBe(3);
        (await portal.Digest()).ShouldBe(0);
    }

    [Fact]
    public async Task Digests_OfMorePeopleThanOneRoundHolds_AreAllWritten_EachOnce()
    {
        portal.Clock.Now = _nine.AddDays(60);
        Member[] people = [Cast.Wessex.Champion, Cast.Wessex.CollegeTutor, Cast.Wessex.ProgrammeDirector];
        foreach (var member in people.Concat(people))
        {
            await Held("wessex", member.Id);
        }

        (await portal.In("wessex", db => db.WriteDigests(portal.Clock.Now, default, atOnce: 2))).ShouldBe(3);
        (await portal.In("wessex", db => db.WriteDigests(portal.Clock.Now, default, atOnce: 2))).ShouldBe(0);
        var ids = people.Select(m => (PersonId?)m.Id).ToList();
        (await portal.In("wessex", db => db.Outbox.CountAsync(o => ids.Contains(o.RecipientId) && o.State == MailState.ForDigest && o.DigestId != null))).ShouldBe(6);
    }

    /// <summary>Each day one came to nothing; corrected, they would all go at once.</summary>
    [Fact]
    public async Task Digests_OfSeveralDaysThatAreSentAgainTogether_AreOneADay_AndNothingOfThemIsLost()
    {
        var to = await portal.Reachable(Cast.Wessex.Supervisor);
        await WantsOneADay(Cast.Wessex.Supervisor.Id);
        await Given(84);
        await Given(85);
        await Day(0);
        await Day(3);
        foreach (var day in new[] { 14, 15 })
        {
            await Day(day, isSent: false);
            await portal.In("wessex", async db =>
            {
                var digest = await db.Outbox.SingleAsync(o => o.Kind == MailKind.Digest && o.RecipientId == Cast.Wessex.Supervisor.Id && o.State == MailState.Waiting);
                digest.GiveUp("The address cannot be written to");
                await db.SaveChangesAsync();
            });
        }

        var before = (await Digests(to)).Count;
        await portal.In("wessex", db => db.SendAgainTo(Cast.Wessex.Supervisor.Id, default));
        portal.Clock.Now += TimeSpan.FromHours(1);
        await portal.Send();
        (await Digests(to)).Count.ShouldBe(before + 1);
        await Day(16);

        (await Digests(to)).Count.ShouldBe(before + 2);
        (await portal.In("wessex", db => db.Outbox.CountAsync(o => o.RecipientId == Cast.Wessex.Supervisor.Id && o.State == MailState.ForDigest && o.DigestId == null))).ShouldBe(0);
    }

    private async Task Day(int day, bool isSent = true)
    {
        portal.Clock.Now = UkTime.InstantOf(A.Today.AddDays(day), new TimeOnly(10, 0));
        await portal.Sweep();
        await portal.Digest();
        if (isSent)
        {
            await portal.Send();
        }
    }

    private Task<string> Given(int daysAhead) => portal.Given("wessex", a => a.Absence(A.Today.AddDays(daysAhead), A.Today.AddDays(daysAhead + 365)));

    private async Task<IReadOnlyList<ReceivedMail>> Digests(string to) =>
        [.. (await portal.MailServer.Received()).Where(m => m.To.Contains(to) && m.Header("Subject") == "What is waiting in SuppoRTT")];

    private Task WantsOneADay(PersonId person) => portal.In("wessex", async db =>
    {
        var deanery = await db.Deaneries.Where(d => d.Slug == "wessex").Select(d => d.Id).SingleAsync();
        db.AddRange(Enum.GetValues<ReminderTrigger>().Select(t => new ReminderPreference(deanery, person, t, Delivery.DailyDigest)));
        await db.SaveChangesAsync();
    });

    /// <summary>A reminder that waits for the digest.</summary>
    private async Task Held(string deanery, PersonId person)
    {
        var reference = await portal.Given(deanery, a => a.Absence());
        await portal.In(deanery, async db =>
        {
            var absence = await db.Absences.SingleAsync(a => a.Reference == reference);
            db.Add(OutboxMessage.Of(new PlannedReminder(absence.DeaneryId, reference, new Reminder
            {
                Key = new ReminderKey(absence.Id, "pre-absence", $"rung-{++_references}", person, 1),
                Trigger = ReminderTrigger.FormDue,
                Form = "pre-absence",
                Purpose = ReminderPurpose.Act,
                To = new Addressee(ReminderTo.Supervisor, person),
                On = A.Today,
                By = A.Today,
                Rule = "",
                Window = null,
                Source = null,
                IsFirst = false,
                Delivery = Delivery.DailyDigest,
                Hours = null,
            }), portal.Clock.Now));
            await db.SaveChangesAsync();
        });
    }
}
