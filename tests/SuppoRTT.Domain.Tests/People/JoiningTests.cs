using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.People;

public sealed class JoiningTests
{
    private static readonly Actor _doctor = Cast.Wessex.Trainee.Actor;

    private static readonly DateTimeOffset _later = A.Morning.AddDays(40);

    [Fact]
    public void TakePart_WhoIsExpected_IsAskedInIfTheyMayBeWrittenTo()
    {
        var (asked, spared) = (Expected(), Expected());

        asked.TakePart(Role.Trainee, mayWrite: true, _doctor, A.Morning);
        spared.TakePart(Role.Trainee, mayWrite: false, _doctor, A.Morning);

        Events(asked).ShouldBe([new RoleGranted(asked.PersonId.Value, Role.Trainee, ScopeKind.Deanery, null), new MemberInvited(asked.PersonId.Value)]);
        Events(spared).ShouldBe([new RoleGranted(spared.PersonId.Value, Role.Trainee, ScopeKind.Deanery, null)]);
        (asked.AwaitsAcceptance, spared.AwaitsAcceptance).ShouldBe((true, true));
    }

    [Fact]
    public void TakePart_AMember_GetsTheRoleOnceAndNoInvitation()
    {
        var member = Expected();
        member.TakePart(Role.TrainingProgrammeDirector, mayWrite: false, _doctor, A.Morning);
        member.Accept(new Actor(ActorKind.Person, member.PersonId, "Jo", []), A.Morning);
        member.ForgetHappenings();

        member.TakePart(Role.EducationalSupervisor, mayWrite: true, _doctor, A.Morning);
        member.TakePart(Role.EducationalSupervisor, mayWrite: true, _doctor, A.Morning);

        Events(member).ShouldHaveSingleItem().ShouldBeOfType<RoleGranted>();
        member.AwaitsAcceptance.ShouldBeFalse();
    }

    [Fact]
    public void TakePart_ASupervisorWithAScope_NeedsNoSecondRole()
    {
        var member = Expected();
        member.Grant(Role.EducationalSupervisor, ScopeKind.Trust, Guid.NewGuid(), _doctor, A.Morning);

        member.TakePart(Role.EducationalSupervisor, mayWrite: false, _doctor, A.Morning);

        member.Roles.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(Role.TrainingProgrammeDirector, Role.TrainingProgrammeDirector)]
    [InlineData(Role.Champion, Role.Champion, Role.EducationalSupervisor)]
    public void TakePartAsSupervisor_AMember_KeepsTheirRolesAndGetsNoneSilently(Role own, params Role[] held)
    {
        var member = Expected();
        member.Grant(own, ScopeKind.Deanery, null, _doctor, A.Morning);

        member.TakePartAsSupervisor([Role.EducationalSupervisor, Role.TrainingProgrammeDirector], isConfirmed: false, _doctor, A.Morning);

        member.Roles.Select(r => r.Role).ShouldBe(held);
        member.ActorOn(A.Today).IsConfirmedAs(Role.EducationalSupervisor).ShouldBeFalse();
        member.AwaitsConfirmation.ShouldBe(held.Length > 1);
    }

    [Fact]
    public void TakePartAsSupervisor_OfWhomTheDeaneryNames_IsConfirmedByThat()
    {
        var member = Expected();
        member.TakePartAsSupervisor([Role.EducationalSupervisor], isConfirmed: false, _doctor, A.Morning);

        member.TakePartAsSupervisor([Role.EducationalSupervisor], isConfirmed: true, Cast.Wessex.Staff.Actor, A.Morning);

        member.AwaitsConfirmation.ShouldBeFalse();
        Events(member).ShouldContain(new RoleConfirmed(member.PersonId.Value, Role.EducationalSupervisor));
    }

    [Fact]
    public void TakePart_WhoLeft_IsAMemberAnewWithoutTheRolesOfThen()
    {
        var member = Expected();
        member.Grant(Role.DeaneryStaff, ScopeKind.Deanery, null, _doctor, A.Morning);
        member.End(_doctor, A.Morning.AddDays(20));

        member.TakePart(Role.EducationalSupervisor, mayWrite: true, _doctor, _later);

        (member.Until, member.AwaitsAcceptance).ShouldBe((null, true));
        member.Roles.Where(r => r.HeldOn(_later.DateInUk)).Select(r => r.Role).ShouldBe([Role.EducationalSupervisor]);
        Events(member).ShouldContain(new MembershipRenewed(member.PersonId.Value));
    }

