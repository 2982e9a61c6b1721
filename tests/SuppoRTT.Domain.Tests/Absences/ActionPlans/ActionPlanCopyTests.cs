using SuppoRTT.Domain.Absences.ActionPlans;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Absences.ActionPlans;

public sealed class ActionPlanCopyTests
{
    private static readonly NeedContent _full = new(
        "Confidence with arrest calls", NeedArea.Skills, "Two days of shadowing\r\nand a course", "APLS", "Asha", new DateOnly(2027, 2, 28), "£500, study budget", NeedStatus.InProgress, "https://portfolio.example/1");

    private static readonly NeedContent _bare = new("شيء \"آخر\" 🌱", NeedArea.Behaviour, "Talk about it", null, null, null, null, NeedStatus.Dropped, null);

    [Fact]
    public void Of_NoLines_IsTheEmptyPlan() => ActionPlanCopy.Of([]).ShouldBe(A.NoPlan);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("[]")]
    public void Parse_NoLines_IsNone(string? copy) => ActionPlanCopy.Parse(copy).ShouldBeEmpty();

    [Fact]
    public void Of_Lines_ComeBackAsTheyWere()
    {
        var a = A.Of("wessex");
        var absence = a.Absence();
        absence.AddNeed(_full, a.Cast.Trainee.Actor, A.Morning);
        absence.AddNeed(_bare, a.Cast.Supervisor.Actor, A.Morning);

        ActionPlanCopy.Parse(ActionPlanCopy.Of(absence.Needs)).ShouldBe(
            [new CopiedNeed(1, _full with { Action = "Two days of shadowing\nand a course" }), new CopiedNeed(2, _bare)]);
    }

    [Fact]
    public void Of_Comments_AreLeftOut()
    {
        var a = A.Of("wessex");
        var absence = a.Absence();
        absence.AddNeed(_full, a.Cast.Trainee.Actor, A.Morning);
        var before = ActionPlanCopy.Of(absence.Needs);

        absence.CommentOnNeed(1, "Between the two of us", a.Cast.Supervisor.Actor, A.Morning);

        ActionPlanCopy.Of(absence.Needs).ShouldBe(before);
    }
}
