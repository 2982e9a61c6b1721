using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Deputies;
using SuppoRTT.Web.Tests.Mail;
using SuppoRTT.Web.Tests.Reminders;

namespace SuppoRTT.Web.Tests.Calendars;

/// <summary>Who is asked to a meeting, as people and wishes change.</summary>
public sealed class MeetingPeopleTests : MeetingMails
{
    [Fact]
    public async Task AnotherSupervisor_IsAsked_AndTheFormerComesNoMore()
    {
        var (doctor, former, reference) = await Given();
        var other = await Portal.Reachable(Cast.OtherSupervisor);
        await Propose(reference, At);
        await Portal.Send();

        await Happens(reference, a => a.NameSupervisor(Cast.OtherSupervisor.Id, Cast.OtherSupervisor.Name, Cast.Trainee.Actor, Portal.Clock.Now));
        await Portal.Send();

        var cancelled = (await MailTo(former)).Single(m => m.Source.Contains("method=CANCEL", StringComparison.OrdinalIgnoreCase));
        var asked = (await MailTo(other)).Single(m => m.Source.Contains("method=REQUEST", StringComparison.OrdinalIgnoreCase)).Calendar();
        (cancelled.Calendar().Events[0].Sequence, asked.Events[0].Sequence).ShouldBe((1, 1));
        cancelled.Part("text/plain").ShouldContain("https://portal.test/wessex/home");
        (await MailTo(doctor)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task ProposedBySomebodyElse_IsInTheirCalendarToo_AndLeavesItWithTheOthers()
    {
        var (_, _, reference) = await Given();
        var director = await Portal.Reachable(Cast.ProgrammeDirector);
        await Happens(reference, a => a.ProposeMeeting(Form, At, "Occupational Health", Cast.ProgrammeDirector.Actor, Portal.Clock.Now));
        await Portal.Send();
        await Happens(reference, a => a.Withdraw("Plans changed", Cast.Trainee.Actor, Portal.Clock.Now));
        await Portal.Send();

        (await MailTo(director)).Select(m => m.Calendar().Method).ShouldBe(["REQUEST", "CANCEL"]);
    }

    [Fact]
    public async Task ADoctorInQuietTime_IsNotWrittenTo_AndFindsItInThePortal()
    {
        var (doctor, supervisor, reference) = await Given();
        await Happens(reference, a => a.StartQuietTime(new QuietTime(A.Today, null, Cast.Supervisor.Id), Cast.Trainee.Actor, Portal.Clock.Now));
        await Happens(reference, a => a.ProposeMeeting(Form, At, "Library", Cast.Supervisor.Actor, Portal.Clock.Now), Cast.Supervisor.Actor);

        await Portal.Send();

        (await MailTo(doctor)).ShouldBeEmpty();
        (await MailTo(supervisor)).ShouldHaveSingleItem();
        (await States(reference, Cast.Trainee.Id)).ShouldBe([MailState.PortalOnly]);
    }

    [Fact]
    public async Task WhoRegisteredIt_AndProposedTheMeeting_HearsOfItNoMore_OnceTheDoctorHasTakenOver()
    {
        await Portal.Reachable(Cast.Trainee);
        var registrant = await Portal.Reachable(Cast.OtherSupervisor);
        var reference = await Portal.Given("wessex", a => a.AbsenceForAnother(Cast.OtherSupervisor));
        await Happens(reference, a => a.ProposeMeeting(Form, At, "Library", Cast.OtherSupervisor.Actor, Portal.Clock.Now), Cast.OtherSupervisor.Actor);
        await Portal.Send();

        await Happens(reference, a => a.TakeOver(Cast.Trainee.Actor, Portal.Clock.Now));
        await Portal.Send();
        await Propose(reference, At.AddDays(1));
        await Portal.Send();

        (await MailTo(registrant)).Select(m => m.Calendar().Method).ShouldBe(["REQUEST", "CANCEL"]);
        (await MailTo(registrant))[1].Part("text/plain").ShouldContain("https://portal.test/wessex/home");
    }

    /// <summary>Nothing happens in the absence when somebody loses a role: the next that becomes of the meeting takes it out.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WhoProposedIt_AndLostTheRoleThatReachedTheDoctor_HasItTakenOut_WhenItChangesNext(bool isLostBefore)
    {
        var (doctor, _, reference) = await Given();
        var director = await Portal.Reachable(Cast.ProgrammeDirector);
        await Happens(reference, a => a.ProposeMeeting(Form, At, "Library", Cast.ProgrammeDirector.Actor, Portal.Clock.Now), Cast.ProgrammeDirector.Actor);
        await Portal.Send();

        if (isLostBefore)
        {
            await ReachesAnotherProgramme();
        }

        await Propose(reference, At.AddDays(1));
        if (!isLostBefore)
        {
            await ReachesAnotherProgramme();
        }

        await Portal.Send();
        await Portal.Send();
        await Propose(reference, At.AddDays(2));
        await Portal.Send();

        (await MailTo(director)).Select(m => m.Calendar().Method).ShouldBe(["REQUEST", "CANCEL"]);
        (await MailTo(doctor)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task ADoctorForWhomItWasRegistered_IsAskedOnceTheyHaveTakenItOver()
    {
        var doctor = await Portal.Reachable(Cast.Trainee);
        var reference = await Portal.Given("wessex", a => a.AbsenceForAnother());
        await Happens(reference, a => a.ProposeMeeting(Form, At, "Library", Cast.Supervisor.Actor, Portal.Clock.Now), Cast.Supervisor.Actor);
        await Portal.Send();
        (await MailTo(doctor)).ShouldBeEmpty();

        await Happens(reference, a =>
        {
            a.TakeOver(Cast.Trainee.Actor, Portal.Clock.Now);
            a.AgreeContact(new ContactWhileAway(ContactWay.AsUsual), Cast.Trainee.Actor, Portal.Clock.Now);
        });
        await Portal.Send();

        (await MailTo(doctor)).ShouldHaveSingleItem().Calendar().Method.ShouldBe("REQUEST");
    }

    private Task ReachesAnotherProgramme() => Portal.In("wessex", async db =>
    {
        var member = await db.Memberships.Include(m => m.Roles).SingleAsync(m => m.PersonId == Cast.ProgrammeDirector.Id);
        db.Entry(member.Roles.Single()).Property(r => r.Until).CurrentValue = A.Today.AddDays(-1);
        member.Grant(Role.TrainingProgrammeDirector, ScopeKind.Programme, Guid.CreateVersion7(), Actor.System("tests"), Portal.Clock.Now);
        await db.SaveChangesAsync();
    });
}
