using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Notes;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Absences;

/// <summary>Three kinds of note, each for its readers alone.</summary>
public sealed class NoteTests : AbsenceTestBase
{
    private static Cast Cast => Wessex.Cast;

    [Fact]
    public void Write_BetweenDoctorAndSupervisor_IsReadByThemWhileTheyAreThat()
    {
        var absence = Wessex.Absence();
        var note = Write(absence, NoteKind.BetweenUs, Cast.Supervisor.Actor);

        Readers(absence, note).ShouldBe([Cast.Trainee, Cast.Supervisor]);
        absence.NameSupervisor(Cast.OtherSupervisor.Id, Cast.OtherSupervisor.Name, Cast.Trainee.Actor, Morning);
        Readers(absence, note).ShouldBe([Cast.Trainee]);

        note.Share(absence, Cast.OtherSupervisor.Id, Cast.Trainee.Actor, Morning);
        Readers(absence, note).ShouldBe([Cast.Trainee, Cast.OtherSupervisor]);
        LastEvent(absence).ShouldBe(new NoteShared());
        Should.Throw<RuleBrokenException>(() => note.Share(absence, Cast.Supervisor.Id, Cast.Trainee.Actor, Morning));
        Should.Throw<RuleBrokenException>(() => note.Share(absence, Cast.OtherSupervisor.Id, Cast.OtherSupervisor.Actor, Morning));
    }

    [Fact]
    public void Write_ForTheTeam_IsNeverReadByTheDoctorEvenIfTheyAreStaff()
    {
        var absence = Wessex.Absence();
        var note = Write(absence, NoteKind.Team, Cast.Champion.Actor);
        var doctorInTheTeam = new Actor(ActorKind.Person, Cast.Trainee.Id, Cast.Trainee.Name, [new RoleHeld(Role.Trainee), new RoleHeld(Role.DeaneryStaff)]);

        Readers(absence, note).ShouldBe([Cast.ProgrammeDirector, Cast.CollegeTutor, Cast.Champion, Cast.Staff]);
        absence.SeesNote(doctorInTheTeam, note).ShouldBeFalse();
        Should.Throw<RuleBrokenException>(() => Write(absence, NoteKind.Team, doctorInTheTeam));
        Should.Throw<RuleBrokenException>(() => Write(absence, NoteKind.Team, Cast.Supervisor.Actor));
    }

    /// <summary>In the West Midlands a programme director may supervise.</summary>
    [Fact]
    public void Write_ForTheTeam_IsNotReadByWhoSupervisesNow_NorInTheirName_WhateverElseTheyAre()
    {
        var (absence, people) = (WestMidlands.Absence(), WestMidlands.Cast);
        var director = people.ProgrammeDirector.Actor;
        var note = Write(absence, NoteKind.Team, director);
        var deputy = new Actor(ActorKind.Person, people.OtherSupervisor.Id, people.OtherSupervisor.Name, people.OtherSupervisor.Actor.Roles) { StandsInFor = [director] };
        (absence.SeesNote(director, note), absence.SeesNote(deputy, note)).ShouldBe((true, true));

        absence.NameSupervisor(director.Id, director.Name, people.Trainee.Actor, Morning);

        (absence.SeesNote(director, note), absence.SeesNote(deputy, note), absence.SeesNote(people.CollegeTutor.Actor, note)).ShouldBe((false, false, true));
        (absence.MayWriteNote(director, NoteKind.Team), absence.MayWriteNote(director, NoteKind.BetweenUs)).ShouldBe((false, true));
    }

    [Fact]
    public void Write_ForOneself_LeavesTheAbsenceAsItWas()
    {
        var absence = Wessex.Absence();
        var (version, events) = (absence.Version, Events(absence).Count());
        var note = Write(absence, NoteKind.OnlyMine, Cast.Supervisor.Actor);
        note.Correct(absence, "Otherwise", note.Version, Cast.Supervisor.Actor, Morning);
        note.Withdraw(absence, Cast.Supervisor.Actor, Morning);

        Readers(absence, note).ShouldBe([Cast.Supervisor]);
        (absence.Version, Events(absence).Count()).ShouldBe((version, events));
        (note.Text, note.Changes.Count).ShouldBe(("", 0));
        note.Happenings.Select(h => h.What.GetType()).ShouldBe([typeof(OwnNoteWritten), typeof(OwnNoteCorrected), typeof(OwnNoteWithdrawn)]);
    }

    [Fact]
    public void Correct_ByAnotherReaderOrOfAnOlderPage_IsRefused()
    {
        var absence = Wessex.Absence();
        var note = Write(absence, NoteKind.BetweenUs, Cast.Trainee.Actor);

        Should.Throw<RuleBrokenException>(() => note.Correct(absence, "Mine now", note.Version, Cast.Supervisor.Actor, Morning));
        Should.Throw<RuleBrokenException>(() => note.Correct(absence, "Mine now", note.Version - 1, Cast.Trainee.Actor, Morning));
        Should.Throw<RuleBrokenException>(() => note.Withdraw(absence, Cast.Staff.Actor, Morning));
        Should.Throw<RuleBrokenException>(() => note.Correct(absence, new string('x', Note.LongestText + 1), note.Version, Cast.Trainee.Actor, Morning));
        note.Text.ShouldBe("About nights");
    }

    [Fact]
    public void Write_WhenTheSupervisorChangedMeanwhile_IsRefused() => Should.Throw<RuleBrokenException>(() =>
        Note.Write(Wessex.Absence(), new NewNote(NoteKind.BetweenUs, "For the other", Cast.OtherSupervisor.Id), null, Cast.Trainee.Actor, Morning));

    private static Note Write(Absence absence, NoteKind kind, Actor by) =>
        Note.Write(absence, new NewNote(kind, "About nights", absence.Supervisor?.PersonId), null, by, Morning)!;

    private static IEnumerable<Member> Readers(Absence absence, Note note) => Cast.Everyone.Where(m => absence.SeesNote(m.Actor, note)).OrderBy(m => m.Role).ThenBy(m => m == Cast.OtherSupervisor);
}
