using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.ActionPlans;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Absences;

/// <summary>What somebody may do who was chosen for one form: that form and nothing else, for as long as they hold their role and nobody else was chosen.</summary>
public sealed class ChosenForOneFormTests : AbsenceTestBase
{
    private const string Form = "pre-absence";
    private const string Next = "pre-return";

    private static readonly NeedContent _need = new("Airway skills", NeedArea.Skills, "Two theatre lists", null, null, null, null, NeedStatus.NotStarted, null);

    private static Cast People => WestMidlands.Cast;

    private static Actor Chosen => People.OtherSupervisor.Actor;

    private static Actor Tutor => People.CollegeTutor.Actor;

    [Fact]
    public void Meeting_OfTheirForm_IsTheirsAndOfNoOther()
    {
        var absence = With(People.OtherSupervisor);

        absence.RecordMeeting(Form, A.Met, Chosen, Morning);

        absence.MeetingOf(Form)!.Held.ShouldBe(A.Met);
        Refused(absence, () => absence.RecordMeeting(Next, A.Met, Chosen, Morning)).Message.ShouldContain("who does this form");
        Refused(absence, () => absence.ProposeMeeting(Next, Morning.AddDays(1), "Room 4", Chosen, Morning));
        (absence.MayMeet(Chosen, Form), absence.MayMeet(Chosen, Next), absence.MayMeet(Tutor, Next)).ShouldBe((true, false, true));
    }

    [Fact]
    public void QuietTime_IsNotTheirs()
    {
        var absence = With(People.OtherSupervisor);

        absence.MayQuieten(Chosen).ShouldBeFalse();
        Refused(absence, () => absence.StartQuietTime(new QuietTime(Today, null, People.Supervisor.Id), Chosen, Morning));
        (absence.MayQuieten(People.Supervisor.Actor), absence.MayQuieten(Tutor)).ShouldBe((true, true));
    }

    [Fact]
    public void Plan_IsTheirsUntilTheFormIsSigned()
    {
        var absence = With(People.OtherSupervisor);
        absence.AddNeed(_need, Chosen, Morning);
        WestMidlands.AwaitingSignOff(Form, absence);

        WestMidlands.SignOff(absence, Form, Chosen);

        absence.MayKeepPlan(Chosen).ShouldBeFalse();
        Refused(absence, () => absence.AddNeed(_need with { Need = "Another" }, Chosen, Morning));
        absence.ReopenForm(Form, 1, "Something is missing", Chosen, Morning);
        absence.MayKeepPlan(Chosen).ShouldBeTrue();
    }

    [Fact]
    public void RoleThatEnded_TakesTheFormFromThemTheSameDay()
    {
        var absence = With(People.OtherSupervisor);
        WestMidlands.AwaitingSignOff(Form, absence);
        var left = new Actor(ActorKind.Person, Chosen.Id, Chosen.Name, [new RoleHeld(Role.CollegeTutor, ScopeKind.Programme, Guid.NewGuid())]);

        (absence.Does(left, Form), absence.MayFill(left, Form), absence.MayMeet(left, Form), absence.MayKeepPlan(left), absence.MayReopen(left, Form)).ShouldBe((false, false, false, false, false));
        absence.AudiencesOf(left, Form).ShouldBeEmpty();
        Refused(absence, () => absence.SignOffForm(Form, WestMidlands.SignOffOf(absence, Form, A.Met), left, Morning));
        Refused(absence, () => absence.ReturnForm(WestMidlands.Form(Form), 1, "More", [], left, Morning));
    }

    [Fact]
    public void NamePartner_TheSameInANewRole_GivesTheFormBackAndNobodyMadePlace()
    {
        var absence = With(People.OtherSupervisor);
        var asTutor = People.OtherSupervisor with { Role = Role.CollegeTutor };

        Name(absence, asTutor);

        absence.PartnerFor(Form)!.As.ShouldBe(Role.CollegeTutor);
        (absence.Does(asTutor.Actor, Form), absence.Does(Chosen, Form)).ShouldBe((true, false));
        LastEvent(absence).ShouldBe(new PartnerNamed(Form, Chosen.Id.Value));
        Events(absence).OfType<PartnerReplaced>().ShouldBe([new PartnerReplaced(Form, People.Supervisor.Id.Value)]);
    }

    [Fact]
    public void SignOff_ByThoseWhoseReachCoversTheDoctor_IsForWhoWasChosenOnly()
    {
        var absence = With(People.CollegeTutor);
        WestMidlands.AwaitingSignOff(Form, absence);
        Name(absence, People.ProgrammeDirector);

        foreach (var other in new[] { Tutor, People.Supervisor.Actor })
        {
            absence.SigningRole(other, WestMidlands.Form(Form)).ShouldBeNull();
            Refused(absence, () => absence.SignOffForm(Form, WestMidlands.SignOffOf(absence, Form, A.Met), other, Morning));
            Refused(absence, () => absence.ReturnForm(WestMidlands.Form(Form), 1, "More", [], other, Morning));
        }

        absence.SigningRole(People.ProgrammeDirector.Actor, WestMidlands.Form(Form)).ShouldBe(Role.TrainingProgrammeDirector);
        absence.SigningRole(Tutor, WestMidlands.Form(Next)).ShouldBe(Role.CollegeTutor);
    }

    [Fact]
    public void SignOff_ByWhoMadePlaceForTheSupervisor_IsRefusedAndOthersMayStillSign()
    {
        var absence = With(People.CollegeTutor);
        WestMidlands.AwaitingSignOff(Form, absence);

        Name(absence, People.Supervisor);

        absence.SigningRole(Tutor, WestMidlands.Form(Form)).ShouldBeNull();
        Refused(absence, () => absence.SignOffForm(Form, WestMidlands.SignOffOf(absence, Form, A.Met), Tutor, Morning));
        absence.SigningRole(People.ProgrammeDirector.Actor, WestMidlands.Form(Form)).ShouldBe(Role.TrainingProgrammeDirector);
    }

    private static Absence With(Member partner)
    {
        var absence = WestMidlands.Absence();
        Name(absence, partner);
        return absence;
    }

    private static void Name(Absence absence, Member partner) =>
        absence.NamePartner(WestMidlands.Form(Form), WestMidlands.MembershipOf(partner), People.Trainee.Actor, Morning);
}
