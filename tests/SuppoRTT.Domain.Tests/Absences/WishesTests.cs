using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Tests.Absences;

/// <summary>What a doctor wishes: to do without the programme, to be left in peace, how to be reached while away.</summary>
public sealed class WishesTests : AbsenceTestBase
{
    private static readonly QuietTime _quiet = new(Today, Today.AddDays(30), Wessex.Cast.Supervisor.Id);

    private static PersonId Friend => Wessex.Cast.Supervisor.Id;

    [Fact]
    public void OptOut_ByTheDoctor_IsKeptWithItsReason_AndCanBeUndone()
    {
        var absence = Wessex.Absence();

        absence.OptOut(" I have all I need ", " Dr Okafor ", Doctor, Morning);

        absence.OptedOut.ShouldBe(new OptOut(Today, "I have all I need", "Dr Okafor"));
        absence.Remarks[^1].Text.ShouldBe("I have all I need");
        LastEvent(absence).ShouldBe(new OptedOut());
        absence.OptBackIn(Doctor, Morning.AddDays(1));
        absence.OptedOut.ShouldBeNull();
        LastEvent(absence).ShouldBe(new OptedBackIn());
    }

    [Fact]
    public void OptOut_TheSameAgain_ChangesNothing_AndOtherWordsKeepTheDay()
    {
        var absence = Wessex.Absence();
        absence.OptOut("Because", "Dr Okafor", Doctor, Morning);
        var before = Snapshot.Of(absence);

        absence.OptOut("Because", "Dr Okafor ", Doctor, Morning.AddDays(1));
        Snapshot.Of(absence).ShouldBe(before);

        absence.OptOut("Because of more", "Dr Okafor", Doctor, Morning.AddDays(1));
        absence.OptedOut!.On.ShouldBe(Today);
    }

    [Fact]
    public void OptOut_ByAnotherOrWithoutWords_IsRefused()
    {
        var absence = Wessex.Absence();

        Refused(absence, () => absence.OptOut("Because", "Dr Okafor", Supervisor, Morning));
        Refused(absence, () => absence.OptOut("Because", "Dr Okafor", Staff, Morning));
        Refused(absence, () => absence.OptOut(" ", "Dr Okafor", Doctor, Morning));
        Refused(absence, () => absence.OptOut("Because", " ", Doctor, Morning));
        absence.OptOut("Because", "Dr Okafor", Doctor, Morning);
        Refused(absence, () => absence.OptBackIn(Supervisor, Morning));
    }

    [Fact]
    public void OptBackIn_Twice_ChangesNothing()
    {
        var absence = Wessex.Absence();
        absence.OptOut("Because", "Dr Okafor", Doctor, Morning);
        absence.OptBackIn(Doctor, Morning);
        var before = Snapshot.Of(absence);

        absence.OptBackIn(Doctor, Morning);

        Snapshot.Of(absence).ShouldBe(before);
    }

    [Fact]
    public void QuietTime_OfTheDoctorOrWhoSupportsThem_StartsAndEnds()
    {
        foreach (var by in new[] { Doctor, Supervisor, Staff, Wessex.Cast.Everyone.First(m => m.Actor.Holds(Role.Champion)).Actor })
        {
            var absence = Wessex.Absence();

            absence.StartQuietTime(_quiet, by, Morning);

            absence.Quiet.ShouldBe(_quiet);
            LastEvent(absence).ShouldBe(new QuietTimeStarted(_quiet.Tells.Value));
            absence.EndQuietTime(by, Morning);
            absence.Quiet.ShouldBeNull();
            LastEvent(absence).ShouldBe(new QuietTimeEnded());
        }
    }

    [Fact]
    public void QuietTime_TheSameAgain_ChangesNothing()
    {
        var absence = Wessex.Absence();
        absence.StartQuietTime(_quiet, Doctor, Morning);
        var before = Snapshot.Of(absence);
        absence.StartQuietTime(_quiet, Supervisor, Morning.AddDays(60));
        Snapshot.Of(absence).ShouldBe(before);

        absence.EndQuietTime(Doctor, Morning);
        before = Snapshot.Of(absence);
        absence.EndQuietTime(Doctor, Morning);
        Snapshot.Of(absence).ShouldBe(before);
    }

