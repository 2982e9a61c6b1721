using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Absences.RotaPlans;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Absences;

/// <summary>What was sent is no longer valid, because those who have it are not the right ones any more.</summary>
public sealed class RotaUntoldTests : RotaTestBase
{
    [Fact]
    public void Upkeep_OfAPlanForAnotherTrust_TellsTheFormerContacts_AndWaitsForSomebody()
    {
        var absence = WithPlan();
        Send(absence, Doctor, [Rota, Staffing]);
        absence.AcknowledgeRotaPlan(Of(absence, Rota).Id, "Jo", Terms, Morning);
        var (elsewhere, theirs) = (ContentOf(absence) with { Trust = "Other Hospitals" }, Contact("Theirs", RotaContactRole.MedicalStaffing));

        absence.KeepRotaPlanUp(new RotaPlanToSend(Terms, elsewhere, []), Portal, Morning.AddDays(1)).ShouldBeNull();
        absence.KeepRotaPlanUp(new RotaPlanToSend(Terms, elsewhere, []), Portal, Morning.AddDays(2)).ShouldBeNull();

        Events(absence).TakeLast(3).ShouldBe([new RotaPlanWithdrawn(1, Rota.Id), new RotaPlanWithdrawn(1, Staffing.Id), new RotaLeftUntold()]);
        (Handover.Of(absence), absence.LeavesRotaUntold(Terms)).ShouldBe((new Handover(Today.AddDays(1), null), true));
        absence.SendRotaPlan(new RotaPlanToSend(Terms, elsewhere, [theirs], elsewhere.Hash), Doctor, Morning.AddDays(3))!.Number.ShouldBe(2);
        absence.AcknowledgeRotaPlan(Of(absence, theirs).Id, "Al", Terms, Morning.AddDays(4));
        (Handover.Of(absence), absence.LeavesRotaUntold(Terms)).ShouldBe((new Handover(Today.AddDays(4), Today.AddDays(4)), false));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Rota_ThatIsUntold_IsWaitedForNoMore_OnceTheFormIsOpenedAgain_OrTheDoctorWaits(bool reopened)
    {
        var absence = WithPlan();
        Send(absence, Doctor, [Rota]);
        absence.KeepRotaPlanUp(ToSend(absence, []), Portal, Morning);
        Handover.Of(absence).ShouldNotBeNull();

        if (reopened)
        {
            absence.ReopenForm(Form, 1, "Something is not right", Doctor, Morning);
        }
        else
        {
            absence.HoldRotaPlan(Doctor, Morning);
        }

        absence.KeepRotaPlanUp(reopened ? null : ToSend(absence, []), Portal, Morning);

        (Handover.Of(absence), absence.LeavesRotaUntold(Terms)).ShouldBe((null, false));
        Events(absence).Count(e => e is RotaLeftUntold).ShouldBe(1);
    }

    [Fact]
    public void Upkeep_WithoutOneOfTheContacts_TellsThem_AndLeavesTheOthersAsTheyAre()
    {
        var absence = WithPlan();
        Send(absence, Doctor, [Rota, Staffing]);

        absence.KeepRotaPlanUp(ToSend(absence, [Staffing]), Portal, Morning).ShouldBeNull();

        (Of(absence, Rota).Ended, Of(absence, Staffing).IsLive, absence.RotaPlanNumber).ShouldBe((RotaSendingEnd.Withdrawn, true, 1));
    }
}
