using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Absences;

/// <summary>The meeting is part of what is signed: frozen, asked for anew with each revision, and never changed unseen.</summary>
public sealed class SignedMeetingTests : AbsenceTestBase
{
    private const string Form = "pre-absence";

    private static readonly HeldMeeting _another = new(Today.AddDays(-1), MeetingMode.Phone, "The three of us");

    private static DateTimeOffset Later => Morning.AddDays(2);

    [Fact]
    public void SignOff_FreezesTheMeetingIntoWhatIsHashed()
    {
        var (absence, _) = Wessex.SignedOff();
        var signature = absence.Form(Form).ValidSignature(Party.Supervisor)!;

        signature.Held.ShouldBe(A.Met);
        signature.Content.ShouldContain("Both of us");
        signature.Hash.ShouldBe(ContentHash.Of(signature.Content));
        absence.Form(Form).ValidSignature(Party.Trainee)!.Held.ShouldBeNull();
    }

    [Fact]
    public void RecordMeeting_OfASignedForm_IsRefusedAndSaysTheWayOn()
    {
        var (absence, _) = Wessex.SignedOff();

        Refused(absence, () => absence.RecordMeeting(Form, _another, Doctor, Later)).Message.ShouldContain("Open the form again");
        Refused(absence, () => absence.RecordMeeting(Form, _another, Supervisor, Later, new RecordBefore(1, MetAgain: true)));
        absence.RecordMeeting(Form, A.Met with { WhoWasThere = " Both of us " }, Doctor, Later);

        absence.MeetingOf(Form)!.Records.ShouldBe(1);
    }

    [Fact]
    public void RecordMeeting_OnceTheFormIsOpenAgain_KeepsWhatWasSignedWithTheOldRevision()
    {
        var (absence, _) = Wessex.SignedOff();
        var hash = absence.Form(Form).SignOffOf(1)!.Hash;
        absence.ReopenForm(Form, 1, "We met again", Supervisor, Morning);

        absence.RecordMeeting(Form, _another, Doctor, Later, new RecordBefore(1, MetAgain: true));
        Wessex.Submit(absence, Form);

        LastEvent(absence).ShouldBe(new FormSubmitted(Form, 2));
        Events(absence).ShouldContain(new MeetingHeld(Form, _another.On, _another.Mode));
        (absence.MeetingUnder(Form, 1), absence.MeetingUnder(Form, 2)).ShouldBe((A.Met, _another));
        (absence.Form(Form).SignOffOf(1)!.Held, absence.Form(Form).SignOffOf(1)!.Hash).ShouldBe((A.Met, hash));
    }

    [Fact]
    public void RecordMeeting_PutRight_KeepsWhatItSaidByWhomItWasChangedAndWhen()
    {
        var (absence, _) = Wessex.AwaitingSignOff();
        absence.RecordMeeting(Form, A.Met, Supervisor, Morning);

        absence.RecordMeeting(Form, A.Met with { On = Today.AddDays(-3), WhoWasThere = "We" }, Doctor, Later, new RecordBefore(1, MetAgain: false));

        var before = absence.MeetingOf(Form)!.Replaced.ShouldHaveSingleItem();
        (before.Held, before.By.Id, before.At, before.Number).ShouldBe((A.Met, Doctor.Id.Value, Later, 1));
        (absence.MeetingOf(Form)!.Records, absence.MeetingOf(Form)!.RecordedAt).ShouldBe((2, Later));
        LastEvent(absence).ShouldBe(new MeetingCorrected(Form, Today, MeetingMode.Video, Today.AddDays(-3), MeetingMode.Video, WhoChanged: true));
    }

    [Fact]
    public void RecordMeeting_OverARecordThatWasNotRead_IsRefused()
    {
        var (absence, _) = Wessex.AwaitingSignOff();
        absence.RecordMeeting(Form, A.Met, Supervisor, Morning);

        Refused(absence, () => absence.RecordMeeting(Form, _another, Doctor, Later, new RecordBefore(0, MetAgain: false))).Message.ShouldContain("has changed since");
    }

