using SuppoRTT.Domain.Absences.ActionPlans;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Absences.ActionPlans;

public sealed class PlanComparisonTests
{
    private static readonly NeedContent _need = new("Airway skills", NeedArea.Skills, "Two theatre lists", null, null, null, null, NeedStatus.NotStarted, null);

    [Fact]
    public void Between_TwoCopies_ShowsTheLinesThatDiffer()
    {
        var absence = A.Of("wessex").Absence();
        var doctor = A.Of("wessex").Cast.Trainee.Actor;
        absence.AddNeed(_need, doctor, A.Morning);
        var before = ActionPlanCopy.Of(absence.Needs);
        absence.ChangeNeed(1, 1, _need with { Status = NeedStatus.Done }, doctor, A.Morning);
        absence.AddNeed(_need with { Need = "Prescribing" }, doctor, A.Morning);

        var changed = PlanComparison.Between(before, ActionPlanCopy.Of(absence.Needs))!;

        changed.Changes.Select(c => (c.Kind, c.Question.Label)).ShouldBe([(ChangeKind.Changed, "Need 1"), (ChangeKind.Added, "Need 2")]);
        changed.Changes[0].Now!.ShouldContain("Status: Done");
    }

    [Fact]
    public void Between_TheSamePlans_IsNothing() => PlanComparison.Between("[]", null).ShouldBeNull();
}
