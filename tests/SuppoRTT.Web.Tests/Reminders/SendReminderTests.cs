using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Common;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Mail;

namespace SuppoRTT.Web.Tests.Reminders;

/// <summary>In the moment of sending a reminder is judged again, and says nothing that could harm.</summary>
public sealed partial class SendReminderTests : IAsyncLifetime, IDisposable
{
    private readonly MailingPortal _portal = new();

    private static Cast Cast => Cast.Wessex;

    public Task InitializeAsync() => _portal.InitializeAsync();

    public Task DisposeAsync() => ((IAsyncLifetime)_portal).DisposeAsync();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Reminder_SaysThatThereIsAForm_AndNothingOfTheAbsence()
    {
        var to = await _portal.Reachable(Cast.Trainee);
        var reference = await _portal.Given("wessex", a => a.Absence());
        await _portal.Sweep();

        await _portal.Send();

        var mail = (await _portal.MailServer.Received()).Single(m => m.To.Contains(to));
        var text = mail.Part("text/plain");
        mail.Header("Subject").ShouldBe("You have a form to look at in SuppoRTT");
        text.ShouldContain($"https://portal.test/wessex/absences/{reference}/forms/pre-absence");
        text.ShouldContain("It should be signed by 24 March 2026.");
        foreach (var secret in new[] { "Demo-Rao", "Demo-Okafor", "aternity", "arental", "absence ", "leave", "sick" })
        {
            text.ShouldNotContain(secret);
            mail.Part("text/html").ShouldNotContain(secret);
        }
    }

    [Fact]
    public async Task Reminder_OfAFormThatWasHandedInMeanwhile_x()
    {
        await _portal.Reachable(Cast.Trainee);
        var (_, reference) = await Registered();
        await _portal.Sweep();
        await _portal.Happens(reference, a => a.Withdraw("Not needed after all", Cast.Trainee.Actor, _portal.Clock.Now));

        await _portal.Send();

        (await _portal.RemindersOf(reference)).ShouldAllBe(m => m.State == MailState.Withdrawn);
    }

    [Fact]
    public async Task Reminder_ThatWasWithdrawnSinceTheDatesMoved_ComesAgainUnderTheNewDates()
    {
        await _portal.Reachable(Cast.Trainee);
        var (absence, reference) = await Registered(A.Today.AddDays(84));
        await _portal.Sweep();
        MoveTo(7);
        await _portal.Send();
        _portal.Clock.Now = _portal.Clock.Now.AddMinutes(1);
        await _portal.Happens(reference, a => a.ChangeDates(new(absence.Period.Starts.AddMonths(6), absence.Period.ExpectedReturn!.Value.AddMonths(6)), "It is later", Cast.Trainee.Actor, _portal.Clock.Now));
        await _portal.Sweep();
        MoveTo(190);
        await _portal.Sweep();

        var toDoctor = (await _portal.RemindersOf(reference)).Where(m => m.RecipientId == Cast.Trainee.Id).ToList();
        toDoctor.Last().ShouldSatisfyAllConditions(m => m.State.ShouldBe(MailState.Waiting), m => m.At.DateInUk.ShouldBe(_portal.Clock.Now.DateInUk));
        toDoctor.Select(m => m.UniqueKey).ShouldBeUnique();
    }

    [Fact]
    public async Task Reminder_ThatWaitsAtNight_WaitsForTheMorning()
    {
        var to = await _portal.Reachable(Cast.Trainee);
        var (_, reference) = await Registered();
        await _portal.Sweep();
        _portal.Clock.Now = UkTime.InstantOf(A.Today.AddDays(1), new TimeOnly(3, 0));

        await _portal.Send();

        var waiting = (await _portal.RemindersOf(reference)).Single(m => m.RecipientId == Cast.Trainee.Id);
        (waiting.State, waiting.NotBefore, waiting.Attempts).ShouldBe((MailState.Waiting, UkTime.InstantOf(A.Today.AddDays(1), new TimeOnly(8, 0)), 0));
        _portal.Clock.Now = waiting.NotBefore!.Value;
        await _portal.Send();
        (await _portal.MailServer.Received()).Count(m => m.To.Contains(to)).ShouldBe(1);
    }

