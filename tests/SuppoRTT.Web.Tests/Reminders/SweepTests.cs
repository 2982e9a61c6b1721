using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Reminders;

/// <summary>What is due is written once, in whatever way the sweep is run. Each test has a portal of its own, since the sweep works on all that there is.</summary>
public sealed class SweepTests : IDisposable
{
    private readonly Portal _portal = new();

    private static Cast Cast => Cast.Wessex;

    [Fact]
    public async Task Sweep_AfterARegistration_TellsDoctorAndSupervisorOnce_AndForeseesTheNextMonth()
    {
        var reference = await _portal.Given("wessex", a => a.Absence());

        (await _portal.Sweep()).ShouldBe(2);
        (await _portal.Sweep()).ShouldBe(0);

        var written = await _portal.RemindersOf(reference);
        written.Select(m => (m.RecipientId, m.Trigger, m.Purpose, m.State, m.Round)).ShouldBe(
            [(Cast.Trainee.Id, ReminderTrigger.Registered, ReminderPurpose.Act, MailState.Waiting, 1), (Cast.Supervisor.Id, ReminderTrigger.Registered, ReminderPurpose.Act, MailState.Waiting, 1)],
            ignoreOrder: true);
        var foreseen = await _portal.ForeseenFor(reference);
        foreseen.Select(p => p.Trigger).Distinct().ShouldBe([ReminderTrigger.FormOpens, ReminderTrigger.FormDue, ReminderTrigger.FormOverdue]);
        foreseen.ShouldAllBe(p => p.From > _portal.Clock.Now && p.From <= _portal.Clock.Now.AddDays(30));
        ((await _portal.LookAt(reference))!.Value <= foreseen[0].From).ShouldBeTrue();
    }

    [Fact]
    public async Task Sweep_BeforeTheNextMoment_ReadsNothingOfTheAbsence()
    {
        await _portal.Given("wessex", a => a.Absence());
        await _portal.Sweep();

        (await _portal.Commands.Of(_portal.Sweep)).ShouldBe(1);
    }

    [Fact]
    public async Task Sweep_LooksAgain_OnTheMorningAfterAQuietTime()
    {
        var reference = await _portal.Given("wessex", a => a.Absence(A.Today.AddYears(2), A.Today.AddYears(3)));
        var last = A.Today.AddDays(9);
        await _portal.Happens(reference, a => a.StartQuietTime(new QuietTime(A.Today, last, Cast.Supervisor.Id), Cast.Trainee.Actor, _portal.Clock.Now));

        await _portal.Sweep();

        (await _portal.LookAt(reference)).ShouldBe(UkTime.InstantOf(last.AddDays(1), new TimeOnly(8, 0)));
    }

    [Fact]
    public async Task Sweep_OfManyAbsences_AsksAsOftenAsOfOne()
    {
        await FarAway(1);
        var one = await _portal.Commands.Of(_portal.Sweep);
        await FarAway(12);

        (await _portal.Commands.Of(_portal.Sweep)).ShouldBe(one);
    }