    [Fact]
    public void SignOff_WithAMeetingThatWasNotOnTheScreen_IsRefused()
    {
        var (absence, _) = Wessex.AwaitingSignOff();
        absence.RecordMeeting(Form, A.Met, Supervisor, Morning);
        var read = Wessex.SignOffOf(absence, Form);
        absence.RecordMeeting(Form, _another, Doctor, Morning);

        Refused(absence, () => absence.SignOffForm(Form, read, Supervisor, Later)).Message.ShouldContain("record of the meeting has changed");
        Refused(absence, () => absence.SignOffForm(Form, read with { MeetingRead = 2 }, Supervisor, Later)).Message.ShouldContain("another meeting");
        Refused(absence, () => absence.SignOffForm(Form, Wessex.SignOffOf(absence, Form, A.Met) with { MeetingRead = 1 }, Supervisor, Later));
    }

    [Fact]
    public void SignOff_WithTheMeetingThatSomebodyRecordedMeanwhile_IsOfThatOne()
    {
        var (absence, _) = Wessex.AwaitingSignOff();
        var read = Wessex.SignOffOf(absence, Form, A.Met);
        absence.RecordMeeting(Form, A.Met, Doctor, Morning);

        absence.SignOffForm(Form, read, Supervisor, Later);

        absence.MeetingOf(Form)!.Records.ShouldBe(1);
        absence.Form(Form).ValidSignature(Party.Supervisor)!.Held.ShouldBe(A.Met);
    }

    [Fact]
    public void SignOff_OfALaterRevisionAfterAnotherMeeting_RecordsItAndKeepsTheFirst()
    {
        var (absence, _) = Wessex.SignedOff();
        absence.ReopenForm(Form, 1, "The dates", Doctor, Morning);
        Wessex.Submit(absence, Form);

        absence.SignOffForm(Form, Wessex.SignOffOf(absence, Form, _another), Supervisor, Later);

        absence.Form(Form).ValidSignature(Party.Supervisor)!.Held.ShouldBe(_another);
        (absence.MeetingUnder(Form, 1), absence.MeetingUnder(Form, 2)).ShouldBe((A.Met, _another));
        absence.MeetingOf(Form)!.Replaced.ShouldHaveSingleItem().By.Id.ShouldBe(Supervisor.Id.Value);
        Events(absence).TakeLast(2).ShouldBe([new MeetingHeld(Form, _another.On, _another.Mode), new FormSignedOff(Form, 2)]);
    }

    [Fact]
    public void MeetingUnder_ARevisionThatWasReturned_IsNone()
    {
        var (absence, _) = Wessex.Returned();
        absence.RecordMeeting(Form, A.Met, Supervisor, Morning);
        Wessex.Submit(absence, Form);

        (absence.MeetingUnder(Form, 1), absence.MeetingUnder(Form, 2)).ShouldBe((null, A.Met));
    }

    [Fact]
    public void HeldAsOf_AMoment_IsWhatTheRecordSaidThen()
    {
        var (absence, _) = Wessex.AwaitingSignOff();
        absence.RecordMeeting(Form, A.Met, Supervisor, Morning);
        absence.RecordMeeting(Form, _another, Supervisor, Later);
        var meeting = absence.MeetingOf(Form)!;

        (meeting.HeldAsOf(Later.AddSeconds(-1)), meeting.HeldAsOf(Later)).ShouldBe((A.Met, _another));
    }

    [Fact]
    public void Signatures_ThatAreVoid_SayWhyAndStandAfterThoseThatCount()
    {
        var (absence, _) = Wessex.AwaitingSignOff();
        absence.TakeBackForm(Form, 1, Doctor, Morning.AddHours(1));
        Wessex.Submit(absence, Form);
        absence.ReturnForm(Wessex.Form(Form), 2, "Say more", [], Supervisor, Morning.AddHours(2));
        Wessex.SignedOff(Form, absence);
        absence.ChangeDates(new AbsencePeriod(absence.Period.Starts.AddDays(7), absence.Period.ExpectedReturn), "Moved", Doctor, Morning.AddHours(3));
        Wessex.SignedOff(Form, absence);

        absence.Form(Form).Signatures.CountingFirst().Select(s => (s.Revision, s.Party, s.VoidedBecause)).ShouldBe([
            (4, Party.Trainee, null), (4, Party.Supervisor, null),
            (3, Party.Trainee, VoidReason.DatesMoved), (3, Party.Supervisor, VoidReason.DatesMoved),
            (2, Party.Trainee, VoidReason.Returned), (1, Party.Trainee, VoidReason.TakenBack)]);
    }
}
