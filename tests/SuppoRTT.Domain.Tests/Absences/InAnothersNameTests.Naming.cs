using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Absences;

/// <summary>Whom they name, and whom never.</summary>
public sealed partial class InAnothersNameTests
{
    [Fact]
    public void NameSupervisor_InTheDirectorsName_IsOfAnybodyButTheDirectorAndTheDeputy()
    {
        var deputy = For(Stranger, Director);
        foreach (var (id, name) in new[] { (Director.Id, Director.Name), (Stranger.Id, Stranger.Name) })
        {
            var absence = Wessex.Absence(supervised: false);
            Refused(absence, () => absence.NameSupervisor(id, name, deputy, Morning));
            Refused(absence, () => absence.NameNextSupervisor(new NamedPerson(id, name), Today, deputy, Morning));
            Refused(absence, () => absence.NameNextSupervisor(new NamedPerson(id, name), Today.AddDays(7), deputy, Morning));
        }

        var named = Wessex.Absence(supervised: false);
        named.NameSupervisor(Supervisor.Id, Supervisor.Name, deputy, Morning);
        (named.Supervisor!.PersonId, named.Happenings[^1].By.Shown).ShouldBe((Supervisor.Id, $"{Stranger.Name} for {Director.Name}"));
    }

    [Fact]
    public void NameSupervisor_ByWhoIsCloseToTheDoctor_OrByTheTeam_MayBeOfOneForWhomTheyStandInElsewhere()
    {
        foreach (var by in new[] { For(Doctor, Stranger), For(Supervisor, Stranger), For(Staff, Stranger) })
        {
            var absence = Wessex.Absence();
            absence.NameSupervisor(Stranger.Id, Stranger.Name, by, Morning);
            absence.Supervisor!.PersonId.ShouldBe(Stranger.Id, by.Name);
            absence.Happenings[^1].By.OnBehalfOfId.ShouldBeNull();
        }
    }

    /// <summary>As that one's deputy the director would sign the form, and a director does not name themselves.</summary>
    [Fact]
    public void NameSupervisor_ByADirector_IsOfNobodyForWhomTheyStandIn()
    {
        var director = For(Director, Stranger);
        foreach (var absence in new[] { Wessex.Absence(supervised: false), Wessex.Absence() })
        {
            Refused(absence, () => absence.NameSupervisor(Stranger.Id, Stranger.Name, director, Morning)).Message.ShouldStartWith("Nobody names somebody for whom they stand in");
            Refused(absence, () => absence.NameNextSupervisor(new NamedPerson(Stranger.Id, Stranger.Name), Today.AddDays(7), director, Morning));
        }

        var named = Wessex.Absence(supervised: false);
        named.NameSupervisor(Supervisor.Id, Supervisor.Name, director, Morning);
        named.Happenings[^1].By.OnBehalfOfId.ShouldBeNull();
    }

    [Fact]
    public void WhoFollows_BeginsSooner_ByNobodyWhoStandsInForThemAndLooksAfterTheDoctorOnlyByTheProgramme()
    {
        var (from, next) = (Today.AddDays(30), new NamedPerson(Director.Id, Director.Name));
        var member = Wessex.MembershipOf(People.ProgrammeDirector);
        foreach (var by in new[] { For(Stranger, Director), For(Champion, Director), For(Stranger, Supervisor, Director), For(OfTheProgramme, Director) })
        {
            var absence = Wessex.Absence();
            absence.NameNextSupervisor(next, from, Doctor, Morning);
            absence.WhyNotMovedTo(Today, by).ShouldNotBeNull().ShouldStartWith($"{Director.Name}, for whom you stand in, follows");
            Refused(absence, () => absence.MoveHandover(Today, member, by, Morning));
            Refused(absence, () => absence.MoveHandover(from.AddDays(-1), member, by, Morning));
            Refused(absence, () => absence.NameNextSupervisor(next, from.AddDays(-1), by, Morning));
            Refused(absence, () => absence.NameNextSupervisor(next, Today, by, Morning));
            Refused(absence, () => absence.NameSupervisor(Director.Id, Director.Name, by, Morning));
            absence.MoveHandover(from.AddDays(1), member, by, Morning);
            (absence.Happenings[^1].By.OnBehalfOfId is null).ShouldBe(by.Holds(Role.TrainingProgrammeDirector));
        }

        foreach (var by in new[] { For(Supervisor, Director), For(Staff, Director) })
        {
            var absence = Wessex.Absence();
            absence.NameNextSupervisor(next, from, Doctor, Morning);
            absence.MoveHandover(from.AddDays(-1), member, by, Morning);
            absence.NameNextSupervisor(next, from.AddDays(-2), by, Morning);
            absence.Happenings.TakeLast(2).ShouldAllBe(h => h.By.OnBehalfOfId == null);
        }
    }

    [Fact]
    public void NamePartner_InTheSupervisorsName_IsNeverTheSupervisor()
    {
        var people = WestMidlands.Cast;
        var absence = WestMidlands.Absence();
        absence.NamePartner(WestMidlands.Form(Form), WestMidlands.MembershipOf(people.CollegeTutor), people.Trainee.Actor, Morning);
        var deputy = For(people.OtherSupervisor.Actor, people.Supervisor.Actor);

        Refused(absence, () => absence.NamePartner(WestMidlands.Form(Form), WestMidlands.MembershipOf(people.Supervisor), deputy, Morning));
        Refused(absence, () => absence.NamePartner(WestMidlands.Form(Form), WestMidlands.MembershipOf(people.OtherSupervisor), deputy, Morning));
        absence.NamePartner(WestMidlands.Form(Form), WestMidlands.MembershipOf(people.Supervisor), people.Trainee.Actor, Morning);

        absence.PartnerFor(Form).ShouldBeNull("the doctor may choose them");
    }
}
