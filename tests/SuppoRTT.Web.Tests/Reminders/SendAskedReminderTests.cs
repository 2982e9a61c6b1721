using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Mail;
using SuppoRTT.Web.Tests.People;

namespace SuppoRTT.Web.Tests.Reminders;

/// <summary>What becomes of a reminder that somebody asked for by hand, in the moment of sending.</summary>
public sealed class SendAskedReminderTests : IAsyncLifetime, IDisposable
{
    private readonly MailingPortal _portal = new();

    private static Cast Cast => Cast.Wessex;

    public Task InitializeAsync() => _portal.InitializeAsync();

    public Task DisposeAsync() => ((IAsyncLifetime)_portal).DisposeAsync();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Asked_IsSentInNeutralWords_AndTheNextByTheTableComesLater()
    {
        var to = await _portal.Reachable(Cast.Supervisor);
        var reference = await Asked(a => a.AwaitingSignOff(), Cast.Trainee.Actor);

        await _portal.Send();
        await _portal.Sweep();

        var mails = (await _portal.MailServer.Received()).Where(m => m.To.Contains(to) && m.Header("Subject") == "You have a form to look at in SuppoRTT").ToList();
        mails.Count.ShouldBe(2, "One when it was handed in, and the reminder");
        var mail = mails[^1];
        mail.Part("text/plain").ShouldContain($"https://portal.test/wessex/absences/{reference}/forms/pre-absence/sign-off");
        mail.Part("text/plain").ShouldNotContain("Demo-");
        var mine = (await _portal.RemindersOf(reference)).Where(r => r.RecipientId == Cast.Supervisor.Id).ToList();
        mine.ShouldHaveSingleItem().State.ShouldBe(MailState.Sent);
        var soonest = _portal.Clock.Now.DateInUk.AddDays(3);
        (await _portal.ForeseenFor(reference)).Where(p => p.PersonId == Cast.Supervisor.Id).ShouldAllBe(p => p.On >= soonest);
    }

    [Fact]
    public async Task Asked_OnceTheFormIsSigned_IsNotSent()
    {
        await _portal.Reachable(Cast.Supervisor);
        A make = await _portal.Make("wessex");
        var reference = await Asked(a => a.AwaitingSignOff(), Cast.Trainee.Actor);
        await _portal.Happens(reference, a => make.SignOff(a, "pre-absence"), Cast.Supervisor.Actor);

        await _portal.Send();

        (await State(reference)).ShouldBe(MailState.Withdrawn);
    }

    [Fact]
    public async Task Asked_OfADoctorWhoThenAskedForQuiet_IsNotSent()
    {
        await _portal.Reachable(Cast.Trainee);
        var reference = await Asked(a => a.Returned(), Cast.Supervisor.Actor);
        await _portal.Happens(reference, a => a.StartQuietTime(new QuietTime(_portal.Clock.Now.DateInUk, null, Cast.Supervisor.Id), Cast.Trainee.Actor, _portal.Clock.Now));

        await _portal.Send();

        (await State(reference)).ShouldBe(MailState.Withdrawn);
    }

    [Fact]
    public async Task Asked_OfADoctorWhoseAccountWasClosedMeanwhile_IsNotSent_AndCannotBeAskedAgain()
    {
        await _portal.Reachable(Cast.Trainee);
        var reference = await Asked(a => a.Returned(), Cast.Supervisor.Actor);
        await _portal.ClosesAccountOf(Cast.Trainee);

        await _portal.Send();

        (await State(reference)).ShouldBe(MailState.Withdrawn);
        (await (await _portal.SignedInAs(Cast.Staff)).Open($"/wessex/absences/{reference}/forms/pre-absence/remind-now")).Words("main").ShouldContain("The doctor has left the deanery, or can no longer sign in");
    }

    [Fact]
    public async Task Asked_AtNight_WaitsForTheMorning()
    {
        await _portal.Reachable(Cast.Trainee);
        var reference = await Asked(a => a.Returned(), Cast.Supervisor.Actor);
        var night = _portal.Clock.Now.DateInUk.AddDays(1);
        _portal.Clock.Now = UkTime.InstantOf(night, new TimeOnly(3, 0));

        await _portal.Send();
        (await State(reference)).ShouldBe(MailState.Waiting);
        _portal.Clock.Now = UkTime.InstantOf(night, new TimeOnly(8, 0));
        await _portal.Send();

        (await State(reference)).ShouldBe(MailState.Sent);
    }

    private async Task<MailState> State(string reference) => (await _portal.RemindersOf(reference)).Single(r => r.Rung == OutboxMessage.Asked).State;

    /// <summary>A week later, when nobody was written to for long.</summary>
    private async Task<string> Asked(Func<A, (Absence, FormRevision)> made, Actor by)
    {
        var reference = await _portal.Given("wessex", made);
        var rules = (await _portal.Make("wessex")).Rules;
        _portal.Clock.Now = A.Morning.AddDays(7);
        await _portal.Happens(reference, a => a.AskForReminder(a.WaitsFor("pre-absence", rules, Cast.Wessex.Held, _portal.Clock.Now.DateInUk)!, new ToldBefore(null, false), rules, Cast.Wessex.Held, by, _portal.Clock.Now), by);
        return reference;
    }
}
