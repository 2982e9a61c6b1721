using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Deputies;

namespace SuppoRTT.Web.Tests.Reminders;

public sealed class RemindNowTests(Portal portal) : AbsencePageTests(portal)
{
    private const string Refused = "Sam Demo-Okafor was last written to about this form on 2 March 2026. They can be reminded again from 5 March 2026.";

    protected override string Words => "forms/pre-absence/remind-now";

    protected override Member Reader => Cast.Trainee;

    protected override Task<string> GivenAbsence() => Given(a => a.AwaitingSignOff());

    [Fact]
    public async Task Post_ByTheDoctor_OnceTheTimeIsOver_RemindsWhoSigns_OnceForTwoClicksAndTwoTabs()
    {
        var reference = await GivenAbsence();
        await Later(3, async () =>
        {
            var visitor = await Portal.SignedInAs(Reader);
            var (page, tab) = (await visitor.Open(AddressOf(reference)), await visitor.Open(AddressOf(reference)));
            page.Words("h1").ShouldBe("Remind Sam Demo-Okafor");
            page.Words("main").ShouldContain("2 March 2026, 09:00: Pre-absence form to read and sign. Waiting");

            var answers = await Task.WhenAll(visitor.Send(page, AddressOf(reference)), visitor.Send(page, AddressOf(reference)), visitor.Send(tab, AddressOf(reference)));

            answers.ShouldAllBe(a => a.StatusCode == HttpStatusCode.Redirect);
            var reminder = (await Portal.RemindersOf(reference)).Where(r => r.Rung == OutboxMessage.Asked).ShouldHaveSingleItem();
            (reminder.RecipientId, reminder.Trigger, reminder.Purpose, reminder.State).ShouldBe((Cast.Supervisor.Id, ReminderTrigger.SignOffWaits, ReminderPurpose.Act, MailState.Waiting));
            reminder.Rule.ShouldBe("The doctor asked for this reminder");
            (await Portal.Audit(reference)).Count(e => e == nameof(ReminderAsked)).ShouldBe(1);
            (await visitor.Open(AddressOf(reference))).Words("main").ShouldContain("Sam Demo-Okafor was last written to about this form on 5 March 2026. They can be reminded again from 10 March 2026.");
            (await visitor.Open($"/wessex/absences/{reference}/timeline")).Words("main").ShouldContain("Sam Demo-Okafor reminded of “Pre-absence form”, by hand");
            (await visitor.Open($"/wessex/absences/{reference}/reminders")).Words("main").ShouldContain("Why: The doctor asked for this reminder");
        });
    }

