using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.People;

public sealed class LeavingTests
{
    private static readonly Actor _staff = Cast.Wessex.Staff.Actor;

    private readonly Membership _member = Member();

    [Fact]
    public void Leave_EndsTheMembershipAfterItsLastDay_Once()
    {
        var read = _member.Version;

        _member.Leave(A.Today.AddDays(-1), read, _staff, A.Morning);
        _member.Leave(A.Today.AddDays(-1), read, _staff, A.Morning);

        _member.Until.ShouldBe(A.Today);
        _member.Happenings.Count(h => h.What is MembershipEnded).ShouldBe(1);
        Should.Throw<RuleBrokenException>(() => _member.Leave(A.Today, _member.Version, _staff, A.Morning));
    }

    [Fact]
    public void Ending_IsForStaffOfTheWholeDeanery_NeverOnesOwn_NorAhead_NorFromAnOldPage()
    {
        var ofATrust = new Actor(ActorKind.Person, _staff.Id, _staff.Name, [new RoleHeld(Role.DeaneryStaff, ScopeKind.Trust, Guid.NewGuid())]);
        var themselves = new Actor(ActorKind.Person, _member.PersonId, "Uma", [new RoleHeld(Role.DeaneryStaff)]);

        foreach (var actor in new[] { ofATrust, themselves, Cast.Wessex.Supervisor.Actor, Cast.Wessex.ProgrammeDirector.Actor })
        {
            _member.MayBeEndedBy(actor).ShouldBeFalse();
            Should.Throw<RuleBrokenException>(() => _member.Leave(A.Today, _member.Version, actor, A.Morning));
        }

        Should.Throw<RuleBrokenException>(() => _member.Leave(A.Today.AddDays(1), _member.Version, _staff, A.Morning)).Message.ShouldContain("future");
        Should.Throw<RuleBrokenException>(() => _member.Leave(A.Today, _member.Version - 1, _staff, A.Morning));
    }

    [Fact]
    public void WithoutSince_IsTheDayAfterTheLastOfTheRoles_OrTheOneOnWhichTheyLeft()
    {
        Role[] supervising = [Role.EducationalSupervisor, Role.CollegeTutor];
        _member.WithoutSince(supervising).ShouldBeNull();

        _member.TakeRoleAway(_member.Roles[0].Id, A.Today.AddDays(4), _member.Version, _staff, A.Morning);
        _member.WithoutSince(supervising).ShouldBe(A.Today.AddDays(5));
        _member.WithoutSince([Role.EducationalSupervisor, Role.Champion]).ShouldBeNull();
        _member.WithoutSince([Role.CollegeTutor]).ShouldBeNull();

        _member.Leave(A.Today.AddDays(-1), _member.Version, _staff, A.Morning);
        _member.WithoutSince(supervising).ShouldBe(A.Today);
        _member.WithoutSince([Role.CollegeTutor]).ShouldBe(A.Today);
    }

    private static Membership Member()
    {
        var member = new Membership(Guid.CreateVersion7(), new DeaneryId(Guid.CreateVersion7()), new Person(new PersonId(Guid.CreateVersion7()), "Uma Demo-Hill", "uma@elsewhere.example"), new Post(), null, null, A.Today.AddYears(-1));
        member.Grant(Role.EducationalSupervisor, ScopeKind.Deanery, null, Actor.System("tests"), A.Morning.AddDays(-9));
        member.Grant(Role.Champion, ScopeKind.Deanery, null, Actor.System("tests"), A.Morning.AddDays(-9));
        return member;
    }
}
