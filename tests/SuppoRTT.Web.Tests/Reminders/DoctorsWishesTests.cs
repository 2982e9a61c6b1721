using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Mail;

namespace SuppoRTT.Web.Tests.Reminders;

/// <summary>What is no reminder is sent to a doctor only as they wish; else it waits in the portal, and somebody hears in their place.</summary>
public sealed class DoctorsWishesTests : IAsyncLifetime, IDisposable
{
    private readonly MailingPortal _portal = new();

    private string _doctor = "";
    private string _standIn = "";

    private static Cast Cast => Cast.Wessex;

    public async Task InitializeAsync()
    {
        await _portal.InitializeAsync();
        (_doctor, _standIn) = (await _portal.Reachable(Cast.Trainee), await _portal.Reachable(Cast.CollegeTutor));
    }

    public Task DisposeAsync() => ((IAsyncLifetime)_portal).DisposeAsync();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task QuietTime_KeepsEveryMessageInThePortal_AndTellsOnePersonOncePerDay()
    {
        var reference = await ReturnedForm(new QuietTime(A.Today, null, Cast.CollegeTutor.Id));
        await _portal.Given("wessex", a => a.SignedOff()); // Another absence of the same doctor, about which they hear as usual.
        await _portal.Send();
        await _portal.Happens(reference, a => a.NameSupervisor(Cast.CollegeTutor.Id, Cast.CollegeTutor.Name, Cast.Staff.Actor, _portal.Clock.Now), Cast.Staff.Actor);
        await _portal.Send();
        await _portal.Send();

        var toDoctor = (await _portal.MessagesTo("wessex", Cast.Trainee.Id)).Where(m => m.Reference == reference).ToList();
        toDoctor.Select(m => (m.Kind, m.State)).ShouldBe([(MailKind.FormReturned, MailState.PortalOnly), (MailKind.SupervisorChanged, MailState.PortalOnly)]);
        (await SubjectsTo(_doctor)).ShouldBe(["Your form is signed in SuppoRTT"]);
        (await SubjectsTo(_standIn)).Order().ShouldBe(["Something to pass on in SuppoRTT", "You are named as a supervisor in SuppoRTT", "You are named to hear for somebody in SuppoRTT"]);
    }

    [Fact]
    public async Task Contact_AtAnotherAddress_InCertainHours_IsHonouredWhileAway()
    {
        var reference = await ReturnedForm(new ContactWhileAway(ContactWay.OtherAddress, null, new ContactHours(new(10, 0), new(12, 0)), "asha-away@mail.test"));
        var during = _portal.Clock.Now.DateInUk;
        _portal.Clock.Now = UkTime.InstantOf(during, new TimeOnly(12, 0));

        await _portal.Send();

        var waiting = await ToDoctor(reference);
        (waiting.State, waiting.NotBefore).ShouldBe((MailState.Waiting, UkTime.InstantOf(during.AddDays(1), new TimeOnly(10, 0))));
        _portal.Clock.Now = waiting.NotBefore!.Value;
        await _portal.Send();
        (await SubjectsTo("asha-away@mail.test")).ShouldBe(["A form has come back to you in SuppoRTT"]);
        (await SubjectsTo(_doctor)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true, MailState.Withdrawn)]
    [InlineData(false, MailState.Sent)]
    public async Task Reminder_BroughtForward_IsSentOnlyIfTheDoctorIsWrittenToOnTheDayOnWhichItGoes(bool isQuiet, MailState state)
    {
        var reference = await _portal.Given("wessex", a => a.Absence());
        await _portal.Sweep();
        var planned = (await _portal.ForeseenFor(reference)).First(p => p.To == ReminderTo.Trainee && p.On > A.Today.AddDays(4));
        await _portal.In("wessex", async db =>
        {
            db.Add(OutboxMessage.BroughtForward(planned, _portal.Clock.Now));
            await db.SaveChangesAsync();
        });
        await _portal.Happens(reference, a =>
        {
            if (isQuiet)
            {
                a.StartQuietTime(new QuietTime(A.Today, A.Today.AddDays(4), Cast.CollegeTutor.Id), Cast.Trainee.Actor, _portal.Clock.Now);
            }
        });

        await _portal.Send();

        (await _portal.MessagesTo("wessex", Cast.Trainee.Id)).Single(m => m.UniqueKey.StartsWith(planned.Key.ToString(), StringComparison.Ordinal)).State.ShouldBe(state);
    }