    [Fact]
    public async Task Get_AndPost_BeforeTheTimeIsOver_AreRefusedInPlainWords()
    {
        var (early, late) = (await GivenAbsence(), await GivenAbsence());
        (await (await Portal.SignedInAs(Reader)).Open(AddressOf(early))).Words("main").ShouldContain(Refused);
        var (visitor, open) = await LaterOf(3, async () =>
        {
            var later = await Portal.SignedInAs(Reader);
            return (later, await later.Open(AddressOf(late)));
        });

        using var response = await visitor.Send(open, AddressOf(late));

        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await response.Html()).Words("main").ShouldContain(Refused);
        (await Portal.RemindersOf(late)).ShouldNotContain(r => r.Rung == OutboxMessage.Asked);
    }

    [Fact]
    public async Task Get_AfterOneOfTheSameDayWasStopped_SaysThatItDidNotGo()
    {
        var reference = await GivenAbsence();
        await Later(3, async () =>
        {
            var visitor = await Portal.SignedInAs(Reader);
            await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference));
            await Portal.In(Cast.Deanery, async db => await db.Stop(await db.Outbox.Where(o => o.Reference == reference && o.Rung == OutboxMessage.Asked).Select(o => o.Id).SingleAsync(), default));

            (await visitor.Open(AddressOf(reference))).Words("main").ShouldContain("it did not go out. The deanery’s team can see why.");
        });
    }

    [Fact]
    public async Task Post_ByTheSupervisor_RemindsTheDoctor_OfWhatCameBack()
    {
        var reference = await Given(a => a.Returned());
        await Later(3, async () =>
        {
            var visitor = await Portal.SignedInAs(Cast.Supervisor);

            (await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

            var reminder = (await Portal.RemindersOf(reference)).Single(r => r.Rung == OutboxMessage.Asked);
            (reminder.RecipientId, reminder.Trigger, reminder.Rule).ShouldBe((Cast.Trainee.Id, ReminderTrigger.ChangesWait, "Who does the form with the doctor asked for this reminder"));
            (await (await Portal.SignedInAs(Reader)).Open(AddressOf(reference))).Words("main").ShouldContain("This form waits for you.");
        });
    }

    [Fact]
    public async Task Get_OfADoctorWhoIsNotToBeWrittenTo_SaysToReachThemOtherwise()
    {
        var quiet = await Given(a =>
        {
            var (absence, revision) = a.Returned();
            absence.StartQuietTime(new QuietTime(A.Today, null, Cast.Supervisor.Id), Cast.Trainee.Actor, A.Morning);
            return (absence, revision);
        });
        var without = await Given(a =>
        {
            var (absence, revision) = a.Returned();
            absence.OptOut("I manage", "My TPD", Cast.Trainee.Actor, A.Morning);
            return (absence, revision);
        });
        await Later(3, async () =>
        {
            var visitor = await Portal.SignedInAs(Cast.Staff);

            (await visitor.Open(AddressOf(quiet))).Words("main").ShouldContain("Please reach them in the way that was agreed.");
            (await visitor.Open(AddressOf(without))).Words("main").ShouldContain("The doctor does without the programme, so nobody is reminded.");
        });
    }

    [Fact]
    public async Task Get_ByThoseWithoutBusinessThere_IsNotFound_AndStaffRemindEither()
    {
        var (waiting, returned) = (await GivenAbsence(), await Given(a => a.Returned()));
        await Later(3, async () =>
        {
            foreach (var member in new[] { Cast.Champion, Cast.ProgrammeDirector, Cast.CollegeTutor })
            {
                (await (await Portal.SignedInAs(member)).Get(AddressOf(waiting))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            }

            var staff = await Portal.SignedInAs(Cast.Staff);
            (await staff.Open(AddressOf(waiting))).Words("h1").ShouldBe("Remind Sam Demo-Okafor");
            (await staff.Open(AddressOf(returned))).Words("h1").ShouldBe("Remind Asha Demo-Rao");
            (await staff.Open($"/wessex/absences/{waiting}/reminders")).QuerySelector($"a[href='{AddressOf(waiting)}']").ShouldNotBeNull();
        });
    }

    [Fact]
    public async Task GetAndPost_ByTheSupervisorsDeputy_OfAFormThatTheDoctorDoesWithAnother_WorksWhereItIsOffered()
    {
        var cast = Cast.WestMidlands;
        var reference = await Portal.Given(cast.Deanery, a =>
        {
            var absence = a.Absence(A.Today.AddDays(84));
            absence.NamePartner(a.Form("pre-absence"), a.MembershipOf(cast.CollegeTutor), cast.Trainee.Actor, A.Morning);
            var waiting = a.AwaitingSignOff(absence: absence);
            absence.ReturnForm(a.Form("pre-absence"), 1, "Please say more of nights", [], cast.CollegeTutor.Actor, A.Morning);
            return waiting;
        });
        await Portal.GivenDeputy(cast.Supervisor, cast.OtherSupervisor.Id);
        await Later(3, async () =>
        {
            var (deputy, address) = (await Portal.SignedInAs(cast.OtherSupervisor), $"/{cast.Deanery}/absences/{reference}/forms/pre-absence/remind-now");
            (await deputy.Open($"/{cast.Deanery}/absences/{reference}/reminders")).QuerySelector($"main a[href='{address}']").ShouldNotBeNull();

            (await deputy.Send(await deputy.Open(address), address)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

            var reminder = (await Portal.In(cast.Deanery, db => db.Outbox.Where(o => o.Reference == reference && o.Rung == OutboxMessage.Asked).ToListAsync())).ShouldHaveSingleItem();
            reminder.RecipientId.ShouldBe(cast.Trainee.Id);
        });
    }

    /// <summary>Some days on, and back.</summary>
    private async Task Later(int days, Func<Task> act) => await LaterOf(days, async () =>
    {
        await act();
        return true;
    });

    private async Task<T> LaterOf<T>(int days, Func<Task<T>> act)
    {
        Portal.Clock.Now = A.Morning.AddDays(days);
        try
        {
            return await act();
        }
        finally
        {
            Portal.Clock.Now = A.Morning;
        }
    }
}
