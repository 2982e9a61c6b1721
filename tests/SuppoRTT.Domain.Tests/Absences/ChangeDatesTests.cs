using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Absences;

public sealed class ChangeDatesTests : AbsenceTestBase
{
    [Fact]
    public void ChangeDates_OfTheReturn_ReopensThePlanOfTheReturnAndLeavesTheRest()
    {
        var absence = Wessex.Absence();
        Wessex.SignedOff("pre-absence", absence);
        Wessex.SignedOff("pre-return", absence);
        var later = new AbsencePeriod(absence.Period.Starts, absence.Period.ExpectedReturn!.Value.AddMonths(2));
        var old = absence.Period;

        absence.ChangeDates(later, " Unwell for longer ", Doctor, Morning);

        absence.Period.ShouldBe(later);
        absence.Form("pre-return").Status.ShouldBe(FormStatus.Reopened);
        absence.Form("pre-return").Signatures.ShouldAllBe(s => s.VoidedAt != null);
        absence.Form("pre-absence").Status.ShouldBe(FormStatus.SignedOff);
        absence.Form("pre-absence").ValidSignature(Party.Supervisor).ShouldNotBeNull();
        Events(absence).TakeLast(2).ShouldBe([new DatesChanged(old.Starts, old.ExpectedReturn, later.Starts, later.ExpectedReturn), new FormReopened("pre-return", 1, BecauseDatesChanged: true)]);
        var remark = absence.Remarks.ShouldHaveSingleItem();
        remark.Text.ShouldBe("Unwell for longer");
        absence.Happenings.Single(h => h.Number == remark.EventNumber).What.ShouldBeOfType<DatesChanged>();
    }

    [Fact]
    public void ChangeDates_OfTheStart_ReopensTheFormBeforeTheAbsence()
    {
        var (absence, _) = Wessex.AwaitingSignOff();

        absence.ChangeDates(new AbsencePeriod(absence.Period.Starts.AddDays(7), absence.Period.ExpectedReturn), "Leave moved", Supervisor, Morning);

        absence.Form("pre-absence").Status.ShouldBe(FormStatus.Reopened);
        absence.Form("pre-absence").ValidSignature(Party.Trainee).ShouldBeNull();
    }

    [Fact]
    public void ConsequencesOf_AChange_AreWhatTheChangeThenDoes()
    {
        var (absence, _) = Wessex.SignedOff();
        var moved = new AbsencePeriod(absence.Period.Starts.AddDays(14), null);
        var before = Snapshot.Of(absence);

        var consequences = absence.ConsequencesOf(moved, Wessex.Rules);

        Snapshot.Of(absence).ShouldBe(before);
        consequences.Reopened.ShouldBe(["pre-absence"]);
        consequences.Deadlines.Select(d => d.Form).ShouldBe(Wessex.Rules.Windows.Select(w => w.Form));
        consequences.Deadlines[1].After.Due.ShouldBeNull();
        absence.ChangeDates(moved, "Moved", Doctor, Morning);
        absence.Forms.Where(f => f.Status == FormStatus.Reopened).Select(f => f.Key).ShouldBe(consequences.Reopened);
        Deadlines.For(absence.Dates, Wessex.Rules).ShouldBe(consequences.Deadlines.Select(d => d.After));
    }

    [Fact]
    public void ChangeDates_ToTheSameOrWithoutReasonOrByAStranger_IsRefused()
    {
        var (absence, _) = Wessex.SignedOff();
        var moved = new AbsencePeriod(absence.Period.Starts.AddDays(14), null);

        Refused(absence, () => absence.ChangeDates(absence.Period, "Again", Doctor, Morning));
        Refused(absence, () => absence.ChangeDates(moved, "  ", Doctor, Morning)).Message.ShouldContain("reason");
        Refused(absence, () => absence.ChangeDates(moved, "Because", Stranger, Morning));
        Refused(absence, () => absence.ChangeDates(moved, "Because", Wessex.Cast.ProgrammeDirector.Actor, Morning));
    }

