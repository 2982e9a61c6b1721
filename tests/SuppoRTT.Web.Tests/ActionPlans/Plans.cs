using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.ActionPlans;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.ActionPlans;

/// <summary>An absence with one line in its action plan, and a look at what became of the plan.</summary>
internal static class Plans
{
    public static readonly NeedContent Resuscitation = new(
        "Feel safe with resuscitation again", NeedArea.Skills, "Half a day of simulation", "Simulation centre", "Sam and I", new DateOnly(2026, 5, 1), "Free", NeedStatus.NotStarted, null);

    public static Absence WithNeed(this A a)
    {
        var absence = a.Absence();
        absence.AddNeed(Resuscitation, a.Cast.Trainee.Actor, A.Morning);
        return absence;
    }

    public static Task<IReadOnlyList<PlannedNeed>> SavedPlan(this Portal portal, string reference, string deanery = "wessex") => portal.In(deanery, async db =>
        (await Data.Absences.WholeAbsences.WholeAbsence(db, reference, Cast.Of(deanery).Staff.Actor, default))!.Needs);
}
