using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Absences;

/// <summary>What the tests of the aggregate share: the people of Wessex, its forms, and a look at what a refused verb left behind.</summary>
public abstract class AbsenceTestBase
{
    protected static readonly DateTimeOffset Morning = A.Morning;

    protected static readonly DateOnly Today = A.Today;

    protected static A Wessex { get; } = A.Of("wessex");

    protected static A WestMidlands { get; } = A.Of("west-midlands");

    protected static Actor Doctor => Wessex.Cast.Trainee.Actor;

    protected static Actor Supervisor => Wessex.Cast.Supervisor.Actor;

    protected static Actor Staff => Wessex.Cast.Staff.Actor;

    protected static Actor Stranger => Wessex.Cast.OtherSupervisor.Actor;

    /// <summary>The doctor as somebody who also holds every other role, over the whole deanery.</summary>
    protected static Actor DoctorOfManyRoles => new(ActorKind.Person, Doctor.Id, Doctor.Name, [.. Enum.GetValues<Role>().Select(r => new RoleHeld(r))]);

    protected static string KeyOf(A a, string form, Fact fact) => a.Form(form).Questions.First(q => q.Fact == fact).Key;

    protected static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    protected static IEnumerable<IDomainEvent> Events(Absence absence) => absence.Happenings.Select(h => h.What);

    protected static IDomainEvent LastEvent(Absence absence) => absence.Happenings[^1].What;

    /// <summary>The verb breaks a rule, and the absence is as it was.</summary>
    protected static RuleBrokenException Refused(Absence absence, Action verb)
    {
        var before = Snapshot.Of(absence);
        var broken = Should.Throw<RuleBrokenException>(verb);
        Snapshot.Of(absence).ShouldBe(before);
        return broken;
    }

    protected static AbsenceRegistration Registration(A a, DateOnly starts, DateOnly? back, string? reason = null, string? type = null) => new(
        a.Cast.Trainee.Id, a.Cast.Trainee.Name, Cast.Of(a.Rules.Slug).Post, Planned: true, type ?? a.Rules.AbsenceTypes[0].Code,
        new Approval(ApprovalState.NotNeeded), new AbsencePeriod(starts, back), reason);

    protected static Absence Registered(A a, AbsenceRegistration registration, Actor by) =>
        Absence.Register(new DeaneryId(Cast.IdOf(a.Rules.Slug)), Reference.New(), registration, a.Rules.Windows.Select(w => a.Form(w.Form)).ToList(), a.Rules, by, Morning);
}
