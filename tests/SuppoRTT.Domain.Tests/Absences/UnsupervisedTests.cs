using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Absences;

/// <summary>While it is not known who supervises, forms go on, and somebody is asked until a name is there.</summary>
public sealed class UnsupervisedTests : AbsenceTestBase
{
    private const string Form = "pre-absence";

    [Fact]
    public void UnsupervisedSince_OfAnAbsence_IsTheDayFromWhichNobodyWasNamed()
    {
        var (never, once) = (Wessex.Absence(supervised: false), Wessex.Absence());
        once.UnsupervisedSince.ShouldBeNull();

        once.LeaveSupervisorOpen(Doctor, Morning.AddDays(4));

        never.UnsupervisedSince.ShouldBe(never.RegisteredOn);
        once.UnsupervisedSince.ShouldBe(Today.AddDays(4));
        once.NameSupervisor(Stranger.Id, Stranger.Name, Doctor, Morning.AddDays(5));
        once.UnsupervisedSince.ShouldBeNull();
    }

    /// <summary>Somebody stays named who has gone: from the day on which they went, else from the one on which they were named, nobody supervises.</summary>
    [Fact]
    public void NobodySupervisesSince_WhoIsNamedHasGone_IsTheDayOnWhichTheyWent()
    {
        var (absence, none) = (Wessex.Absence(), new RolesOnDay([]));
        var (unknown, went) = (new Dictionary<PersonId, DateOnly>(), new Dictionary<PersonId, DateOnly> { [Supervisor.Id] = Today.AddDays(4) });

        absence.NobodySupervisesSince(Wessex.Cast.Held, went).ShouldBeNull();
        absence.NobodySupervisesSince(none, went).ShouldBe(Today.AddDays(4));
        absence.NobodySupervisesSince(none, unknown).ShouldBe(Today);
        absence.LeaveSupervisorOpen(Doctor, Morning.AddDays(9));
        absence.NobodySupervisesSince(none, went).ShouldBe(Today.AddDays(9));
    }

    [Fact]
    public void LeaveSupervisorOpen_WhileAFormWaits_KeepsItUntilSomebodyIsNamed()
    {
        var absence = Wessex.AwaitingSignOff().Absence;

        absence.LeaveSupervisorOpen(Staff, Morning);
        absence.LeaveSupervisorOpen(Staff, Morning);

        Events(absence).Count(e => e is SupervisorLeftOpen).ShouldBe(1);
        (absence.Form(Form).Status, absence.TogetherWith(Form), absence.MayManage(Supervisor)).ShouldBe((FormStatus.AwaitingSignOff, null, false));
        absence.NameSupervisor(Stranger.Id, Stranger.Name, Doctor, Morning);
        absence.SigningRole(Stranger, Wessex.Form(Form)).ShouldBe(Role.EducationalSupervisor);
    }

    [Fact]
    public void LeaveSupervisorOpen_ByOthersOrOnceItHasEnded_IsRefused()
    {
        var (absence, ended) = (Wessex.Absence(), Wessex.Absence());
        ended.Withdraw("A loss", Doctor, Morning);

        Should.Throw<RuleBrokenException>(() => absence.LeaveSupervisorOpen(Stranger, Morning));
        Should.Throw<RuleBrokenException>(() => ended.LeaveSupervisorOpen(Doctor, Morning));
        absence.Supervisor.ShouldNotBeNull();
    }

    [Fact]
    public void Submit_WithoutASupervisor_IsKeptAndWaits()
    {
        var absence = Wessex.Absence(supervised: false);
        absence.StartForm(Form, Guid.NewGuid(), Doctor);

        Wessex.Submit(absence, Form).ShouldNotBeNull();

        absence.Form(Form).Status.ShouldBe(FormStatus.AwaitingSignOff);
    }

    [Theory]
    [InlineData("wessex")]
    [InlineData("west-midlands")]
    public void Reminders_UntilSomebodyIsNamed_AskTheDirectorEachMonthAndThenTheTeam(string slug)
    {
        var a = A.Of(slug);
        var absence = a.Absence(supervised: false);
        var director = a.Cast.ProgrammeDirector.Id;
        IReadOnlyList<Reminder> Due(IReadOnlyList<PersonId> directors, DateTimeOffset at) => [.. WhatIsDue.For(
            Situation.Of(absence, new RoleHolders { ProgrammeDirectors = directors }, a.Cast.Held), a.Rules, at).Where(r => r.Trigger == ReminderTrigger.SupervisorUnknown && r.Purpose != ReminderPurpose.Know)];

        Due([director], Morning).Select(r => (r.On, r.To.Person)).Take(2).ShouldBe([(new DateOnly(2026, 3, 9), director), (new DateOnly(2026, 3, 16), (PersonId?)null)]);
        Due([director], Morning.AddMonths(3)).Where(r => r.To.Person == director).Select(r => r.On).ShouldBe([Today.AddMonths(3), new DateOnly(2026, 6, 10)], "the month that was missed is caught up; on the 9th they hear of something else, and of one thing a day");
        Due([], Morning).ShouldAllBe(r => r.To.Person == null);
        absence.NameSupervisor(a.Cast.Supervisor.Id, "Sam", a.Cast.Staff.Actor, Morning);
        Due([director], Morning).ShouldBeEmpty();
    }

    [Fact]
    public void FindsSupervisor_FollowsTheTableOfReminders()
    {
        var rules = Wessex.Rules;
        DeaneryRules Asking(ReminderTo to) => rules with { Reminders = [.. rules.Reminders.Select(r => r.Trigger == ReminderTrigger.SupervisorUnknown ? r with { To = [to] } : r)] };

        rules.FindsSupervisor.ShouldBe(Role.TrainingProgrammeDirector);
        Asking(ReminderTo.Staff).FindsSupervisor.ShouldBe(Role.DeaneryStaff);
        (rules with { Reminders = [] }).FindsSupervisor.ShouldBe(Role.TrainingProgrammeDirector);
    }
}
