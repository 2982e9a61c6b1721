using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Tests.Absences;

/// <summary>Where an absence belongs is said by the deanery, with a reason, and never by somebody of their own.</summary>
public sealed class PostsTests : AbsenceTestBase
{
    private static readonly Post _elsewhere = new(ProgrammeId: Guid.Parse("0b0b0b0b-0000-0000-0000-000000000001"));

    [Fact]
    public void ChangePost_ByTheDeanery_HandsTheAbsenceToOthers_AndTheSameAgainChangesNothing()
    {
        var (absence, director) = (Wessex.Absence(), Wessex.Cast.ProgrammeDirector.Actor);
        var (old, version) = (absence.Post, absence.Version);

        absence.ChangePost(_elsewhere, "Moved in August", Wessex.Cast.Staff.Actor, Morning, version);
        absence.ChangePost(_elsewhere, "Moved in August", Wessex.Cast.Staff.Actor, Morning, version);

        Events(absence).Last().ShouldBe(PostChanged.Of(old, _elsewhere));
        Events(absence).Count(e => e is PostChanged).ShouldBe(1);
        absence.AudiencesOf(director, "pre-absence").ShouldBeEmpty("It is not theirs any more");
        absence.Supervisor!.PersonId.ShouldBe(Wessex.Cast.Supervisor.Id);
        Refused(absence, () => absence.ChangePost(old, "Back again", Wessex.Cast.Staff.Actor, Morning, version - 1)).Message.ShouldContain("changed");
        Refused(absence, () => absence.ChangePost(old, " ", Wessex.Cast.Staff.Actor, Morning)).Message.ShouldContain("reason");
    }

    [Fact]
    public void Post_IsSeenByThoseWhoLookAfterIt()
    {
        var absence = Wessex.Absence();

        foreach (var role in new[] { Role.TrainingProgrammeDirector, Role.CollegeTutor, Role.HeadOfSchool, Role.Champion, Role.DeaneryStaff })
        {
            absence.SeesPost(Of(role, ScopeKind.School, absence.Post.SchoolId)).ShouldBeTrue($"{role}");
            absence.SeesPost(Of(role, ScopeKind.School, Guid.NewGuid())).ShouldBeFalse($"{role} elsewhere");
        }

        static Actor Of(Role role, ScopeKind scope, Guid? place) => new(ActorKind.Person, new PersonId(Guid.NewGuid()), "Una Demo-Lund", [new RoleHeld(role, scope, place)]);
    }

    [Fact]
    public void ChangePost_ByAnybodyElse_OrOfOnesOwn_IsRefused()
    {
        var absence = Wessex.Absence();
        var ownStaff = new Actor(ActorKind.Person, Wessex.Cast.Trainee.Id, Wessex.Cast.Trainee.Name, [new RoleHeld(Role.Trainee), new RoleHeld(Role.DeaneryStaff)]);

        foreach (var by in new[] { Wessex.Cast.Trainee.Actor, Wessex.Cast.Supervisor.Actor, Wessex.Cast.ProgrammeDirector.Actor, ownStaff })
        {
            Refused(absence, () => absence.ChangePost(_elsewhere, "A reason", by, Morning)).Message.ShouldContain("Only the deanery");
        }
    }
}
