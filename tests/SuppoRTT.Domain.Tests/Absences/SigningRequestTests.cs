using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Absences;

public sealed class SigningRequestTests
{
    private const string Form = "pre-absence";

    private readonly A _a = A.Of("wessex");
    private readonly Person _doctor;
    private readonly Person _guest = new(new PersonId(Cast.IdOf("guest")), "Gale Demo-Orr", "gale.orr@hospital.example");
    private readonly Absence _absence;
    private readonly RolesOnDay _held;

    public SigningRequestTests()
    {
        _doctor = new Person(_a.Cast.Trainee.Id, _a.Cast.Trainee.Name, "asha.rao@hospital.example");
        _held = new RolesOnDay([(_guest.Id, Role.EducationalSupervisor)]);
        _absence = _a.Absence(supervised: false);
        _absence.NameSupervisor(_guest.Id, _guest.Name, Doctor, A.Morning);
        _a.AwaitingSignOff(absence: _absence);
    }

    private Actor Doctor => _a.Cast.Trainee.Actor;

    private Actor Guest => GuestWith(new RoleHeld(Role.EducationalSupervisor));

    private SigningRequest Asked => SigningRequest.Ask(_absence, _a.Form(Form), _guest, _doctor, _a.Rules, _held, Doctor, A.Morning);

    private Actor GuestWith(RoleHeld role, string form = Form) => Actor.Guest(_guest.Id, _guest.Name, [role], _absence.Id, form);

    private SigningStanding Standing(SigningRequest request, DateTimeOffset? at = null, string? address = null, bool hasSignIn = false, RolesOnDay? held = null) =>
        request.StandingIn(_absence, address ?? _guest.FoldedEmail, hasSignIn, held ?? _held, at ?? A.Morning);

    [Fact]
    public void RoleTowards_OfAGuest_IsThatInWhichTheyDoTheForm_WhileTheyDo()
    {
        _absence.RoleTowards(Guest).ShouldBe(Role.EducationalSupervisor);
        _absence.RoleTowards(GuestWith(new RoleHeld(Role.CollegeTutor))).ShouldBe(Role.CollegeTutor);
        _absence.RoleTowards(GuestWith(new RoleHeld(Role.Trainee))).ShouldBeNull();

        _absence.NameSupervisor(_a.Cast.Supervisor.Id, _a.Cast.Supervisor.Name, Doctor, A.Morning);
        _absence.RoleTowards(Guest).ShouldBeNull();
    }

    [Fact]
    public void Ask_ForAFormThatWaits_KeepsTheAddressAndRunsOut()
    {
        var request = Asked;

        (request.Address, request.Revision).ShouldBe(("gale.orr@hospital.example", 1));
        request.Happenings.Select(h => h.What).ShouldBe([new SigningAsked(Form, 1)]);
        Standing(request, A.Morning.AddDays(14).AddMinutes(-1)).ShouldBe(SigningStanding.Works);
        Standing(request, A.Morning.AddDays(14)).ShouldBe(SigningStanding.Expired);
    }

    [Theory]
    [InlineData("asha.rao@hospital.example")]
    [InlineData("Asha.Rao+second@Hospital.example")]
    public void Ask_AtAnAddressOfTheDoctor_IsRefused(string address)
    {
        var second = new Person(_guest.Id, _guest.Name, address);

        Should.Throw<RuleBrokenException>(() => SigningRequest.Ask(_absence, _a.Form(Form), second, _doctor, _a.Rules, _held, Doctor, A.Morning)).Message.ShouldStartWith("This looks like an address of the doctor.");
    }

    [Fact]
    public void Ask_AtTheAddressOfTheDoctorForTheTimeAway_IsRefused()
    {
        _absence.AgreeContact(new ContactWhileAway(ContactWay.OtherAddress, OtherAddress: "gale.orr+x@hospital.example"), Doctor, A.Morning);

        Should.Throw<RuleBrokenException>(() => Asked);
    }

    [Fact]
    public void Ask_ByWhoIsToSign_OrAnybodyElse_IsRefused()
    {
        foreach (var actor in new[] { Guest, _a.Cast.OtherSupervisor.Actor, _a.Cast.OtherTrainee.Actor, _a.Cast.Champion.Actor })
        {
            Should.Throw<RuleBrokenException>(() => SigningRequest.Ask(_absence, _a.Form(Form), _guest, _doctor, _a.Rules, _held, actor, A.Morning));
        }
    }

    [Fact]
    public void Ask_WhereEverybodySignsIn_OrSomebodyElseDoesTheForm_IsRefused()
    {
        Should.Throw<RuleBrokenException>(() => SigningRequest.Ask(_absence, _a.Form(Form), _guest, _doctor, _a.Rules with { GuestLinkDays = 0 }, _held, Doctor, A.Morning));
        Should.Throw<RuleBrokenException>(() => SigningRequest.Ask(_absence, _a.Form("pre-return"), _guest, _doctor, _a.Rules, _held, Doctor, A.Morning));
        Should.Throw<RuleBrokenException>(() => SigningRequest.Ask(_absence, _a.Form(Form), new Person(_a.Cast.OtherSupervisor.Id, "Ola", "ola@hospital.example"), _doctor, _a.Rules, _held, Doctor, A.Morning));
    }

    [Fact]
    public void Link_DiesWithEachChangeThatMakesItSomebodyElses()
    {
        var request = Asked;

        Standing(request, address: "ANOTHER@HOSPITAL.EXAMPLE").ShouldBe(SigningStanding.TakenBack);
        Standing(request, hasSignIn: true).ShouldBe(SigningStanding.HasSignIn);
        _absence.NameSupervisor(_a.Cast.Supervisor.Id, _a.Cast.Supervisor.Name, Doctor, A.Morning);
        Standing(request).ShouldBe(SigningStanding.TakenBack);
    }