    [Fact]
    public async Task Sweep_TwoAtOnce_WriteOnce()
    {
        var references = new List<string>();
        for (var i = 0; i < 20; i++)
        {
            references.Add(await _portal.Given("wessex", a => a.Absence()));
        }

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(_portal.Sweep)));
        await _portal.Sweep();

        foreach (var reference in references)
        {
            (await _portal.RemindersOf(reference)).Count.ShouldBe(2);
        }
    }

    [Fact]
    public async Task Sweep_OfAnAbsenceToWhichSomethingHappenedMeanwhile_WritesNothing_AndLooksAgain()
    {
        var reference = await _portal.Given("wessex", a => a.Absence());
        var look = (await _portal.In("wessex", db => db.DueLooks(_portal.Clock.Now, 10, default))).Single();
        _portal.Clock.Now = _portal.Clock.Now.AddMinutes(1);
        await _portal.Happens(reference, absence => absence.OptOut("Enough help", "Dr Okafor", Cast.Trainee.Actor, _portal.Clock.Now));

        (await _portal.In("wessex", db => db.ClaimLook(look, null, default))).ShouldBeFalse();
        (await _portal.Sweep()).ShouldBe(0);

        (await _portal.RemindersOf(reference)).ShouldBeEmpty();
        (await _portal.In("wessex", db => db.DueLooks(_portal.Clock.Now, 10, default))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Sweep_AfterAnOutageOfWeeks_SaysTheHighestRungOnly()
    {
        var reference = await _portal.Given("wessex", a => a.Absence(starts: A.Today.AddDays(84), expectedReturn: A.Today.AddDays(84 + 365)));
        await _portal.Sweep();
        _portal.Clock.Now = _portal.Clock.Now.AddDays(35);

        await _portal.Sweep();

        var toDoctor = (await _portal.RemindersOf(reference)).Where(m => m.RecipientId == Cast.Trainee.Id && m.At == _portal.Clock.Now).ToList();
        toDoctor.Select(m => m.Trigger).ShouldBe([ReminderTrigger.FormOverdue]);
    }

    [Fact]
    public async Task Sweep_WhenDatesMoved_ForeseesTheNewDaysOnly()
    {
        var reference = await _portal.Given("wessex", a => a.Absence());
        await _portal.Sweep();
        var before = await _portal.ForeseenFor(reference);
        _portal.Clock.Now = _portal.Clock.Now.AddHours(1);
        await _portal.Happens(reference, absence => absence.ChangeDates(new(absence.Period.Starts.AddMonths(6), absence.Period.ExpectedReturn!.Value.AddMonths(6)), "The baby comes later", Cast.Trainee.Actor, _portal.Clock.Now));

        await _portal.Sweep();

        before.ShouldNotBeEmpty();
        (await _portal.ForeseenFor(reference)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Sweep_WithOneThatCannotBeWritten_WritesTheOthers_InTheSameRun()
    {
        var (bad, good) = (await _portal.Given("wessex", a => a.Absence()), await _portal.Given("wessex", a => a.Absence()));
        await _portal.In("wessex", async db =>
        {
            var absence = await db.Absences.SingleAsync(a => a.Reference == bad);
            var key = new ReminderKey(absence.Id, "pre-absence", "registered", Cast.Trainee.Id, 1).ToString();
            db.Add(new OutboxMessage(absence.DeaneryId, null, MailKind.PassOn, null, null, key, _portal.Clock.Now));
            await db.SaveChangesAsync();
        });

        (await _portal.Sweep()).ShouldBe(2);

        (await _portal.RemindersOf(good)).Count.ShouldBe(2);
        (await _portal.RemindersOf(bad)).ShouldBeEmpty();
        ((await _portal.LookAt(bad)) <= _portal.Clock.Now).ShouldBeTrue("it is looked at again");
    }

    [Fact]
    public async Task Sweep_OfADoctorWhoLeftTheDeanery_WritesNothing_AndAsksAgainLater()
    {
        var reference = await _portal.Given("wessex", a => a.Absence());
        await _portal.In("wessex", async db =>
        {
            var membership = await db.Memberships.Include(m => m.Roles).SingleAsync(m => m.PersonId == Cast.Trainee.Id);
            membership.End(Cast.Staff.Actor, _portal.Clock.Now);
            await db.SaveChangesAsync();
        });

        (await _portal.Sweep()).ShouldBe(0);

        (await _portal.LookAt(reference)).ShouldBe(_portal.Clock.Now.AddDays(30));
    }

    [Fact]
    public async Task Sweep_WhenARoleIsHeldForThisProgramme_AsksItsHolderToHelp_AndTellsTheDoctor()
    {
        var reference = await _portal.Given("wessex", a => a.AwaitingSignOff());
        await _portal.Sweep();
        foreach (var _ in Enumerable.Range(0, 30))
        {
            _portal.Clock.Now = _portal.Clock.Now.AddDays(1);
            await _portal.Sweep();
        }

        var written = await _portal.RemindersOf(reference);
        written.ShouldContain(m => m.RecipientId == Cast.ProgrammeDirector.Id && m.Purpose == ReminderPurpose.Help && m.Trigger == ReminderTrigger.SignOffWaits);
        written.ShouldContain(m => m.RecipientId == Cast.Trainee.Id && m.Purpose == ReminderPurpose.Know);
        written.GroupBy(m => (m.RecipientId, m.At.DateInUk)).ShouldAllBe(g => g.Count() == 1);
    }

    public void Dispose() => _portal.Dispose();

    /// <summary>Absences of which nothing comes within the days that staff see, and that are to be looked at now.</summary>
    private async Task FarAway(int count)
    {
        for (var i = 0; i < count; i++)
        {
            await _portal.Given("wessex", a => a.Absence(A.Today.AddYears(2), A.Today.AddYears(3)));
        }

        await _portal.Sweep();
        _portal.Clock.Now = _portal.Clock.Now.AddMinutes(1);
        await _portal.In("wessex", db => db.LookAgainAtAll(_portal.Clock.Now, default));
    }
}
