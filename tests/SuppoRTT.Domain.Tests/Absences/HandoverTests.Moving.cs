using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Absences;

/// <summary>A change of supervisor that is moved, taken back or overtaken.</summary>
public sealed partial class HandoverTests
{
    [Fact]
    public void MoveHandover_ToALaterDay_Waits_AndToADayThatHasCome_IsNow()
    {
        var absence = Wessex.Absence();
        absence.NameNextSupervisor(Next, Rotation, Doctor, Morning);

        absence.MoveHandover(Rotation.AddDays(10), Member, Staff, Morning);
        absence.HandOver(Member, _portal, OnTheDay);
        absence.Supervisor!.PersonId.ShouldBe(Supervisor.Id);
        absence.MoveHandover(Rotation, Member, Staff, OnTheDay);

        (absence.Supervisor!.PersonId, absence.Next).ShouldBe((Stranger.Id, null));
        Events(absence).ShouldContain(new NextSupervisorMoved(Stranger.Id.Value, Rotation.AddDays(10)));
    }

    [Fact]
    public void MoveHandover_ByWhoFollows_IsToALaterDayOnly_UnlessTheyAreStaff()
    {
        var director = People.ProgrammeDirector;
        var alsoStaff = new Actor(ActorKind.Person, director.Id, director.Name, [.. director.Actor.Roles, new RoleHeld(Role.DeaneryStaff)]);
        var absence = Wessex.Absence();
        absence.NameNextSupervisor(new NamedPerson(director.Id, director.Name), Rotation, Doctor, Morning);

        absence.WhyNotMovedTo(Today, director.Actor).ShouldNotBeNull().ShouldStartWith("You follow as the supervisor, so you can move the day to a later one only.");
        foreach (var free in new[] { Doctor, Supervisor, Staff, alsoStaff })
        {
            absence.WhyNotMovedTo(Today, free).ShouldBeNull();
        }

        Refused(absence, a => a.MoveHandover(Today, Wessex.MembershipOf(director), director.Actor, Morning));
        absence.MoveHandover(Rotation.AddDays(3), Wessex.MembershipOf(director), director.Actor, Morning);
        absence.Next!.From.ShouldBe(Rotation.AddDays(3));
    }

    [Fact]
    public void MoveHandover_ToToday_ToWhoIsNotThereAnyMore_IsRefused()
    {
        var absence = Wessex.Absence();
        absence.NameNextSupervisor(Next, Rotation, Doctor, Morning);

        Refused(absence, a => a.MoveHandover(Today, null, Staff, Morning));
    }

    [Fact]
    public void TakeBackHandover_BeforeTheDay_LeavesEverythingAsItWas()
    {
        var absence = Wessex.Absence();
        absence.NameNextSupervisor(Next, Rotation, Doctor, Morning);

        absence.TakeBackHandover(People.ProgrammeDirector.Actor, Morning);
        absence.HandOver(Member, _portal, OnTheDay);

        (absence.Supervisor!.PersonId, absence.IsNext(Stranger)).ShouldBe((Supervisor.Id, false));
        Refused(absence, a => a.TakeBackHandover(Doctor, Morning));
        Refused(absence, a => a.MoveHandover(Rotation, Member, Doctor, Morning));
    }

    [Fact]
    public void NameSupervisor_OfWhoWasToFollow_MakesTheChangeAtOnce()
    {
        var absence = Wessex.Absence();
        absence.NameNextSupervisor(Next, Rotation, Doctor, Morning);

        absence.NameSupervisor(Stranger.Id, Stranger.Name, Doctor, Morning);

        (absence.Supervisor!.PersonId, absence.Next).ShouldBe((Stranger.Id, null));
    }

    [Fact]
    public void NameSupervisor_AfterItWasSaidThatNobodyIsKnownYet_IsNotUndoneOnThatDay()
    {
        var absence = Wessex.Absence();
        absence.NameNextSupervisor(null, Rotation, Doctor, Morning);

        absence.NameSupervisor(Stranger.Id, Stranger.Name, Doctor, Morning);
        absence.HandOver(null, Actor.System("The day"), OnTheDay);

        (absence.Supervisor!.PersonId, absence.Next).ShouldBe((Stranger.Id, null));
    }

    [Fact]
    public void Verbs_FromAStalePage_AreRefused()
    {
        var absence = Wessex.Absence();
        Refused(absence, a => a.NameNextSupervisor(Next, Rotation, Doctor, Morning, a.Version - 1));
        Refused(absence, a => a.LeaveSupervisorOpen(Doctor, Morning, a.Version - 1));
        absence.NameNextSupervisor(Next, Rotation, Doctor, Morning);

        Refused(absence, a => a.MoveHandover(Rotation.AddDays(1), Member, Doctor, Morning, a.Version - 1));
        Refused(absence, a => a.TakeBackHandover(Doctor, Morning, a.Version - 1));
        Refused(absence, a => a.HandOver(Member, Stranger, OnTheDay));
    }
}
