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
    public void EndRole_KeepsItThroughItsLastDay_AndTheOthersAfterIt()
    {
        var role = _member.Roles.Single(r => r.Role == Role.EducationalSupervisor).Id;

        _member.EndRole(role, A.Today, _staff, A.Morning);
        var version = _member.Version;
        _member.EndRole(role, A.Today, _staff, A.Morning, version - 1);

        _member.Version.ShouldBe(version);
        _member.ActorOn(A.Today).Holds(Role.EducationalSupervisor).ShouldBeTrue();
        _member.ActorOn(A.Today.AddDays(1)).Roles.Select(r => r.Role).ShouldBe([Role.Champion]);
        _member.Happenings[^1].What.ShouldBe(new RoleEnded(_member.PersonId.Value, Role.EducationalSupervisor));
        Should.Throw<RuleBrokenException>(() => _member.EndRole(role, A.Today.AddDays(-1), _staff, A.Morning)).Message.ShouldContain("ended already");
    }

    [Fact]
    public void Leave_EndsTheMembershipAfterItsLastDay_Once()
    {
        _member.Leave(A.Today.AddDays(-1), _staff, A.Morning);
        _member.Leave(A.Today.AddDays(-1), _staff, A.Morning);

        _member.Until.ShouldBe(A.Today);
        _member.Happenings.Count(h => h.What is MembershipEnded).ShouldBe(1);
        Should.Throw<RuleBrokenException>(() => _member.Leave(A.Today, _staff, A.Morning));
    }

    [Fact]
    public void Ending_IsForStaffOfTheWholeDeanery_NeverOnesOwn_NorAhead_NorFromAnOldPage()
    {
        var role = _member.Roles[0].Id;
        var ofATrust = new Actor(ActorKind.Person, _staff.Id, _staff.Name, [new RoleHeld(Role.DeaneryStaff, ScopeKind.Trust, Guid.NewGuid())]);
        var themselves = new Actor(ActorKind.Person, _member.PersonId, "Uma", [new RoleHeld(Role.DeaneryStaff)]);

        foreach (var actor in new[] { ofATrust, themselves, Cast.Wessex.Supervisor.Actor, Cast.Wessex.ProgrammeDirector.Actor })
        {
            _member.MayBeEndedBy(actor).ShouldBeFalse();
            Should.Throw<RuleBrokenException>(() => _member.EndRole(role, A.Today, actor, A.Morning));
            Should.Throw<RuleBrokenException>(() => _member.Leave(A.Today, actor, A.Morning));
        }

        Should.Throw<RuleBrokenException>(() => _member.Leave(A.Today.AddDays(1), _staff, A.Morning)).Message.ShouldContain("future");
        Should.Throw<RuleBrokenException>(() => _member.EndRole(role, A.Today, _staff, A.Morning, _member.Version - 1));
        Should.Throw<RuleBrokenException>(() => _member.EndRole(Guid.NewGuid(), A.Today, _staff, A.Morning));
    }

    private static Membership Member()
    {
        var member = new Membership(Guid.CreateVersion7(), new DeaneryId(Guid.CreateVersion7()), new Person(new PersonId(Guid.CreateVersion7()), "Uma Demo-Hill", "uma@elsewhere.example"), new Post(), null, null, A.Today.AddYears(-1));
        member.Grant(Role.EducationalSupervisor, ScopeKind.Deanery, null, Actor.System("tests"), A.Morning.AddDays(-9));
        member.Grant(Role.Champion, ScopeKind.Deanery, null, Actor.System("tests"), A.Morning.AddDays(-9));
        return member;
    }
}
