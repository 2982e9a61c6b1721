using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Common;

namespace SuppoRTT.Domain.Tests.Absences;

/// <summary>What is said of an absence that was not planned, by whoever registers it for the doctor.</summary>
public sealed class UnplannedTests : AbsenceTestBase
{
    [Fact]
    public void Register_OfAnUnplannedAbsenceForAnother_KeepsHowThingsStand_AndHowTheDoctorIsReached()
    {
        var said = new UnplannedSituation(ExpectedLength.SixToTwelveMonths, DoctorKnows: true, OccupationalHealthReferral.NotKnown, "Please wait");
        var contact = new ContactWhileAway(ContactWay.ThroughSomeone, Supervisor.Id);

        var absence = Registered(Wessex, Unplanned(said, contact), Supervisor);

        (absence.Situation, absence.Contact, absence.GuessedLength).ShouldBe((said, contact, ExpectedLength.SixToTwelveMonths));
        Events(absence).ShouldBe([new AbsenceRegistered(Planned: false, ForTrainee: true), new ContactAgreed(Supervisor.Id.Value)]);
        (absence.SeesReferral(Supervisor), absence.SeesReferral(Doctor), absence.SeesReferral(Wessex.Cast.Staff.Actor)).ShouldBe((true, true, false));
        absence.ChangeDates(new AbsencePeriod(Today.AddDays(-9), Today.AddMonths(7)), "The doctor is better", Doctor, Morning);
        absence.GuessedLength.ShouldBeNull();
    }

    [Fact]
    public void Register_ShortWhereTheDeaneryDecides_KeepsHowTheDoctorIsReachedToo()
    {
        var registration = Registration(WestMidlands, Today.AddDays(-9), Today.AddMonths(1), "Ill twice") with { Planned = false, Contact = new ContactWhileAway(ContactWay.NotAtAll) };

        Registered(WestMidlands, registration, WestMidlands.Cast.Supervisor.Actor).Contact.ShouldBe(new ContactWhileAway(ContactWay.NotAtAll));
    }

    [Fact]
    public void Register_OfWhatWasPlannedOrOfOnesOwn_TakesNoSituation()
    {
        var said = new UnplannedSituation(null, true, OccupationalHealthReferral.No, null);

        Should.Throw<RuleBrokenException>(() => Registered(Wessex, Registration(Wessex, Today, null) with { Situation = said }, Supervisor));
        Should.Throw<RuleBrokenException>(() => Registered(Wessex, Unplanned(said, null), Doctor));
        Should.Throw<RuleBrokenException>(() => Registered(Wessex, Unplanned(said, new ContactWhileAway(ContactWay.ThroughSomeone)), Supervisor));
    }

    private static AbsenceRegistration Unplanned(UnplannedSituation situation, ContactWhileAway? contact) =>
        Registration(Wessex, Today.AddDays(-9), null) with { Planned = false, Situation = situation, Contact = contact };
}
