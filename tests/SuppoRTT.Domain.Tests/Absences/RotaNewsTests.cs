using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.RotaPlans;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Absences;

/// <summary>What a step means for those to whom the plan for the rota was sent, said before it is taken, is what they hear after it.</summary>
public sealed class RotaNewsTests : RotaTestBase
{
    [Fact]
    public void Dates_ThatReopenTheForm_OrLeaveTheReturnAsItIs()
    {
        var absence = Sent();
        var (starts, back) = (absence.Period.Starts, absence.Period.ExpectedReturn!.Value);

        News(absence, starts, back.AddDays(7)).ShouldBe(RotaPlanNews.CountsNoMore);
        News(absence, starts, null).ShouldBe(RotaPlanNews.CountsNoMore);
        News(absence, starts.AddDays(7), back).ShouldBe(RotaPlanNews.None);

        absence.ChangeDates(new AbsencePeriod(starts, back.AddDays(7)), "Later", Doctor, Morning);
        absence.KeepRotaPlanUp(null, Portal, Morning);
        (LastEvent(absence), absence.ToldOfRota().Count).ShouldBe((new RotaPlanWithdrawn(1, Rota.Id), 0));
        News(absence, starts, back).ShouldBe(RotaPlanNews.None, "They were told already");
    }

    [Fact]
    public void Dates_OfOneOnHold_AreToldOnceItIsTakenUp()
    {
        var absence = Sent();
        absence.PutOnHold("Because", Staff, Morning);

        News(absence, absence.Period.Starts, null).ShouldBe(RotaPlanNews.CountsNoMoreAfterHold);
    }

    [Fact]
    public void Return_OnAnotherDay_SendsTheNewPlan()
    {
        var absence = Sent();
        var back = absence.Period.ExpectedReturn!.Value;

        absence.ConsequencesOfReturn(back.AddDays(-9), Wessex.Rules).RotaPlan.ShouldBe(RotaPlanNews.IsSentAnew);
        absence.ConsequencesOfReturn(back, Wessex.Rules).RotaPlan.ShouldBe(RotaPlanNews.None);
    }

    [Fact]
    public void Reopening_AndEnding()
    {
        var absence = Sent();

        absence.NewsOfReopening(Form, Terms).ShouldBe(RotaPlanNews.CountsNoMore);
        absence.NewsOfReopening("pre-absence", Terms).ShouldBe(RotaPlanNews.None);
        absence.NewsOfEnding().ShouldBe(RotaPlanNews.CountsNoMore);
        WithPlan().NewsOfEnding().ShouldBe(RotaPlanNews.None, "It was sent to nobody");
    }

    [Fact]
    public void Dates_OnWhichTheDeaneryHasToDecide()
    {
        var absence = Sent();
        var rules = Wessex.Rules with { Threshold = Wessex.Rules.Threshold with { Below = BelowThreshold.CaseByCase } };
        var period = new AbsencePeriod(absence.Period.ExpectedReturn!.Value.AddDays(-20), absence.Period.ExpectedReturn);

        absence.ConsequencesOf(period, rules).ShouldSatisfyAllConditions(c => c.AsksForDecision.ShouldBeTrue(), c => c.RotaPlan.ShouldBe(RotaPlanNews.CountsNoMore));
    }

    private static Absence Sent()
    {
        var absence = WithPlan();
        Send(absence, Doctor, [Rota]);
        return absence;
    }

    private static RotaPlanNews News(Absence absence, DateOnly starts, DateOnly? back) => absence.ConsequencesOf(new AbsencePeriod(starts, back), Wessex.Rules).RotaPlan;
}
