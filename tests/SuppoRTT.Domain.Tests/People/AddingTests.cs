using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.People;

/// <summary>People who come into the deanery without being named in an absence.</summary>
public sealed class AddingTests
{
    private static readonly Actor _staff = Cast.Wessex.Staff.Actor;

    private static readonly RoleHeld _champion = new(Role.Champion);

    [Fact]
    public void Add_SomebodyNew_GivesTheRole_AndAsksThemIn()
    {
        var member = Expected();

        Add(member, _champion);

        Events(member).ShouldBe([new RoleGiven(member.PersonId.Value, Role.Champion, ScopeKind.Deanery, null, A.Today, null), new MemberInvited(member.PersonId.Value)]);
        (member.AwaitsAcceptance, member.ActorOn(A.Today).Holds(Role.Champion)).ShouldBe((true, true));
    }

    [Fact]
    public void Add_TwiceFromOnePage_IsOnce_AndFromAnotherPageWritesAgain()
    {
        var member = Expected();
        Add(member, _champion);
        var events = member.Happenings.Count;

        member.BeAdded(_champion, new RoleDays(A.Today), 0, new(_staff, 1), A.Morning, _staff.Id);
        member.Happenings.Count.ShouldBe(events);
        Should.Throw<RuleBrokenException>(() => member.BeAdded(_champion, new RoleDays(A.Today), 0, new(_staff, 1), A.Morning, Cast.Wessex.Supervisor.Id));

        Add(member, _champion);
        member.Roles.ShouldHaveSingleItem();
        Events(member).Count(e => e is MemberInvited).ShouldBe(2);
    }

    [Fact]
    public void Add_WhoLeft_IsAMemberAnew_WithoutTheRolesOfThen()
    {
        var member = Expected();
        Add(member, new RoleHeld(Role.DeaneryStaff));
        member.Accept(member.ActorOn(A.Today), A.Morning);
        var later = A.Morning.AddDays(40);
        member.Leave(later.DateInUk.AddDays(-1), member.Version, _staff, later);

        member.BeAdded(_champion, new RoleDays(later.DateInUk), member.Version, new(_staff, 0), later);

        (member.Until, member.AwaitsAcceptance).ShouldBe((null, true));
        member.ActorOn(later.DateInUk).Roles.ShouldBe([_champion]);
    }

    [Fact]
    public void Add_WhoIsNamedAsASupervisorAndNotConfirmed_ConfirmsNobody_AndGivesAnotherRole()
    {
        var member = Expected();
        member.TakePartAsSupervisor([Role.EducationalSupervisor], isConfirmed: false, Cast.Wessex.Trainee.Actor, A.Morning);

        Should.Throw<RuleBrokenException>(() => Add(member, new RoleHeld(Role.EducationalSupervisor)));
        Add(member, _champion);

        member.AwaitsConfirmationAs(Role.EducationalSupervisor).ShouldBeTrue();
        member.Roles.Select(r => r.Role).ShouldBe([Role.EducationalSupervisor, Role.Champion]);
    }

    [Fact]
    public void Add_AMember_OrByAnybodyButStaffOfTheWholeDeanery_OrMoreThanADayAllows_IsRefused()
    {
        var (member, ofAPart) = (Expected(), new Actor(ActorKind.Person, _staff.Id, "Part", [new RoleHeld(Role.DeaneryStaff, ScopeKind.Programme, Cast.Wessex.Post.ProgrammeId)]));
        foreach (var other in Cast.Wessex.Everyone.Where(m => m.Role != Role.DeaneryStaff).Select(m => m.Actor).Append(ofAPart))
        {
            Should.Throw<RuleBrokenException>(() => member.BeAdded(_champion, new RoleDays(A.Today), 0, new(other, 0), A.Morning));
        }

        Should.Throw<RuleBrokenException>(() => member.BeAdded(_champion, new RoleDays(A.Today), 0, new(_staff, InvitationAllowance.MostOfStaff), A.Morning));
        Should.Throw<RuleBrokenException>(() => Add(A.Of("wessex").MembershipOf(Cast.Wessex.Supervisor), _champion));
        member.Happenings.ShouldBeEmpty();
    }

    [Fact]
    public void FirstOfStaff_IsNamedByThePortalOnce_AndAskedIn()
    {
        var (member, portal) = (Expected(), Actor.System("First staff"));

        member.BeFirstOfStaff(portal, A.Morning);
        member.BeFirstOfStaff(portal, A.Morning.AddDays(9));

        member.Roles.ShouldHaveSingleItem().Held.ShouldBe(new RoleHeld(Role.DeaneryStaff));
        Events(member).Count(e => e is MemberInvited).ShouldBe(1);
        Should.Throw<RuleBrokenException>(() => Expected().BeFirstOfStaff(_staff, A.Morning));
    }

    [Fact]
    public void FirstOfStaff_WhoNeverCameAndMadeWay_IsAskedInAgain_AndWhoLeftIsNot()
    {
        var (member, portal) = (Expected(), Actor.System("First staff"));
        member.BeFirstOfStaff(portal, A.Morning);
        member.StandAside(Role.DeaneryStaff, isNamedElsewhere: false, portal, A.Morning);
        member.End(portal, A.Morning);

        member.BeFirstOfStaff(portal, A.Morning);

        (member.Until, member.AwaitsAcceptance, member.ActorOn(A.Today).IsStaffOfAll).ShouldBe((null, true, true));
        Events(member).TakeLast(3).Select(e => e.GetType()).ShouldBe([typeof(MembershipRenewed), typeof(RoleGiven), typeof(MemberInvited)]);
        member.Accept(member.ActorOn(A.Today), A.Morning);
        member.End(portal, A.Morning);
        Should.Throw<RuleBrokenException>(() => member.BeFirstOfStaff(portal, A.Morning));
    }

    [Fact]
    public void Address_OfSomebodyAdded_IsCorrectedByWhoCouldGiveThemTheirRoleOnly()
    {
        var (member, ofAPart) = (Expected(), new Actor(ActorKind.Person, new PersonId(Guid.NewGuid()), "Part", [new RoleHeld(Role.DeaneryStaff, ScopeKind.Programme, Cast.Wessex.Post.ProgrammeId)]));
        Add(member, new RoleHeld(Role.DeaneryStaff));

        Should.Throw<RuleBrokenException>(() => member.CorrectAddress("mine@nhs.example", isOnlyHere: true, member.Version, ofAPart, A.Morning));
        member.CorrectAddress("jo.right@nhs.example", isOnlyHere: true, member.Version, _staff, A.Morning);

        member.Person.Email.ShouldBe("jo.right@nhs.example");
    }

    private static void Add(Membership member, RoleHeld held) => member.BeAdded(held, new RoleDays(A.Today), member.Version, new(_staff, 0), A.Morning);

    private static Membership Expected() => Membership.Expected(new DeaneryId(Cast.IdOf("wessex")), new Person(new PersonId(Guid.NewGuid()), "Jo", "Jo@NHS.example"), A.Today);

    private static IEnumerable<IDomainEvent> Events(Membership member) => member.Happenings.Select(h => h.What);
}
