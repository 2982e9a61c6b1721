using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Absences;

public sealed class SigningCodeTests
{
    private readonly SigningRequest _request;
    private readonly Actor _guest;
    private readonly Actor _ofAnotherForm;

    public SigningCodeTests()
    {
        var a = A.Of("wessex");
        var doctor = new Person(a.Cast.Trainee.Id, a.Cast.Trainee.Name, "asha.rao@hospital.example");
        var person = new Person(new PersonId(Cast.IdOf("guest")), "Gale Demo-Orr", "gale.orr@hospital.example");
        var absence = a.Absence(supervised: false);
        absence.NameSupervisor(person.Id, person.Name, a.Cast.Trainee.Actor, A.Morning);
        a.AwaitingSignOff(absence: absence);
        _request = SigningRequest.Ask(absence, a.Form("pre-absence"), person, doctor, a.Rules, new RolesOnDay([(person.Id, Role.EducationalSupervisor)]), a.Cast.Trainee.Actor, A.Morning);
        _guest = Actor.Guest(person.Id, person.Name, [new RoleHeld(Role.EducationalSupervisor)], absence.Id, "pre-absence");
        _ofAnotherForm = Actor.Guest(person.Id, person.Name, [new RoleHeld(Role.EducationalSupervisor)], absence.Id, "pre-return");
    }

    [Fact]
    public void Code_OpensOnce_WithinItsMinutes_ForThisGuestOnly()
    {
        _request.AskForCode(_guest, A.Morning);
        var code = _request.MakeCode(A.Morning);

        code.Length.ShouldBe(8);
        _request.CodeHash.ShouldNotBe(code);
        Should.Throw<RuleBrokenException>(() => _request.TryCode(code, _ofAnotherForm, A.Morning));
        _request.TryCode($"{code[..4]} {code[4..]}", _guest, A.Morning.AddMinutes(15)).ShouldBeFalse("it is too old");
        _request.TryCode($"{code[..4]} {code[4..]}", _guest, A.Morning.AddMinutes(14)).ShouldBeTrue();
        _request.TryCode(code, _guest, A.Morning.AddMinutes(14)).ShouldBeFalse("it was used");
        _request.OpenedAt.ShouldBe(A.Morning.AddMinutes(14));
    }

    [Fact]
    public void Code_AfterFiveWrongOnes_OpensNothing()
    {
        _request.AskForCode(_guest, A.Morning);
        var code = _request.MakeCode(A.Morning);
        var wrong = code == "00000000" ? "00000001" : "00000000";

        for (var tries = 0; tries < SigningRequest.MostTries; tries++)
        {
            _request.TryCode(wrong, _guest, A.Morning).ShouldBeFalse();
        }

        _request.TryCode(code, _guest, A.Morning).ShouldBeFalse();
    }

    [Fact]
    public void AskForCode_AgainAtOnce_SendsNothing_AndSixAnHourAtMost()
    {
        _request.AskForCode(_guest, A.Morning);
        _request.AskForCode(_guest, A.Morning.AddSeconds(59));
        for (var minutes = 1; minutes < 30; minutes++)
        {
            _request.AskForCode(_guest, A.Morning.AddMinutes(minutes));
        }

        _request.Happenings.Count(h => h.What is SigningCodeAsked).ShouldBe(SigningRequest.MostCodesInAnHour);
        _request.AskForCode(_guest, A.Morning.AddMinutes(60));
        _request.Happenings.Count(h => h.What is SigningCodeAsked).ShouldBe(SigningRequest.MostCodesInAnHour + 1);
    }
}