    [Fact]
    public void Link_OfWhoLostTheRoleForTheForm_IsDead_UntilTheySigned_AndNobodyAsksThemAnew()
    {
        var (request, none) = (Asked, new RolesOnDay([(_guest.Id, Role.Trainee)]));

        Standing(request, held: none).ShouldBe(SigningStanding.TakenBack);
        Standing(request, A.Morning.AddDays(15), held: none).ShouldBe(SigningStanding.TakenBack, "no other link is sent to them");
        Should.Throw<RuleBrokenException>(() => SigningRequest.Ask(_absence, _a.Form(Form), _guest, _doctor, _a.Rules, none, Doctor, A.Morning)).Message.ShouldStartWith("They do not have the role here any more");
        Standing(request).ShouldBe(SigningStanding.Works);
        _absence.SignOffForm(Form, _a.SignOffOf(_absence, Form, A.Met, Role.EducationalSupervisor), Guest, A.Morning);
        Standing(request, held: none).ShouldBe(SigningStanding.Done);
    }

    [Fact]
    public void TakeBack_Twice_EndsItOnce_AndNoCodeOpensIt()
    {
        var request = Asked;
        request.AskForCode(Guest, A.Morning);
        var code = request.MakeCode(A.Morning);

        request.TakeBack(_absence, Doctor, A.Morning);
        request.TakeBack(_absence, Doctor, A.Morning);

        request.Happenings.Count(h => h.What is SigningTakenBack).ShouldBe(1);
        Standing(request).ShouldBe(SigningStanding.TakenBack);
        Should.Throw<RuleBrokenException>(() => request.TryCode(code, Guest, A.Morning));
        Should.Throw<RuleBrokenException>(() => request.SendAgain(_absence, _a.Rules, Doctor, A.Morning.AddHours(1)));
    }

    [Fact]
    public void SendAgain_GivesAllDaysAnew_ButNotAtOnce()
    {
        var request = Asked;

        request.SendAgain(_absence, _a.Rules, Doctor, A.Morning.AddMinutes(9));
        request.ExpiresAt.ShouldBe(A.Morning.AddDays(14));
        request.SendAgain(_absence, _a.Rules, Guest, A.Morning.AddDays(20));
        request.ExpiresAt.ShouldBe(A.Morning.AddDays(34));
        Should.Throw<RuleBrokenException>(() => request.SendAgain(_absence, _a.Rules, _a.Cast.OtherTrainee.Actor, A.Morning.AddDays(21)));
    }

    [Fact]
    public void Guest_SignsThisFormAsAGuest_AndIsNobodyElsewhere()
    {
        var request = Asked;

        _absence.SignOffForm(Form, _a.SignOffOf(_absence, Form, A.Met, Role.EducationalSupervisor), Guest, A.Morning);

        _absence.Form(Form).ValidSignature(Party.Supervisor)!.By.ShouldBe(new ActorStamp(ActorKind.Guest, _guest.Id.Value, Role.EducationalSupervisor, _guest.Name));
        Standing(request).ShouldBe(SigningStanding.Done);
        _absence.MayFill(Guest, "pre-return").ShouldBeFalse();
        _absence.MayManage(Guest).ShouldBeFalse();
        _absence.MayKeepPlan(Guest).ShouldBeFalse();
        _absence.SigningRoles(Guest, _a.Form("pre-return")).ShouldBeEmpty();
    }

    [Fact]
    public void Guest_WhomTheDeaneryHasNotConfirmed_SignsAndReturnsNothing()
    {
        var unconfirmed = GuestWith(new RoleHeld(Role.EducationalSupervisor) { AwaitsConfirmation = true });

        Should.Throw<RuleBrokenException>(() => _absence.SignOffForm(Form, _a.SignOffOf(_absence, Form, A.Met, Role.EducationalSupervisor), unconfirmed, A.Morning));
        Should.Throw<RuleBrokenException>(() => _absence.ReturnForm(_a.Form(Form), 1, "Say more", [], unconfirmed, A.Morning));
        _absence.WaitsToSign(unconfirmed, _a.Form(Form)).ShouldBeTrue();
    }

    [Fact]
    public void Guest_WithAWideRole_ReachesNothingByIt()
    {
        var director = GuestWith(new RoleHeld(Role.TrainingProgrammeDirector, ScopeKind.Programme, _a.Cast.Post.ProgrammeId), "pre-return");

        _absence.AudiencesOf(director, Form).ShouldBeEmpty();
        _absence.SigningRoles(director, _a.Form(Form)).ShouldBeEmpty();
    }

    [Fact]
    public void Guest_WhoIsTheDoctor_NeverSigns()
    {
        var doctor = Actor.Guest(_a.Cast.Trainee.Id, _a.Cast.Trainee.Name, [new RoleHeld(Role.EducationalSupervisor)], _absence.Id, Form);

        Should.Throw<RuleBrokenException>(() => _absence.SignOffForm(Form, _a.SignOffOf(_absence, Form, A.Met, Role.EducationalSupervisor), doctor, A.Morning));
    }

    [Theory]
    [InlineData("gale.or@hospital.example", true)]
    [InlineData("gale.orr@hospital.example", false)]
    [InlineData("somebody@hospital.example", false)]
    public void NearMiss_OfAKnownAddress_IsFound(string typed, bool isNear) =>
        (EmailAddress.NearMissOf(typed, ["Gale.Orr@hospital.example"]) is not null).ShouldBe(isNear);
}
