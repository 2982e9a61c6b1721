using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.People;

/// <summary>Who stands in for a member, on which days.</summary>
public sealed class DeputiesTests
{
    private const Role Supervising = Role.EducationalSupervisor;

    private static readonly A _a = A.Of("wessex");
    private static readonly DeputyDays _days = new(A.Today, A.Today.AddDays(14));

    private readonly Membership _member = _a.MembershipOf(_a.Cast.Supervisor);
    private readonly Membership _deputy = _a.MembershipOf(_a.Cast.OtherSupervisor);

    private static Actor Sam => _a.Cast.Supervisor.Actor;

    private static Actor Staff => _a.Cast.Staff.Actor;

    [Fact]
    public void Name_ByTheMember_StandsFromTheFirstDayThroughTheLast_AndTwiceIsOne()
    {
        Name();
        Name();

        var named = _member.Deputies.ShouldHaveSingleItem();
        new[] { -1, 0, 14, 15 }.Select(d => named.StandsOn(A.Today.AddDays(d))).ShouldBe([false, true, true, false]);
        (named.NamedById, named.Reason).ShouldBe((Sam.Id, null));
        _member.Happenings[^1].What.ShouldBe(new DeputyNamed(Sam.Id.Value, _deputy.PersonId.Value, Supervising, _days.From, _days.Until));
    }

    [Fact]
    public void Name_ByStaff_NeedsAReason_AndNobodyElseNamesForThem()
    {
        Should.Throw<RuleBrokenException>(() => Name(by: Staff)).Message.ShouldBe("A reason is needed.");
        Name(by: Staff, reason: " Away since Monday ");
        _member.Deputies.ShouldHaveSingleItem().Reason.ShouldBe("Away since Monday");
        foreach (var other in _a.Cast.Everyone.Where(m => m != _a.Cast.Staff && m != _a.Cast.Supervisor))
        {
            Should.Throw<RuleBrokenException>(() => Name(by: other.Actor, reason: "I want to", days: new DeputyDays(A.Today.AddDays(30), A.Today.AddDays(31))));
        }
    }

    [Fact]
    public void Name_OfOneself_OfOtherRoles_ForTooLong_OrInThePast_IsRefused()
    {
        Should.Throw<RuleBrokenException>(() => Name(_member)).Message.ShouldBe("Nobody is their own deputy.");
        Should.Throw<RuleBrokenException>(() => Name(_a.MembershipOf(_a.Cast.CollegeTutor)));
        Should.Throw<RuleBrokenException>(() => Name(days: new DeputyDays(A.Today, A.Today.AddMonths(6))));
        Name(days: new DeputyDays(A.Today, A.Today.AddMonths(6).AddDays(-1)));
        Should.Throw<RuleBrokenException>(() => Name(days: new DeputyDays(A.Today.AddDays(-1), A.Today)));
        Should.Throw<RuleBrokenException>(() => _a.MembershipOf(_a.Cast.Staff).NameDeputy(_deputy, [], Role.DeaneryStaff, _days, null, 1, Staff, A.Morning), "staff have colleagues, not deputies");
    }

    [Fact]
    public void Name_OfWhoHoldsTheRoleOnSomeOfTheDaysOnly_OrWaitsToBeConfirmed_IsRefused()
    {
        _deputy.TakeRoleAway(_deputy.Roles[0].Id, A.Today.AddDays(7), _deputy.Version, Staff, A.Morning);
        Should.Throw<RuleBrokenException>(() => Name());
        var invited = _a.MembershipOf(_a.Cast.Champion);
        invited.TakePartInForm(Supervising, isConfirmed: false, Sam, A.Morning);
        Should.Throw<RuleBrokenException>(() => Name(invited));
    }

