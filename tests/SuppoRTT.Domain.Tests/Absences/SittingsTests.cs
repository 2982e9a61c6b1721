using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Absences;

public sealed class SittingsTests : AbsenceTestBase
{
    private const string Form = "pre-absence";

    private static RolesOnDay Held => new([(Supervisor.Id, Role.EducationalSupervisor), (Stranger.Id, Role.EducationalSupervisor)]);

    private static DateTimeOffset Soon => Morning.AddMinutes(5);

    [Fact]
    public void StartSitting_ByTheDoctor_IsOnUntilTheDayIsOver_AndASecondClickChangesNothing()
    {
        var absence = Opened();
        absence.StartSitting(Form, Held, Doctor, Soon);

        Events(absence).OfType<SittingStarted>().Count().ShouldBe(1);
        absence.SittingOf(Form, Soon)!.PartnerId.ShouldBe(Supervisor.Id);
        absence.SittingOf(Form, Morning.Date.AddHours(23.9)).ShouldNotBeNull();
        absence.SittingOf(Form, Morning.AddDays(1)).ShouldBeNull();
        absence.SittingOf("pre-return", Soon).ShouldBeNull();
    }

    [Fact]
    public void StartSitting_ByAnybodyElse_OrOfAFormThatIsNotOpen_OrAlone_IsRefused()
    {
        var absence = Wessex.Absence();
        Refused(absence, () => absence.StartSitting(Form, Held, Supervisor, Morning));
        Refused(absence, () => absence.StartSitting(Form, new RolesOnDay([]), Doctor, Morning)).Message.ShouldBe("Nobody does this form with you yet. Name your supervisor first.");
        var sent = Wessex.AwaitingSignOff().Absence;
        Refused(sent, () => sent.StartSitting(Form, Held, Doctor, Morning)).Message.ShouldStartWith("This form is waiting for sign-off");
        var ended = Wessex.Absence();
        ended.Withdraw("Plans changed", Doctor, Morning);
        Refused(ended, () => ended.StartSitting(Form, Held, Doctor, Morning));
    }

    [Fact]
    public void JoinSitting_ByWhoDoesTheForm_MakesBothBeThere_AndByNobodyElse()
    {
        var absence = Opened();

        Refused(absence, () => absence.JoinSitting(Form, Stranger, Soon));
        absence.SittingUnder(Form, Soon).ShouldBeNull();
        absence.JoinSitting(Form, Supervisor, Soon);
        absence.JoinSitting(Form, Supervisor, Soon.AddMinutes(9));

        absence.SittingOf(Form, Soon)!.JoinedAt.ShouldBe(Soon);
        (absence.SittingUnder(Form, Soon)?.PartnerName, absence.SittingUnder(Form, Morning)?.PartnerName).ShouldBe((Supervisor.Name, null));
        Refused(absence, () => absence.JoinSitting("pre-return", Supervisor, Soon)).Message.ShouldContain("Ask the doctor to open it once more.");
    }

    [Fact]
    public void EndSitting_ByEither_EndsIt_AndWhenItIsOverChangesNothing()
    {
        foreach (var by in new[] { Doctor, Supervisor })
        {
            var absence = Opened();
            var sitting = absence.SittingOf(Form, Soon)!.Id;

            Refused(absence, () => absence.EndSitting(Form, sitting, Stranger, Soon));
            absence.EndSitting(Form, Guid.NewGuid(), by, Soon);
            absence.SittingOf(Form, Soon).ShouldNotBeNull();
            absence.EndSitting(Form, sitting, by, Soon);
            absence.EndSitting(Form, sitting, by, Soon);

            absence.SittingOf(Form, Soon).ShouldBeNull();
            Events(absence).OfType<SittingEnded>().Count().ShouldBe(1);
        }
    }

    [Fact]
    public void Sitting_OnceSomebodyElseDoesTheForm_OrTheAbsenceIsWithdrawn_IsOver()
    {
        var absence = Opened();
        absence.NameSupervisor(Stranger.Id, Stranger.Name, Doctor, Soon);
        absence.SittingOf(Form, Soon).ShouldBeNull();
        absence.StartSitting(Form, Held, Doctor, Soon);
        absence.SittingOf(Form, Soon)!.PartnerId.ShouldBe(Stranger.Id);

        absence.Withdraw("Plans changed", Doctor, Soon);
        absence.SittingOf(Form, Soon).ShouldBeNull();
    }

    [Fact]
    public void Revision_HandedInOnceSomebodyElseDoesTheForm_IsNotSaidToBeFilledInWithWhoDidIt()
    {
        var absence = Opened();
        absence.JoinSitting(Form, Supervisor, Soon);

        absence.NameSupervisor(Stranger.Id, Stranger.Name, Doctor, Soon.AddMinutes(1));

        absence.SittingUnder(Form, Soon).ShouldNotBeNull();
        absence.SittingUnder(Form, Soon.AddMinutes(2)).ShouldBeNull();
    }

    private static Absence Opened()
    {
        var absence = Wessex.Absence();
        absence.StartSitting(Form, Held, Doctor, Morning);
        return absence;
    }
}
