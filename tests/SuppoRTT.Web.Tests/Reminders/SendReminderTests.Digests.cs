using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Mail;

namespace SuppoRTT.Web.Tests.Reminders;

/// <summary>What people want together.</summary>
public sealed partial class SendReminderTests
{
    [Fact]
    public async Task Digest_OfADoctorWhoHearsAtAnotherAddress_IsNotSent_WhatItHeldGoesThereByItself()
    {
        var usual = await _portal.Reachable(Cast.Trainee);
        await Together(Cast.Trainee.Id);
        var (_, reference) = await Registered(A.Today.AddDays(-20), A.Today.AddDays(97));
        await _portal.Sweep();
        MoveTo(14, new TimeOnly(10, 0));
        await _portal.Sweep();
        (await _portal.Digest()).ShouldBe(1);
        await _portal.Happens(reference, a => a.AgreeContact(new ContactWhileAway(ContactWay.OtherAddress, null, null, "asha-away@mail.test"), Cast.Trainee.Actor, _portal.Clock.Now));

        await _portal.Send();
        await _portal.Send();

        (await _portal.MessagesTo("wessex", Cast.Trainee.Id)).Where(m => m.Kind == MailKind.Digest).ShouldAllBe(m => m.State == MailState.Withdrawn);
        var received = await _portal.MailServer.Received();
        received.ShouldNotContain(m => m.To.Contains(usual));
        received.ShouldContain(m => m.To.Contains("asha-away@mail.test"));
    }

    [Fact]
    public async Task Digest_HoldsWhatItsReaderWantsTogether_OncePerDay_ByReference()
    {
        var to = await _portal.Reachable(Cast.Supervisor);
        await Together(Cast.Supervisor.Id);
        var (_, one) = await Registered(A.Today.AddDays(84));
        var (_, other) = await Registered(A.Today.AddDays(84));
        await _portal.Sweep();
        await _portal.Send();

        MoveTo(14, new TimeOnly(8, 0));
        await _portal.Sweep();
        (await _portal.Digest()).ShouldBe(0);
        MoveTo(14, new TimeOnly(9, 0));
        (await _portal.Digest()).ShouldBe(1);
        (await _portal.Digest()).ShouldBe(0);
        await _portal.Send();

        var mail = (await _portal.MailServer.Received()).Single(m => m.To.Contains(to) && m.Header("Subject") == "What is waiting in SuppoRTT");
        mail.Part("text/plain").ShouldContain(one);
        mail.Part("text/plain").ShouldContain(other);
    }

    [Fact]
    public async Task Digest_OfWhatIsDoneByNow_IsNotSent()
    {
        await _portal.Reachable(Cast.Supervisor);
        await Together(Cast.Supervisor.Id);
        var (_, reference) = await Registered(A.Today.AddDays(84));
        await _portal.Sweep();
        MoveTo(14);
        await _portal.Sweep();
        await _portal.Digest();
        await _portal.Happens(reference, a => a.Withdraw("Not needed after all", Cast.Trainee.Actor, _portal.Clock.Now));

        await _portal.Send();

        var messages = await _portal.MessagesTo("wessex", Cast.Supervisor.Id);
        messages.Single(m => m.Kind == MailKind.Digest).State.ShouldBe(MailState.Withdrawn);
        messages.Where(m => m.DigestId is not null).ShouldAllBe(m => m.State == MailState.Withdrawn);
    }

    [Fact]
    public async Task Digest_OfAStepThatWasAskedFor_AndOfWhichSilenceWasTold_SaysWhatIsAsked()
    {
        var to = await _portal.Reachable(Cast.Trainee);
        await Together(Cast.Trainee.Id);
        var (_, reference) = await Registered(A.Today.AddDays(84));
        for (var day = 0; day < 60 && !await IsToldOfSilence(reference); day++)
        {
            MoveTo(day, new TimeOnly(8, 30));
            await _portal.Sweep();
        }

        (await IsToldOfSilence(reference)).ShouldBeTrue();
        _portal.Clock.Now = _portal.Clock.Now.AddHours(1);
        (await _portal.Digest()).ShouldBe(1);
        var together = (await _portal.RemindersOf(reference)).Where(m => m.DigestId is not null).ToList();
        together.Select(m => m.Purpose).Distinct().Count().ShouldBe(2, "what is asked and that silence was told");

        await _portal.Send();

        var after = await _portal.RemindersOf(reference);
        after.Where(m => m.DigestId is not null && m.State == MailState.ForDigest).ShouldContain(m => m.Purpose == ReminderPurpose.Act);
        (await _portal.MailServer.Received()).Single(m => m.To.Contains(to) && m.Header("Subject") == "What is waiting in SuppoRTT").Part("text/plain").ShouldContain("was to be signed by");
    }

    private async Task<bool> IsToldOfSilence(string reference) =>
        (await _portal.RemindersOf(reference)).Exists(m => m.RecipientId == Cast.Trainee.Id && m.Purpose == ReminderPurpose.Know);

    [Fact]
    public async Task Digest_OfWhichTheLaterWordIsNoLongerSo_StillSaysTheEarlier()
    {
        await _portal.Reachable(Cast.Trainee);
        await Together(Cast.Trainee.Id);
        var (_, reference) = await Registered(A.Today.AddDays(77));
        for (var day = 0; day <= 21; day++)
        {
            MoveTo(day, new TimeOnly(10, 0));
            await _portal.Sweep();
        }

        string[] held = ["form-due", "form-overdue", "form-overdue-silence-1-told"];
        (await Held()).Keys.ShouldBe(held);
        await _portal.Happens(reference, a => a.ChangeDates(new(a.Period.Starts.AddDays(7), a.Period.ExpectedReturn), "A week later", Cast.Trainee.Actor, _portal.Clock.Now));
        (await _portal.Digest()).ShouldBe(1);

        await _portal.Send();

        (await _portal.MessagesTo("wessex", Cast.Trainee.Id)).Single(m => m.Kind == MailKind.Digest).State.ShouldBe(MailState.Sent);
        var now = await Held();
        held.Select(h => now[h]).ShouldBe([MailState.Withdrawn, MailState.ForDigest, MailState.Withdrawn]);
    }

    /// <summary>What was to be said together to the doctor, by its rung.</summary>
    private async Task<Dictionary<string, MailState>> Held() => (await _portal.MessagesTo("wessex", Cast.Trainee.Id))
        .Where(m => m is { Key: not null, Kind: MailKind.Reminder } && m.State is MailState.ForDigest or MailState.Withdrawn).OrderBy(m => m.Id).ToDictionary(m => m.Key!.Rung, m => m.State);

    /// <summary>Somebody wants all reminders together.</summary>
    private Task Together(PersonId person) => _portal.In("wessex", async db =>
    {
        var deanery = await db.Deaneries.Where(d => d.Slug == "wessex").Select(d => d.Id).SingleAsync();
        db.AddRange(Enum.GetValues<ReminderTrigger>().Select(t => new ReminderPreference(deanery, person, t, Delivery.DailyDigest)));
        await db.SaveChangesAsync();
    });
}