    [Theory]
    [InlineData(ContactWay.ThroughSomeone)]
    [InlineData(ContactWay.NotAtAll)]
    public async Task Contact_ThatAllowsNoMail_KeepsItInThePortal_WhileAway(ContactWay way)
    {
        var reference = await ReturnedForm(new ContactWhileAway(way, way == ContactWay.ThroughSomeone ? Cast.CollegeTutor.Id : null));

        await _portal.Send();
        await _portal.Send();

        (await ToDoctor(reference)).State.ShouldBe(MailState.PortalOnly);
        (await SubjectsTo(_doctor)).ShouldBeEmpty();
        var toSupervisor = (await _portal.MessagesTo("wessex", Cast.Supervisor.Id)).Where(m => m.Kind == MailKind.PassOn);
        toSupervisor.Count().ShouldBe(way == ContactWay.NotAtAll ? 1 : 0);
        (await SubjectsTo(_standIn)).Order().ShouldBe(way == ContactWay.ThroughSomeone ? ["Something to pass on in SuppoRTT", "You are named to hear for somebody in SuppoRTT"] : []);
    }

    [Fact]
    public async Task Contact_AsUsual_SendsIt_AndTheMailNamesNobody()
    {
        var reference = await ReturnedForm(new ContactWhileAway(ContactWay.AsUsual));

        await _portal.Send();

        (await ToDoctor(reference)).State.ShouldBe(MailState.Sent);
        (await SubjectsTo(_doctor)).ShouldBe(["A form has come back to you in SuppoRTT"]);
    }

    [Fact]
    public async Task Contact_ThatAllowsNoMail_BindsNobodyBeforeTheAbsence()
    {
        var reference = await ReturnedForm(new ContactWhileAway(ContactWay.NotAtAll), away: false);

        await _portal.Send();

        (await ToDoctor(reference)).State.ShouldBe(MailState.Sent);
    }

    /// <summary>What is about no absence of theirs.</summary>
    [Theory]
    [InlineData(true, MailState.PortalOnly)]
    [InlineData(false, MailState.Sent)]
    public async Task QuietTime_KeepsAlsoWhatIsAboutNoAbsence(bool isQuiet, MailState state)
    {
        await _portal.Given("wessex", a => a.SignedOff()); // One about which they hear as usual.
        if (isQuiet)
        {
            await ReturnedForm(new QuietTime(A.Today, null, Cast.CollegeTutor.Id));
        }

        await RolesChange("once");
        var supervisor = await _portal.Reachable(Cast.Supervisor);

        await _portal.Send();

        (await _portal.MessagesTo("wessex", Cast.Trainee.Id)).Single(m => m.Kind == MailKind.RolesChanged).State.ShouldBe(state);
        (await SubjectsTo(supervisor)).ShouldContain("Your role in SuppoRTT has changed");
    }

    [Fact]
    public async Task Contact_AtAnotherAddress_IsHonouredAlsoByWhatIsAboutNoAbsence_WhileAwayAndNoLonger()
    {
        var reference = await ReturnedForm(new ContactWhileAway(ContactWay.OtherAddress, null, null, "asha-away@mail.test"));
        await RolesChange("while away");
        await _portal.Send();
        await _portal.Happens(reference, a => a.ConfirmReturn(_portal.Clock.Now.DateInUk, Cast.Trainee.Actor, _portal.Clock.Now));
        await RolesChange("after the return");
        await _portal.Send();

        (await SubjectsTo("asha-away@mail.test")).Count(s => s == "Your role in SuppoRTT has changed").ShouldBe(1);
        (await SubjectsTo(_doctor)).Count(s => s == "Your role in SuppoRTT has changed").ShouldBe(1);
    }

    private async Task<string> ReturnedForm(ContactWhileAway contact, bool away = true)
    {
        var (absence, revision) = (await _portal.Make("wessex")).Returned();
        absence.AgreeContact(contact, Cast.Trainee.Actor, A.Morning);
        var reference = await _portal.Given("wessex", absence, revision);
        _portal.Clock.Now = away ? UkTime.InstantOf(absence.Period.Starts.AddDays(10), new TimeOnly(9, 0)) : _portal.Clock.Now;
        return reference;
    }

    private async Task<string> ReturnedForm(QuietTime quiet)
    {
        var (absence, revision) = (await _portal.Make("wessex")).Returned();
        absence.StartQuietTime(quiet, Cast.Trainee.Actor, A.Morning);
        return await _portal.Given("wessex", absence, revision);
    }

    private Task RolesChange(string cause) => _portal.In("wessex", async db =>
    {
        var deanery = await db.Deaneries.Where(d => d.Slug == "wessex").Select(d => d.Id).SingleAsync();
        db.AddRange(new[] { Cast.Trainee, Cast.Supervisor }.Select(m => new OutboxMessage(deanery, m.Id, MailKind.RolesChanged, null, null, $"roles-{m.Id.Value}-{cause}", _portal.Clock.Now)));
        await db.SaveChangesAsync();
    });

    private async Task<OutboxMessage> ToDoctor(string reference) =>
        (await _portal.MessagesTo("wessex", Cast.Trainee.Id)).Single(m => m.Reference == reference && m.Kind == MailKind.FormReturned);

    private async Task<List<string>> SubjectsTo(string address) =>
        [.. (await _portal.MailServer.Received()).Where(m => m.To.Contains(address)).Select(m => m.Header("Subject")!)];
}
