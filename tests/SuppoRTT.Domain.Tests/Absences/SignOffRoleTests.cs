using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Absences;

/// <summary>In which role a form is signed by somebody who holds several, after which meeting, and that nobody ever signs their own.</summary>
public sealed class SignOffRoleTests : AbsenceTestBase
{
    private const string Form = "pre-absence";

    private static readonly Actor _both = Holding(WestMidlands.Cast.Supervisor, Role.EducationalSupervisor, Role.CollegeTutor);

    private static FormDefinition Definition => WestMidlands.Form(Form);

    [Fact]
    public void SignOff_InTheOtherOfTwoRoles_StandsInTheSignatureAndInWhatWasSigned()
    {
        var (absence, _) = WestMidlands.AwaitingSignOff(Form);
        absence.SigningRoles(_both, Definition).ShouldBe([Role.EducationalSupervisor, Role.CollegeTutor], ignoreOrder: true);

        absence.SignOffForm(Form, WestMidlands.SignOffOf(absence, Form, A.Met, Role.CollegeTutor), _both, Morning);

        var signature = absence.Form(Form).ValidSignature(Party.Supervisor)!;
        signature.By.Role.ShouldBe(Role.CollegeTutor);
        signature.Content.ShouldContain("\"signedAs\":\"CollegeTutor\"");
        signature.Held.ShouldBe(A.Met);
        absence.Happenings.Single(h => h.What is MeetingHeld).By.Role.ShouldBe(Role.CollegeTutor, "The meeting that is recorded with it is in the same role");
    }

    [Fact]
    public void Return_InTheOtherOfTwoRoles_StandsWithTheReason()
    {
        var (absence, _) = WestMidlands.AwaitingSignOff(Form);
        Refused(absence, () => absence.ReturnForm(Definition, 1, "More", [], _both, Morning, Role.DeaneryStaff)).Message.ShouldContain("in that role");

        absence.ReturnForm(Definition, 1, "More", [], _both, Morning, Role.CollegeTutor);

        absence.Form(Form).OpenReturn!.By.Role.ShouldBe(Role.CollegeTutor);
    }

    [Fact]
    public void SigningRoles_OfWhoWasChosen_BeginWithTheRoleInWhichTheyWereChosen()
    {
        foreach (var role in new[] { Role.EducationalSupervisor, Role.TrainingProgrammeDirector, Role.CollegeTutor })
        {
            var (absence, partner) = (WestMidlands.Absence(), WestMidlands.Cast.OtherSupervisor with { Role = role });
            absence.NamePartner(Definition, WestMidlands.MembershipOf(partner), WestMidlands.Cast.Trainee.Actor, Morning);
            var actor = Holding(partner, Role.EducationalSupervisor, Role.TrainingProgrammeDirector, Role.CollegeTutor);

            absence.SigningRoles(actor, Definition)[0].ShouldBe(role);
            absence.SigningRoles(actor, Definition).Count.ShouldBe(3);
        }
    }

    [Fact]
    public void SignOff_InARoleThatIsNotTheirsOrThatTheyWereNotShown_IsRefused()
    {
        var (absence, _) = WestMidlands.AwaitingSignOff(Form);
        var shown = WestMidlands.SignOffOf(absence, Form, A.Met, Role.CollegeTutor);

        Refused(absence, () => absence.SignOffForm(Form, WestMidlands.SignOffOf(absence, Form, A.Met, Role.TrainingProgrammeDirector), _both, Morning)).Message.ShouldContain("in that role");
        Refused(absence, () => absence.SignOffForm(Form, WestMidlands.SignOffOf(absence, Form, A.Met, Role.DeaneryStaff), _both, Morning));
        Refused(absence, () => absence.SignOffForm(Form, shown with { As = Role.EducationalSupervisor }, _both, Morning)).Message.ShouldContain("another role");
    }

    [Fact]
    public void OwnForm_ByADoctorWhoHoldsEveryRole_IsNeverSignedNorReturned()
    {
        var own = Holding(WestMidlands.Cast.Trainee, Enum.GetValues<Role>());
        var (absence, _) = WestMidlands.AwaitingSignOff(Form);

        absence.SigningRoles(own, Definition).ShouldBeEmpty();
        foreach (var role in Enum.GetValues<Role>().Select(r => (Role?)r).Append(null))
        {
            Refused(absence, () => absence.SignOffForm(Form, WestMidlands.SignOffOf(absence, Form, A.Met, role), own, Morning)).Message.ShouldContain("their own");
        }

        Refused(absence, () => absence.ReturnForm(Definition, 1, "More", [], own, Morning)).Message.ShouldContain("their own");
        Refused(absence, () => absence.NamePartner(Definition, WestMidlands.MembershipOf(WestMidlands.Cast.Trainee with { Role = Role.CollegeTutor }), Staff, Morning));
        Refused(absence, () => absence.NameSupervisor(own.Id, own.Name, own, Morning));
        absence.WaitsToSign(own, Definition).ShouldBeFalse();
    }

    [Fact]
    public void SignOff_AfterAMeetingOfAnEarlierRevision_HasToSayThatItCounts()
    {
        var (absence, _) = WestMidlands.AwaitingSignOff(Form);
        absence.RecordMeeting(Form, A.Met, _both, Morning);
        absence.IsMeetingOfAnEarlierRevision(Form).ShouldBeFalse();
        absence.TakeBackForm(Form, 1, WestMidlands.Cast.Trainee.Actor, Morning);
        WestMidlands.Submit(absence, Form);
        var silent = WestMidlands.SignOffOf(absence, Form) with { MeetingStillCounts = false };

        absence.IsMeetingOfAnEarlierRevision(Form).ShouldBeTrue();
        Refused(absence, () => absence.SignOffForm(Form, silent, _both, Morning)).Message.ShouldContain("still counts");
        absence.SignOffForm(Form, silent with { MeetingStillCounts = true }, _both, Morning);
        absence.Form(Form).Status.ShouldBe(FormStatus.SignedOff);
    }

    private static Actor Holding(Member member, params Role[] roles) => new(ActorKind.Person, member.Id, member.Name, [.. roles.Select(r => new RoleHeld(r))]);
}
