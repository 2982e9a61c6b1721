using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Infrastructure.Reminders;

namespace SuppoRTT.Web.Tests.Deputies;

/// <summary>A deputy hears what they can act on by the role that was lent to them, and nothing else that goes to the one who is away.</summary>
public sealed class DeputyRightsTests(Portal portal) : IClassFixture<Portal>
{
    private const string Form = "pre-absence";

    private static Cast Cast => Cast.Wessex;

    /// <summary>Of the supervisor, who holds every other role as well, one role was lent.</summary>
    private static Actor Lent(Role role) => new(ActorKind.Person, Cast.Supervisor.Id, Cast.Supervisor.Name, [role == Role.EducationalSupervisor ? new RoleHeld(role) : new RoleHeld(role, ScopeKind.Programme, Cast.Post.ProgrammeId)]);

    public static TheoryData<ReminderTo, Role, bool> Reminders => new()
    {
        { ReminderTo.Supervisor, Role.EducationalSupervisor, true },
        { ReminderTo.Supervisor, Role.Champion, false },
        { ReminderTo.ProgrammeDirector, Role.TrainingProgrammeDirector, true },
        { ReminderTo.ProgrammeDirector, Role.EducationalSupervisor, false },
        { ReminderTo.ProgrammeDirector, Role.CollegeTutor, false },
        { ReminderTo.CollegeTutor, Role.CollegeTutor, true },
        { ReminderTo.CollegeTutor, Role.EducationalSupervisor, false },
        { ReminderTo.Champion, Role.Champion, true },
        { ReminderTo.Champion, Role.EducationalSupervisor, false },
        { ReminderTo.ContactPerson, Role.EducationalSupervisor, true },
        { ReminderTo.Trainee, Role.EducationalSupervisor, false },
        { ReminderTo.Staff, Role.TrainingProgrammeDirector, false },
        { ReminderTo.Endorser, Role.TrainingProgrammeDirector, false },
    };

    [Theory]
    [MemberData(nameof(Reminders))]
    public async Task Reminder_GoesToTheDeputyInTheRoleThatItIsFor(ReminderTo to, Role lent, bool goes)
    {
        var a = await portal.Make("wessex");
        var absence = a.AwaitingSignOff().Absence;

        Of(a, absence, lent).Allow(Reminder(absence, to, ReminderTrigger.SignOffWaits), null).ShouldBe(goes);
    }

    [Fact]
    public async Task ReminderToEndorse_GoesToTheDeputyInTheRoleOfTheStage_WhoHadNoHandInIt()
    {
        var a = (await portal.Make("wessex")).With(Stages.Programme);
        var absence = a.SignedOff().Absence;
        var director = new Actor(ActorKind.Person, Cast.ProgrammeDirector.Id, Cast.ProgrammeDirector.Name, Lent(Role.TrainingProgrammeDirector).Roles);
        bool Goes(Actor deputy, Actor lent) => new DeputyRights(absence, With(deputy, lent), lent, a.Rules).Allow(Reminder(absence, ReminderTo.Endorser, ReminderTrigger.EndorsementAsked), null);

        Goes(Cast.OtherSupervisor.Actor, director).ShouldBeTrue();
        Goes(Cast.Supervisor.Actor, director).ShouldBeFalse("who signed it does not endorse it");
        Goes(Cast.OtherSupervisor.Actor, Lent(Role.TrainingProgrammeDirector)).ShouldBeFalse("nor in the name of who signed it");
    }

    [Theory]
    [InlineData(MailKind.FormToSign, Form, Role.EducationalSupervisor, true)]
    [InlineData(MailKind.FormToSign, Form, Role.Champion, false)]
    [InlineData(MailKind.FormSentBack, Form, Role.EducationalSupervisor, true)]
    [InlineData(MailKind.FormSentBack, Form, Role.Champion, false)]
    [InlineData(MailKind.SomethingToRead, null, Role.EducationalSupervisor, true)]
    [InlineData(MailKind.SomethingToRead, null, Role.Champion, false)]
    [InlineData(MailKind.SupervisorNamed, null, Role.EducationalSupervisor, true)]
    [InlineData(MailKind.SupervisorNamed, null, Role.Champion, false)]
    [InlineData(MailKind.DecisionMade, null, Role.EducationalSupervisor, true)]
    [InlineData(MailKind.DecisionMade, null, Role.Champion, false)]
    [InlineData(MailKind.AppealToDecide, null, Role.TrainingProgrammeDirector, false)]
    public async Task News_GoesToTheDeputyWhoCanActOnIt(MailKind kind, string? form, Role lent, bool goes)
    {
        var a = await portal.Make("wessex");
        var absence = a.AwaitingSignOff().Absence;

        Of(a, absence, lent).Allow(Message(absence, kind, form), null).ShouldBe(goes);
    }

    [Theory]
    [InlineData(Role.Champion, Role.Champion, true)]
    [InlineData(Role.Champion, Role.CollegeTutor, false)]
    [InlineData(Role.CollegeTutor, Role.CollegeTutor, true)]
    [InlineData(null, Role.Champion, false)]
    public async Task Help_ThatAReviewAsksFor_GoesToTheDeputyInTheRoleThatWasAsked(Role? asked, Role lent, bool goes)
    {
        var a = await portal.Make("wessex");
        var absence = a.Escalated("champion").Absence;

        Of(a, absence, lent).Allow(Message(absence, MailKind.ReviewEscalated, "post-return"), asked).ShouldBe(goes);
    }

    [Fact]
    public async Task Help_ThatADoctorAsksFor_NeverGoesToADeputyOfWhoIsWaitedFor()
    {
        var a = await portal.Make("wessex");
        var absence = a.HelpIsAsked().Absence;
        var (champion, supervisor) = (Cast.Champion.Actor, Cast.Supervisor.Actor);
        bool Goes(Actor lent, params Actor[] absent) => new DeputyRights(absence, With(Cast.OtherSupervisor.Actor, absent), lent, a.Rules).Allow(Message(absence, MailKind.HelpAsked, Form), null);

        Goes(champion, champion).ShouldBeTrue();
        Goes(champion, champion, supervisor).ShouldBeFalse();
        Goes(supervisor, supervisor).ShouldBeFalse();
    }

    private static DeputyRights Of(A a, Absence absence, Role lent) => new(absence, With(Cast.OtherSupervisor.Actor, Lent(lent)), Lent(lent), a.Rules);

    private static Actor With(Actor deputy, params Actor[] absent) => new(deputy.Kind, deputy.Id, deputy.Name, deputy.Roles) { StandsInFor = absent };

    private static OutboxMessage Message(Absence absence, MailKind kind, string? form) => new(absence.DeaneryId, Cast.Supervisor.Id, kind, absence.Reference, form, $"{Guid.NewGuid()}", A.Morning) { AbsenceId = absence.Id };

    private static OutboxMessage Reminder(Absence absence, ReminderTo to, ReminderTrigger trigger) => OutboxMessage.Of(
        new PlannedReminder(absence.DeaneryId, absence.Reference, new Reminder
        {
            Key = new ReminderKey(absence.Id, "step", "rung", Cast.Supervisor.Id, 1),
            Trigger = trigger,
            Form = Form,
            Purpose = ReminderPurpose.Act,
            To = new Addressee(to, Cast.Supervisor.Id),
            On = A.Today,
            By = A.Today,
            Rule = "",
            Window = null,
            Source = null,
            IsFirst = false,
            Delivery = Delivery.AtOnce,
            Hours = null,
        }),
        A.Morning);
}