    [Fact]
    public void ChangeDates_AfterTheReturn_IsRefused()
    {
        var absence = Wessex.Absence(Today.AddMonths(-6), Today.AddMonths(1));
        absence.ConfirmReturn(Today, Doctor, Morning);

        Refused(absence, () => absence.ChangeDates(new AbsencePeriod(Today.AddMonths(-6), null), "Late", Doctor, Morning)).Message.ShouldContain("returned");
    }

    [Theory]
    [InlineData(-60)]
    [InlineData(0)]
    [InlineData(-1)]
    public void ConfirmReturn_EarlierThanExpectedOrNot_IsRecordedOnce(int days)
    {
        var absence = Wessex.Absence(Today.AddMonths(-6), Today.AddDays(-30));

        absence.ConfirmReturn(Today.AddDays(days), Supervisor, Morning);
        var before = Snapshot.Of(absence);
        absence.ConfirmReturn(Today.AddDays(days), Supervisor, Morning);

        absence.ReturnedOn.ShouldBe(Today.AddDays(days));
        Snapshot.Of(absence).ShouldBe(before);
        LastEvent(absence).ShouldBe(new ReturnConfirmed(Today.AddDays(days)));
    }

    [Fact]
    public void ConfirmReturn_InTheFutureOrBeforeTheStartOrByAStranger_IsRefused()
    {
        var absence = Wessex.Absence(Today.AddMonths(-6), Today);

        Refused(absence, () => absence.ConfirmReturn(Today.AddDays(1), Doctor, Morning));
        Refused(absence, () => absence.ConfirmReturn(Today.AddMonths(-6), Doctor, Morning));
        Refused(absence, () => absence.ConfirmReturn(Today, Stranger, Morning));
    }

    [Fact]
    public void ConfirmReturn_OnASummerNight_TakesTheDateInTheUk()
    {
        var absence = Wessex.Absence(Today.AddMonths(-6), null);

        absence.ConfirmReturn(new DateOnly(2026, 7, 2), Doctor, new DateTimeOffset(2026, 7, 1, 23, 30, 0, TimeSpan.Zero));

        absence.ReturnedOn.ShouldBe(new DateOnly(2026, 7, 2));
    }

    [Theory]
    [InlineData("2026-03-02", "2026-03-02")]
    [InlineData("2026-03-02", "2026-03-01")]
    [InlineData("2026-03-02", "2036-03-03")]
    [InlineData("0001-01-01", null)]
    [InlineData("9999-12-31", null)]
    public void Period_ThatCannotBe_IsRefused(string starts, string? back) => Should.Throw<RuleBrokenException>(() =>
        new AbsencePeriod(DateOnly.Parse(starts, System.Globalization.CultureInfo.InvariantCulture), back is null ? null : DateOnly.Parse(back, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Period_FromTheLeapDayForTenYears_IsLongEnough() =>
        new AbsencePeriod(new DateOnly(2028, 2, 29), new DateOnly(2038, 2, 28)).ExpectedReturn.ShouldBe(new DateOnly(2038, 2, 28));

    [Fact]
    public void Start_MoreThanTenYearsAhead_IsRefusedAsASlipOfTheYear()
    {
        var (absence, last) = (Wessex.Absence(), Today.AddYears(10));

        Refused(absence, () => absence.ChangeDates(new AbsencePeriod(last.AddDays(1), null), "Moved", Doctor, Morning)).Message.ShouldContain("check the year");
        Should.Throw<RuleBrokenException>(() => Wessex.Absence(last.AddDays(1), last.AddMonths(6))).Message.ShouldContain("check the year");
        absence.ChangeDates(new AbsencePeriod(last, null), "Moved", Doctor, Morning);
        absence.Period.Starts.ShouldBe(last);
    }

    [Fact]
    public void Happenings_OfSomebodyWithManyRoles_NameTheOneTheyActIn()
    {
        var absence = Wessex.Absence();

        absence.ChangeDates(new AbsencePeriod(absence.Period.Starts, null), "Not known", DoctorOfManyRoles, Morning);

        absence.Happenings[^1].By.Role.ShouldBe(Role.Trainee);
        absence.Remarks[^1].By.Role.ShouldBe(Role.Trainee);
    }
}
