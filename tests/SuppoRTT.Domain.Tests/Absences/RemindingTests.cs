using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Absences;

public sealed class RemindingTests
{
    private const string Form = "pre-absence";

    private readonly A _a = A.Of("wessex");

    private Cast Cast => _a.Cast;

    [Fact]
    public void WaitsFor_FollowsTheForm()
    {
        var absence = _a.Absence(A.Today.AddDays(80));
        absence.WaitsFor(Form, _a.Rules, Cast.Held, A.Today).ShouldBe(new WaitedFor(Form, Cast.Trainee.Id, Cast.Trainee.Name, ReminderTrigger.FormDue, A.Today.AddDays(10)));
        absence.WaitsFor(Form, _a.Rules, Cast.Held, A.Today.AddDays(11))!.About.ShouldBe(ReminderTrigger.FormOverdue);
        absence.WaitsFor("pre-return", _a.Rules, Cast.Held, A.Today).ShouldBeNull("Its time has not come");
        absence.WaitsFor("post-return", _a.Rules, Cast.Held, A.Today).ShouldBeNull("The doctor is not back");

        _a.AwaitingSignOff(absence: absence);
        absence.WaitsFor(Form, _a.Rules, Cast.Held, A.Today)!.Person.ShouldBe(Cast.Supervisor.Id);
        _a.SignOff(absence, Form);
        absence.WaitsFor(Form, _a.Rules, Cast.Held, A.Today).ShouldBeNull();
    }

    [Fact]
    public void WaitsFor_OnceTheRoleOfWhoSignsHasEnded_IsNobody()
    {
        var (absence, _) = _a.AwaitingSignOff();
        var held = new RolesOnDay([(Cast.Supervisor.Id, Role.Champion)]);

        absence.WaitsFor(Form, _a.Rules, held, A.Today).ShouldBeNull();
        absence.IsLeftAlone(Form, held).ShouldBeTrue();
        absence.NeedsNewSupervisor(held).ShouldBeTrue();
        var waited = absence.WaitsFor(Form, _a.Rules, Cast.Held, A.Today)!;
        Should.Throw<RuleBrokenException>(() => absence.AskForReminder(waited, new ToldBefore(null, false), _a.Rules, held, Cast.Staff.Actor, A.Morning));
    }

    [Theory]
    [InlineData("2026-03-02", "2026-03-05")]
    [InlineData("2026-03-06", "2026-03-11")]
    [InlineData("2026-04-02", "2026-04-09")]
    public void Reminder_AfterOneThatWasSent_WaitsForThreeWorkingDays(string told, string again)
    {
        var (absence, _) = _a.AwaitingSignOff();
        var waited = absence.WaitsFor(Form, _a.Rules, Cast.Held, A.Today)!;
        var (last, day) = (DateOnly.Parse(told, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(again, System.Globalization.CultureInfo.InvariantCulture));

        absence.WhyNoReminder(waited, last, _a.Rules, Cast.Held, day).ShouldBeNull();
        absence.WhyNoReminder(waited, last, _a.Rules, Cast.Held, day.AddDays(-1)).ShouldBe($"{Cast.Supervisor.Name} was last written to about this form on {last.Written}. They can be reminded again from {day.Written}.");
    }

    /// <summary>They may have left or had their account closed: a member without a role is still reminded of what is theirs.</summary>
    [Fact]
    public void Reminder_OfADoctorWhoHasGone_IsRefused_AndSaysSo()
    {
        var (absence, _) = _a.Returned();
        var (gone, withoutRole) = (new RolesOnDay([(Cast.Supervisor.Id, Role.EducationalSupervisor)]), new RolesOnDay([], [Cast.Trainee.Id]));
        var waited = absence.WaitsFor(Form, _a.Rules, Cast.Held, A.Today)!;

        absence.WhyNoReminder(waited, null, _a.Rules, withoutRole, A.Today).ShouldBeNull();
        absence.WhyNoReminder(waited, null, _a.Rules, gone, A.Today).ShouldNotBeNull().ShouldStartWith("The doctor has left the deanery, or can no longer sign in");
        Should.Throw<RuleBrokenException>(() => absence.AskForReminder(waited, new ToldBefore(null, false), _a.Rules, gone, Cast.Staff.Actor, A.Morning));
    }

    [Fact]
    public void Reminder_OfOneself_OrByThoseWithoutBusinessThere_IsRefused()
    {
        var (absence, _) = _a.AwaitingSignOff();
        var waited = absence.WaitsFor(Form, _a.Rules, Cast.Held, A.Today)!;

        foreach (var by in new[] { Cast.Supervisor, Cast.ProgrammeDirector, Cast.Champion, Cast.OtherTrainee })
        {
            Should.Throw<RuleBrokenException>(() => absence.AskForReminder(waited, new ToldBefore(null, false), _a.Rules, Cast.Held, by.Actor, A.Morning));
        }

        absence.AskForReminder(waited, new ToldBefore(null, false), _a.Rules, Cast.Held, Cast.Trainee.Actor, A.Morning);
        absence.AskForReminder(waited, new ToldBefore(A.Today, true), _a.Rules, Cast.Held, Cast.Staff.Actor, A.Morning);
        absence.Happenings.Count(h => h.What is ReminderAsked).ShouldBe(1);
    }
}
