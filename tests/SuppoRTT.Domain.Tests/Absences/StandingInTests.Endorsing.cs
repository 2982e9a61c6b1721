using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Absences;

/// <summary>What a deputy endorses, and what never.</summary>
public sealed partial class StandingInTests
{
    [Fact]
    public void Endorse_AndSendBack_ByTheDeputyOfWhoseTurnItIs_KeepBothNames()
    {
        var director = People.ProgrammeDirector.Actor;
        var deputy = For(Stranger, director);
        var endorsing = Wessex.With(Stages.Programme);
        var (absence, _) = endorsing.SignedOff();
        (absence.MayEndorse(deputy, Form), absence.IsEndorser(deputy, Form), absence.EndorsesFor(deputy, Form)?.Id, absence.MayEndorse(Stranger, Form)).ShouldBe((true, true, director.Id, false));

        absence.SendBackForm(endorsing.Form(Form), 1, "Please add dates", [], deputy, Morning);
        (absence.Form(Form).OpenReturn!.By.Shown, absence.Happenings[^1].By.OnBehalfOfId).ShouldBe(($"{Stranger.Name} for {director.Name}", director.Id.Value));
        endorsing.Submit(absence, Form);
        endorsing.SignOff(absence, Form);
        absence.Endorse(Form, deputy);

        var given = absence.Form(Form).GivenEndorsements.ShouldHaveSingleItem().By!;
        (given.Id, given.OnBehalfOfId, given.Role, given.Shown).ShouldBe((Stranger.Id.Value, director.Id.Value, Role.TrainingProgrammeDirector, $"{Stranger.Name} for {director.Name}"));
        absence.Form(Form).Status.ShouldBe(FormStatus.SignedOff);
    }

    [Fact]
    public void NobodyEndorses_WhatTheySigned_ByADeputy_NorAsOne_NorOfAnybodysOwnCase()
    {
        var endorsing = Wessex.With(Stages.Programme);
        Actor both = new(ActorKind.Person, Supervisor.Id, Supervisor.Name, [new RoleHeld(Role.EducationalSupervisor), .. People.ProgrammeDirector.Actor.Roles]);
        var director = People.ProgrammeDirector.Actor;

        var (byThem, _) = endorsing.SignedOff();
        Refused(byThem, () => byThem.Endorse(Form, both));
        Refused(byThem, () => byThem.Endorse(Form, For(Stranger, both))).Message.ShouldBe($"{Supervisor.Name}, for whom you stand in, signed this form, or recorded its signature. Somebody else has to endorse it.");
        byThem.EndorsesFor(For(Stranger, both, director), Form)?.Id.ShouldBe(director.Id, "for another, who had no hand in it, they may");

        var byDeputy = endorsing.AwaitingSignOff().Absence;
        endorsing.SignOff(byDeputy, Form, Deputy);
        Refused(byDeputy, () => byDeputy.Endorse(Form, both)).Message.ShouldStartWith("You signed this form");
        Refused(byDeputy, () => byDeputy.Endorse(Form, For(Stranger, director))).Message.ShouldStartWith("You signed this form");

        var byDirector = endorsing.AwaitingSignOff().Absence;
        var directorAsDeputy = For(new Actor(ActorKind.Person, director.Id, director.Name, [new RoleHeld(Role.EducationalSupervisor), .. director.Roles]), Supervisor);
        endorsing.SignOff(byDirector, Form, directorAsDeputy);
        byDirector.Form(Form).ValidSignature(Party.Supervisor)!.By.Shown.ShouldBe($"{director.Name} for {Supervisor.Name}");
        foreach (var again in new[] { directorAsDeputy, director, For(Stranger, director) })
        {
            Refused(byDirector, () => byDirector.Endorse(Form, again)).Message.ShouldContain("signed this form", Case.Sensitive, "one pair of eyes takes one step");
            Refused(byDirector, () => byDirector.SendBackForm(endorsing.Form(Form), 1, "Please add dates", [], again, Morning));
        }

        var (own, _) = endorsing.SignedOff();
        foreach (var never in new[] { For(Doctor, director), For(Stranger, DoctorOfManyRoles), For(Stranger, director, DoctorOfManyRoles) })
        {
            own.EndorsesFor(never, Form).ShouldBeNull();
            Refused(own, () => own.Endorse(Form, never));
        }
    }
}
