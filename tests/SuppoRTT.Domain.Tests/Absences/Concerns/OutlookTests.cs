using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Concerns;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Absences.Concerns;

/// <summary>How lists find an absence, and why it needs somebody's eyes.</summary>
public sealed class OutlookTests
{
    private static readonly A _a = A.Of("wessex");

    [Fact]
    public void Outlook_OfAnAbsenceInGoodTime_HasNoConcern()
    {
        var outlook = Of(_a.Absence(A.Today.AddDays(200), A.Today.AddDays(500)));

        (outlook.Stage, outlook.Back, outlook.Concerns.Count).ShouldBe((ListedStage.Planned, A.Today.AddDays(500), 0));
        outlook.By.ShouldNotBeNull();
    }

    [Fact]
    public void ShortNotice_RegisteredAfterTheFormWasDue_LastsUntilItIsSigned()
    {
        var absence = _a.Absence(A.Today.AddDays(20), A.Today.AddDays(400));
        Of(absence).Concerns.ShouldContain(Concern.ShortNotice);

        _a.SignedOff(absence: absence);

        Of(absence).Concerns.ShouldNotContain(Concern.ShortNotice);
    }

    [Fact]
    public void Overdue_BeginsOnTheDayAfter_AndThatDayIsForetold()
    {
        var absence = _a.Absence(A.Today.AddDays(200), A.Today.AddDays(500));
        var due = Of(absence, A.Today.AddDays(120)).By!.Value;

        Of(absence, due).Concerns.ShouldNotContain(Concern.Overdue);
        Of(absence, due).ChangesOn.ShouldBe(due.AddDays(1));
        Of(absence, due.AddDays(1)).Concerns.ShouldContain(Concern.Overdue);
    }

    [Fact]
    public void NoSupervisor_AndSomebodyNew_AreToldApart()
    {
        Of(_a.Absence(supervised: false)).Concerns.ShouldContain(Concern.NoSupervisor);
        var left = Outlook.Of(_a.Absence(), _a.Rules, new Surroundings(new RolesOnDay([])), A.Today);

        left.Concerns.ShouldContain(Concern.SomebodyNew);
        left.Concerns.ShouldNotContain(Concern.NoSupervisor);
    }

    [Fact]
    public void Restriction_FollowsFromTheTypeOfAbsence()
    {
        var rules = _a.Rules with { AbsenceTypes = [.. _a.Rules.AbsenceTypes.Select(t => t with { RestrictsPractice = true })] };

        Outlook.Of(_a.Absence(), rules, Around(), A.Today).Concerns.ShouldContain(Concern.RestrictedPractice);
        Of(_a.Absence()).Concerns.ShouldNotContain(Concern.RestrictedPractice);
        A.Of("wessex").Rules.Type("SUSP")!.RestrictsPractice.ShouldBeTrue();
    }

    [Fact]
    public void FirstAtTrust_LastsUntilTheReturn()
    {
        Outlook.Of(_a.Absence(), _a.Rules, Around() with { IsFirstAtTrust = true }, A.Today).Concerns.ShouldContain(Concern.FirstAtTrust);
        Outlook.Of(_a.Back(), _a.Rules, Around() with { IsFirstAtTrust = true }, A.Today).Concerns.ShouldNotContain(Concern.FirstAtTrust);
    }

    [Fact]
    public void Outlook_OfOneThatHasEnded_HasNoConcernAndChangesNoMore()
    {
        var absence = _a.Absence(supervised: false);
        absence.Withdraw("Plans changed", _a.Cast.Trainee.Actor, A.Morning);

        var outlook = Of(absence);
        (outlook.Stage, outlook.Next, outlook.Concerns.Count, outlook.ChangesOn).ShouldBe((ListedStage.Ended, null, 0, null));
    }

    [Fact]
    public void Restriction_IsToldToThoseWhoPlanTheReturnOnly() =>
        _a.Cast.Everyone.Where(m => _a.Absence().SeesRestriction(m.Actor)).ShouldBe([_a.Cast.ProgrammeDirector, _a.Cast.CollegeTutor, _a.Cast.Staff]);

    private static Surroundings Around() => new(_a.Cast.Held);

    private static Outlook Of(Absence absence, DateOnly? today = null) => Outlook.Of(absence, _a.Rules, Around(), today ?? A.Today);
}