    [Fact]
    public void QuietTime_ThatCannotBe_IsRefused()
    {
        var absence = Wessex.Absence();

        Refused(absence, () => absence.StartQuietTime(_quiet with { Tells = Wessex.Cast.Trainee.Id }, Supervisor, Morning));
        Refused(absence, () => absence.StartQuietTime(_quiet with { Until = Today.AddDays(-1) }, Supervisor, Morning));
        Refused(absence, () => absence.StartQuietTime(_quiet with { From = Today.AddDays(-9), Until = Today.AddDays(-1) }, Supervisor, Morning));
        Refused(absence, () => absence.StartQuietTime(_quiet, Stranger, Morning));
        Refused(absence, () => absence.EndQuietTime(Stranger, Morning));
    }

    [Fact]
    public void Contact_IsAgreed_AndEndsWithTheReturn()
    {
        var absence = Wessex.Absence(Today.AddDays(-300));
        var contact = new ContactWhileAway(ContactWay.OtherAddress, Hours: new ContactHours(new(10, 0), new(12, 0)), OtherAddress: "asha@home.example");

        absence.AgreeContact(contact, Doctor, Morning);

        absence.Contact.ShouldBe(contact);
        LastEvent(absence).ShouldBe(new ContactAgreed());
        var before = Snapshot.Of(absence);
        absence.AgreeContact(contact with { }, Supervisor, Morning);
        Snapshot.Of(absence).ShouldBe(before);
        absence.ConfirmReturn(Today, Doctor, Morning);
        absence.Contact.ShouldBeNull();
        Refused(absence, () => absence.AgreeContact(contact, Doctor, Morning));
    }

    [Theory]
    [InlineData(ContactWay.AsUsual, true)]
    [InlineData(ContactWay.NotAtAll, true)]
    [InlineData(ContactWay.OtherAddress, false)]
    [InlineData(ContactWay.ThroughSomeone, false)]
    public void Contact_WithoutWhatItsWayNeeds_IsRefused(ContactWay way, bool isEnough)
    {
        var absence = Wessex.Absence();

        if (isEnough)
        {
            absence.AgreeContact(new ContactWhileAway(way), Doctor, Morning);
            absence.Contact!.Way.ShouldBe(way);
        }
        else
        {
            Refused(absence, () => absence.AgreeContact(new ContactWhileAway(way), Doctor, Morning));
            absence.AgreeContact(new ContactWhileAway(way, Friend, OtherAddress: "asha@home.example"), Doctor, Morning);
            Refused(absence, () => absence.AgreeContact(new ContactWhileAway(way, Wessex.Cast.Trainee.Id), Doctor, Morning));
        }
    }

    [Fact]
    public void Contact_SaidByAStranger_IsRefused()
    {
        var absence = Wessex.Absence();

        Refused(absence, () => absence.AgreeContact(new ContactWhileAway(ContactWay.NotAtAll), Stranger, Morning));
    }

    [Fact]
    public void Situation_ReadsTheWishes()
    {
        var absence = Wessex.Absence();
        absence.OptOut("Because", "Dr Okafor", Doctor, Morning);
        absence.StartQuietTime(_quiet, Doctor, Morning);
        absence.AgreeContact(new ContactWhileAway(ContactWay.ThroughSomeone, Friend), Doctor, Morning);

        var situation = Situation.Of(absence, new RoleHolders(), Wessex.Cast.Held);

        (situation.OptOut, situation.Quiet, situation.Contact).ShouldBe((absence.OptedOut, _quiet, new ContactWhileAway(ContactWay.ThroughSomeone, Friend)));
    }

    [Fact]
    public void Meeting_EachProposal_RaisesItsSequence()
    {
        var absence = Wessex.Absence();

        absence.ProposeMeeting("pre-absence", Morning.AddDays(3), "A room", Doctor, Morning);
        absence.ProposeMeeting("pre-absence", Morning.AddDays(3), "A room", Doctor, Morning);
        absence.Meetings[0].Sequence.ShouldBe(1);
        absence.ProposeMeeting("pre-absence", Morning.AddDays(3), "Another room", Doctor, Morning);

        absence.Meetings[0].Sequence.ShouldBe(2);
    }
}