    [Fact]
    public void TakePart_WhoLeftToday_DoesNotHoldTheRolesOfThenForTheRestOfTheDay()
    {
        var member = Expected();
        member.Grant(Role.DeaneryStaff, ScopeKind.Deanery, null, _doctor, A.Morning);
        member.End(_doctor, A.Morning);

        member.TakePart(Role.EducationalSupervisor, mayWrite: false, _doctor, A.Morning);

        member.ActorOn(A.Today).Holds(Role.DeaneryStaff).ShouldBeFalse();
    }

    [Fact]
    public void StandAside_WhoNeverCame_LosesTheRoleUnlessNamedElsewhere()
    {
        var (gone, kept) = (Expected(), Expected());
        foreach (var (member, isNamedElsewhere) in new[] { (gone, false), (kept, true) })
        {
            member.TakePart(Role.EducationalSupervisor, mayWrite: true, _doctor, A.Morning);
            member.ForgetHappenings();
            member.StandAside(Role.EducationalSupervisor, isNamedElsewhere, _doctor, A.Morning);
            member.StandAside(Role.EducationalSupervisor, isNamedElsewhere, _doctor, A.Morning);
        }

        Events(gone).ShouldBe([new RoleEnded(gone.PersonId.Value, Role.EducationalSupervisor)]);
        Events(kept).ShouldBeEmpty();
        (gone.ActorOn(A.Today).Holds(Role.EducationalSupervisor), kept.ActorOn(A.Today).Holds(Role.EducationalSupervisor)).ShouldBe((false, true));
    }

    [Fact]
    public void StandAside_WhoHasCome_StaysASupervisor()
    {
        var member = Expected();
        member.TakePart(Role.EducationalSupervisor, mayWrite: true, _doctor, A.Morning);
        member.Accept(new Actor(ActorKind.Person, member.PersonId, "Jo", []), A.Morning);

        member.StandAside(Role.EducationalSupervisor, isNamedElsewhere: false, _doctor, A.Morning);

        member.ActorOn(A.Today).Holds(Role.EducationalSupervisor).ShouldBeTrue();
    }

    [Fact]
    public void Invitations_OfOneDay_AreLimitedAndForStaffMoreSo()
    {
        var staff = Cast.Wessex.Staff.Actor;

        Should.NotThrow(() => new InvitationAllowance(_doctor, 9).MustHaveRoom());
        Should.Throw<RuleBrokenException>(() => new InvitationAllowance(_doctor, 10).MustHaveRoom()).Message
            .ShouldBe("You have invited 10 people today, and 10 is the most for one day. You can invite more tomorrow, or ask your deanery if it cannot wait.");
        new InvitationAllowance(staff, 99).Problem.ShouldBeNull();
        new InvitationAllowance(staff, 100).Problem.ShouldNotBeNull();
    }

    [Fact]
    public void TakePart_WhoLeft_BringsBackNoRoleOfThen_HoweverLongItWasToBeHeld()
    {
        var member = Expected();
        member.Grant(Role.DeaneryStaff, ScopeKind.Deanery, null, _doctor, A.Morning);
        member.TakeRoleAway(member.Roles.Single().Id, A.Today.AddYears(2), member.Version, Cast.Wessex.Staff.Actor, A.Morning);
        member.Leave(_later.DateInUk, member.Version, Cast.Wessex.Staff.Actor, _later);

        member.TakePartAsSupervisor([Role.EducationalSupervisor], isConfirmed: false, _doctor, _later.AddDays(5));

        member.ActorOn(_later.AddDays(5).DateInUk).Roles.Select(r => r.Role).ShouldBe([Role.EducationalSupervisor]);
    }

    [Fact]
    public void TakePart_WhoseRoleBeginsLater_HoldsItFromNowOn()
    {
        var member = Expected();
        member.GiveRole(new RoleHeld(Role.EducationalSupervisor), new RoleDays(A.Today.AddDays(90), null), member.Version, Cast.Wessex.Staff.Actor, A.Morning);

        member.TakePart(Role.EducationalSupervisor, mayWrite: false, _doctor, A.Morning);

        member.ActorOn(A.Today).Holds(Role.EducationalSupervisor).ShouldBeTrue();
    }

    private static Membership Expected() => Membership.Expected(new DeaneryId(Cast.IdOf("wessex")), new Person(new PersonId(Guid.NewGuid()), "Jo", "Jo@NHS.example"), A.Today);

    private static IEnumerable<IDomainEvent> Events(Membership member) => member.Happenings.Select(h => h.What);
}