    [Fact]
    public async Task Reminder_ToADoctorInQuietTime_IsNotSent_AndTheOneTheyNamedHears()
    {
        await _portal.Reachable(Cast.Trainee);
        var to = await _portal.Reachable(Cast.Champion);
        var (_, reference) = await Registered();
        await _portal.Sweep();
        _portal.Clock.Now = _portal.Clock.Now.AddMinutes(1);
        await _portal.Happens(reference, a => a.StartQuietTime(new QuietTime(A.Today, null, Cast.Champion.Id), Cast.Trainee.Actor, _portal.Clock.Now));

        await _portal.Send();
        await _portal.Sweep();
        await _portal.Send();

        (await _portal.RemindersOf(reference)).Where(m => m.RecipientId == Cast.Trainee.Id).Select(m => m.State).ShouldBe([MailState.Withdrawn, MailState.PortalOnly]);
        (await _portal.MailServer.Received()).Where(m => m.To.Contains(to)).Select(m => m.Header("Subject")).Order()
            .ShouldBe(["You are named to hear for somebody in SuppoRTT", "You have a form to look at in SuppoRTT"]);
        (await (await _portal.SignedInAs(Cast.Trainee)).Open("/wessex/inbox")).QuerySelectorAll("main .app-inbox__message").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Reminder_WhileAway_GoesToTheAddressThatTheDoctorGave_InTheHoursTheyNamed()
    {
        await _portal.Reachable(Cast.Trainee);
        var (_, reference) = await Registered(A.Today.AddDays(-20), A.Today.AddDays(83));
        await _portal.Happens(reference, a => a.AgreeContact(new ContactWhileAway(ContactWay.OtherAddress, null, new ContactHours(new(10, 0), new(12, 0)), "asha-away@mail.test"), Cast.Trainee.Actor, _portal.Clock.Now));

        await _portal.Sweep();
        (await _portal.RemindersOf(reference)).ShouldNotContain(m => m.RecipientId == Cast.Trainee.Id);
        _portal.Clock.Now = UkTime.InstantOf(A.Today, new TimeOnly(10, 0));
        await _portal.Sweep();
        await _portal.Send();

        (await _portal.MailServer.Received()).Count(m => m.To.Contains("asha-away@mail.test")).ShouldBe(1);
    }

    [Fact]
    public async Task Reminder_ThatWaits_GoesToTheAddressThatTheDoctorGaveMeanwhile()
    {
        var usual = await _portal.Reachable(Cast.Trainee);
        var (_, reference) = await Registered(A.Today.AddDays(-20), A.Today.AddDays(83));
        await _portal.Sweep();
        _portal.Clock.Now = _portal.Clock.Now.AddMinutes(1);
        await _portal.Happens(reference, a => a.AgreeContact(new ContactWhileAway(ContactWay.OtherAddress, null, null, "asha-away@mail.test"), Cast.Trainee.Actor, _portal.Clock.Now));

        await _portal.Send();

        var received = await _portal.MailServer.Received();
        (received.Count(m => m.To.Contains(usual)), received.Count(m => m.To.Contains("asha-away@mail.test"))).ShouldBe((0, 1));
    }

    [Fact]
    public async Task News_ThatIsSoNoMore_IsWithdrawn()
    {
        await _portal.Reachable(Cast.Supervisor);
        var reference = await _portal.Given("wessex", a => a.AwaitingSignOff());
        await _portal.Happens(reference, a => a.TakeBackForm("pre-absence", 1, Cast.Trainee.Actor, _portal.Clock.Now));

        await _portal.Send();

        (await _portal.MessagesTo("wessex", Cast.Supervisor.Id)).Where(m => m.Reference == reference).Select(m => (m.Kind, m.State)).Order()
            .ShouldBe([(MailKind.FormToSign, MailState.Withdrawn), (MailKind.SupervisorNamed, MailState.Sent)]);
    }

    private void MoveTo(int day, TimeOnly? time = null) => _portal.Clock.Now = UkTime.InstantOf(A.Today.AddDays(day), time ?? new TimeOnly(9, 30));

    private async Task<(Absence Absence, string Reference)> Registered(DateOnly? starts = null, DateOnly? expectedReturn = null)
    {
        var absence = (await _portal.Make("wessex")).Absence(starts, expectedReturn ?? starts?.AddYears(1));
        return (absence, await _portal.Given("wessex", absence));
    }
}
