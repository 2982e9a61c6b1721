using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.People;

/// <summary>Roles that the deanery gives and ends.</summary>
public sealed class GiveRoleTests
{
    private static readonly A _a = A.Of("wessex");
    private static readonly RoleHeld _champion = new(Role.Champion, ScopeKind.Programme, _a.Cast.Post.ProgrammeId);

    private readonly Membership _member = _a.MembershipOf(_a.Cast.Supervisor);

    [Fact]
    public void Give_Twice_IsOneRole_AndAnotherOnSomeOfItsDaysIsRefused()
    {
        Give(_champion);
        Give(_champion);

        _member.Roles.Count(r => r.Role == Role.Champion).ShouldBe(1);
        Should.Throw<RuleBrokenException>(() => Give(_champion, new RoleDays(A.Today.AddDays(9))));
    }

    [Fact]
    public void Give_ByAnybodyButStaff_OrToOneself_IsRefused()
    {
        foreach (var other in _a.Cast.Everyone.Where(m => m.Role != Role.DeaneryStaff))
        {
            Should.Throw<RuleBrokenException>(() => Give(_champion, by: other.Actor));
        }

        var own = _a.MembershipOf(_a.Cast.Staff);
        Should.Throw<RuleBrokenException>(() => own.GiveRole(_champion, new RoleDays(A.Today), own.Version, _a.Cast.Staff.Actor, A.Morning));
    }

    [Fact]
    public void Give_InThePast_OrEndingBeforeItBegins_IsRefused()
    {
        Should.Throw<RuleBrokenException>(() => Give(_champion, new RoleDays(A.Today.AddDays(-1))));
        Should.Throw<RuleBrokenException>(() => Give(_champion, new RoleDays(A.Today.AddDays(5), A.Today.AddDays(4))));
    }

    [Fact]
    public void TakeAway_BringsAnEndForward_AndNeverIntoThePast()
    {
        Give(_champion, new RoleDays(A.Today, A.Today.AddDays(90)));
        var role = _member.Roles.Single(r => r.Role == Role.Champion);

        TakeAway(role.Id, A.Today.AddDays(10));
        role.Until.ShouldBe(A.Today.AddDays(10));
        Should.Throw<RuleBrokenException>(() => TakeAway(role.Id, A.Today.AddDays(-2)));
        TakeAway(role.Id, A.Today.AddDays(-1));
        _member.ActorOn(A.Today).Holds(Role.Champion).ShouldBeFalse();
        Should.Throw<RuleBrokenException>(() => TakeAway(role.Id, A.Today.AddDays(3)));
    }

    private void Give(RoleHeld held, RoleDays? days = null, Actor? by = null) => _member.GiveRole(held, days ?? new RoleDays(A.Today), _member.Version, by ?? _a.Cast.Staff.Actor, A.Morning);

    private void TakeAway(Guid role, DateOnly lastDay) => _member.TakeRoleAway(role, lastDay, _member.Version, _a.Cast.Staff.Actor, A.Morning);
}