    [Fact]
    public void Name_OnDaysOfAnother_OrOfWhoHasADeputyThen_IsRefused_InWords()
    {
        Name();
        Should.Throw<RuleBrokenException>(() => Name(days: new DeputyDays(A.Today.AddDays(14), A.Today.AddDays(20)))).Message.ShouldContain("Somebody stands in for this role on some of these days already");
        Name(days: new DeputyDays(A.Today.AddDays(15), A.Today.AddDays(20)));

        var third = _a.MembershipOf(_a.Cast.Champion);
        third.TakePartInForm(Supervising, isConfirmed: true, Staff, A.Morning);
        third.NameDeputy(_deputy, [], Supervising, _days, null, third.Version, _a.Cast.Champion.Actor, A.Morning);
        Should.Throw<RuleBrokenException>(() => _deputy.NameDeputy(third, [], Supervising, _days, null, _deputy.Version, _a.Cast.OtherSupervisor.Actor, A.Morning)).Message.ShouldContain("A deputy has no deputy");
    }

    [Fact]
    public void NameOrChange_ByADeputy_OnDaysOnWhichTheyStandInForAnother_IsRefused_InWords()
    {
        var third = _a.MembershipOf(_a.Cast.Champion);
        third.TakePartInForm(Supervising, isConfirmed: true, Staff, A.Morning);
        third.NameDeputy(_member, [], Supervising, _days, null, third.Version, _a.Cast.Champion.Actor, A.Morning);
        var (standsIn, after) = (third.Deputies[0], new DeputyDays(_days.Until.AddDays(1), _days.Until.AddDays(3)));

        Should.Throw<RuleBrokenException>(() => Name(standsIn: standsIn)).Message.ShouldContain("nobody would do that work");
        Name(days: after, standsIn: standsIn);
        Should.Throw<RuleBrokenException>(() => Change(_member.Deputies[0].Id, after with { From = _days.Until }, standsIn)).Message.ShouldContain("nobody would do that work");
        third.EndDeputy(standsIn.Id, _a.Cast.Champion.Actor, A.Morning);
        Name(standsIn: standsIn);
    }

    [Fact]
    public void Name_OfSomebodyOfAnotherDeanery_IsRefused()
    {
        var elsewhere = A.Of("west-midlands");
        Should.Throw<RuleBrokenException>(() => Name(elsewhere.MembershipOf(elsewhere.Cast.OtherSupervisor))).Message.ShouldBe("They do not belong to this deanery.");
        _member.Deputies.ShouldBeEmpty();
    }

    [Fact]
    public void Change_AndEnd_CountAtOnce_AndDaysThatHavePassedStay()
    {
        Name();
        var id = _member.Deputies[0].Id;
        Should.Throw<RuleBrokenException>(() => Change(id, new DeputyDays(A.Today.AddDays(1), A.Today.AddDays(3))));
        Change(id, new DeputyDays(A.Today, A.Today.AddDays(3)));
        (_member.Deputies[0].StandsOn(A.Today.AddDays(3)), _member.Deputies[0].StandsOn(A.Today.AddDays(4))).ShouldBe((true, false));

        Should.Throw<RuleBrokenException>(() => _member.EndDeputy(id, _a.Cast.OtherSupervisor.Actor, A.Morning));
        _member.EndDeputy(id, Sam, A.Morning);
        _member.EndDeputy(id, Sam, A.Morning);
        _member.Deputies[0].StandsOn(A.Today).ShouldBeFalse();
        _member.Happenings.Count(h => h.What is DeputyEnded).ShouldBe(1);
        Should.Throw<RuleBrokenException>(() => Change(id, _days));
        Name(days: _days);
    }

    [Fact]
    public void Name_OnAStalePage_IsRefused()
    {
        Should.Throw<RuleBrokenException>(() => _member.NameDeputy(_deputy, [], Supervising, _days, null, _member.Version - 1, Sam, A.Morning)).Message.ShouldContain("Something changed here");
    }

    private void Name(Membership? deputy = null, DeputyDays? days = null, Actor? by = null, string? reason = null, params Deputy[] standsIn) =>
        _member.NameDeputy(deputy ?? _deputy, standsIn, Supervising, days ?? _days, reason, _member.Version, by ?? Sam, A.Morning);

    private void Change(Guid id, DeputyDays days, params Deputy[] standsIn) => _member.ChangeDeputyDays(id, _deputy, standsIn, days, _member.Version, Sam, A.Morning);
}
