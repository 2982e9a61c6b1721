using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.People;

public sealed class MembershipTests
{
    private static readonly Actor _staff = Cast.Wessex.Staff.Actor;

    private readonly Membership _membership = new(
        Guid.CreateVersion7(), new DeaneryId(Guid.CreateVersion7()), new Person(new PersonId(Guid.CreateVersion7()), "Uma Demo-Hill", "uma@elsewhere.example"), new Post(), null, null, A.Today);

    [Fact]
    public void Membership_AddedWithoutAnInvitation_NeverAwaits() => _membership.AwaitsAcceptance.ShouldBeFalse();

    [Fact]
    public void Invite_AwaitsUntilTheInvitedPersonAccepts()
    {
        _membership.Invite(_staff, A.Morning);
        var awaitedFirst = _membership.AwaitsAcceptance;

        _membership.Accept(_membership.ActorOn(A.Today), A.Morning);

        awaitedFirst.ShouldBeTrue();
        _membership.AwaitsAcceptance.ShouldBeFalse();
        Events().ShouldBe([new MemberInvited(_membership.PersonId.Value), new InvitationAccepted(_membership.PersonId.Value)]);
    }

    [Fact]
    public void Accept_WithNothingToAccept_IsNoNews()
    {
        _membership.Accept(_membership.ActorOn(A.Today), A.Morning);

        Events().ShouldBeEmpty();
    }

    [Fact]
    public void Accept_BySomebodyElse_IsRefused()
    {
        _membership.Invite(_staff, A.Morning);

        Should.Throw<RuleBrokenException>(() => _membership.Accept(_staff, A.Morning));
        _membership.AwaitsAcceptance.ShouldBeTrue();
    }

    [Fact]
    public void InviteAndAccept_OfAMembershipThatEnded_AreRefused()
    {
        _membership.Invite(_staff, A.Morning);
        _membership.End(_staff, A.Morning);

        Should.Throw<RuleBrokenException>(() => _membership.Invite(_staff, A.Morning));
        Should.Throw<RuleBrokenException>(() => _membership.Accept(_membership.ActorOn(A.Today), A.Morning));
    }

    [Fact]
    public void ActorOn_HoldsTheRolesOfThatDay()
    {
        _membership.Grant(Role.EducationalSupervisor, ScopeKind.Deanery, null, _staff, A.Morning);

        _membership.ActorOn(A.Today).Holds(Role.EducationalSupervisor).ShouldBeTrue();
        _membership.ActorOn(A.Today.AddDays(-1)).Roles.ShouldBeEmpty();
    }

    private IEnumerable<IDomainEvent> Events() => _membership.Happenings.Select(h => h.What);
}
